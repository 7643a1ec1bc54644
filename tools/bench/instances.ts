import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Network, PlanProject } from '../../src/planner/network.ts'
import { networkOf } from '../../src/planner/network.ts'
import { readPortfolios } from '../../src/scenario/psplib/read-portfolio.ts'
import { readSm } from '../../src/scenario/psplib/read-sm.ts'
import { draw } from '../../src/sim/rng.ts'

export type Instances = {
  readonly source: string
  readonly singles: readonly PlanProject[]
  readonly portfolio: Network
}

/** What the planner is measured on: j30 of PSPLIB and a portfolio of MPSPLIB, or generated projects of the same size. */
export function instances(): Instances {
  const home = join(process.env.REMIT_TRUTH ?? join('..', 'shared', 'truth'), 'work')
  return existsSync(join(home, 'j30')) ? published(home) : generated()
}

const sm = (...path: string[]): PlanProject => {
  const result = readSm({ path: join(...path), text: readFileSync(join(...path), 'utf8') })
  if ('problems' in result) throw new Error(result.problems[0]?.message)
  return result.project
}

function published(home: string): Instances {
  const names = readdirSync(join(home, 'j30')).filter((_, at) => at % 8 === 0)
  const file = join(home, 'mpsplib', 'mpsplib.json')
  const read = readPortfolios({ path: file, text: readFileSync(file, 'utf8') })
  if ('problems' in read) throw new Error(read.problems[0]?.message)
  const chosen = read.portfolios.find(({ name }) => name === 'mp_j30_a5_nr3') ?? read.portfolios[0]
  const projects = (chosen?.projects ?? []).map((it) => ({
    ...sm(home, 'mpsplib', 'projects', it.file),
    release: it.release,
  }))
  return {
    source: `${names.length} of PSPLIB j30; ${chosen?.name} of MPSPLIB`,
    singles: names.map((name) => sm(home, 'j30', name)),
    portfolio: networkOf(projects, chosen?.global_cap),
  }
}

function generated(): Instances {
  const singles = Array.from({ length: 60 }, (_, k) => project(k))
  return {
    source: 'generated projects of 32 activities on 4 pools: the published ones are not here',
    singles,
    portfolio: networkOf(singles.slice(0, 5), [30, 30, null, null]),
  }
}

/** Thirty activities between a start and an end: lengths 1 to 10, two or three successors among the next ten, needs to 10 of 14. */
export function project(seed: number): PlanProject {
  let n = 0
  const dice = (sides: number) => draw(seed, 0, n++) % sides
  const size = 32
  const isEnd = (i: number) => i === 0 || i === size - 1
  const successors = Array.from({ length: size }, (_, i): number[] => {
    if (i === size - 1) return []
    const some = Array.from({ length: 2 + dice(2) }, () => Math.min(size - 1, i + 1 + dice(10)))
    return [...new Set(i === 0 ? [1, 2, 3] : some)]
  })
  const waited = new Set(successors.flat())
  for (let i = 1; i < size; i++) if (!waited.has(i)) successors[0]?.push(i)
  return {
    durations: Array.from({ length: size }, (_, i) => (isEnd(i) ? 0 : 1 + dice(10))),
    successors,
    demands: Array.from({ length: size }, (_, i) =>
      Array.from({ length: 4 }, () => (isEnd(i) || dice(2) === 0 ? 0 : 1 + dice(10))),
    ),
    capacities: [14, 14, 14, 14],
    release: 0,
  }
}
