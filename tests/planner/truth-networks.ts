import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Network } from '../../src/planner/network.ts'
import { networkOf } from '../../src/planner/network.ts'
import type { PortfolioFile } from '../../src/scenario/psplib/read-portfolio.ts'
import { readPortfolios } from '../../src/scenario/psplib/read-portfolio.ts'
import type { SmProject } from '../../src/scenario/psplib/read-sm.ts'
import { readSm } from '../../src/scenario/psplib/read-sm.ts'

export function smAt(...path: string[]): SmProject {
  const file = join(...path)
  const result = readSm({ path: file, text: readFileSync(file, 'utf8') })
  if ('problems' in result) throw new Error(`${file}: ${result.problems[0]?.message}`)
  return result.project
}

/** The single projects of j30, by name. */
export const j30In = (folder: string): ReadonlyMap<string, SmProject> =>
  new Map(
    readdirSync(join(folder, 'j30')).map((name) => [name.replace('.sm', ''), smAt(folder, 'j30', name)]),
  )

export type Known = PortfolioFile & { readonly parts: readonly SmProject[]; readonly network: Network }

/** The portfolios of MPSPLIB, by name. */
export function portfoliosIn(folder: string): ReadonlyMap<string, Known> {
  const file = join(folder, 'mpsplib', 'mpsplib.json')
  const result = readPortfolios({ path: file, text: readFileSync(file, 'utf8') })
  if ('problems' in result) throw new Error(result.problems[0]?.message)
  return new Map(
    result.portfolios.map((portfolio) => {
      const parts = portfolio.projects.map(({ file: name, release }) => ({
        ...smAt(folder, 'mpsplib', 'projects', name),
        release,
      }))
      return [portfolio.name, { ...portfolio, parts, network: networkOf(parts, portfolio.global_cap) }]
    }),
  )
}
