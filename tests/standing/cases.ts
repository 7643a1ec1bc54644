import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { policyNames } from '../../src/bots/policies.ts'
import { besideOf } from '../../src/cli/scenario-files.ts'
import type { Scenario } from '../../src/scenario/read.ts'
import { read } from '../../src/scenario/read.ts'
import type { Setup } from '../../src/sim/setup.ts'
import { root } from '../../tools/root.mjs'
import { audited } from '../feel/audited.ts'
import { dryDock } from '../feel/dry-dock.ts'
import { linked } from '../feel/linked.ts'
import { aSetup } from '../helpers.ts'

const filesIn = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? filesIn(path) : [path]
  })

/** The scenarios that ship with the game, read once for all files of a worker; one with problems is left to the tests of `checks`. */
const scenarios = once((): Scenario[] =>
  readdirSync(join(root, 'scenarios')).flatMap((id) => {
    const folder = join(root, 'scenarios', id)
    if (!statSync(folder).isDirectory()) return []
    const paths = filesIn(folder).filter((path) => path.endsWith('.yaml'))
    const files = paths.map((path) => ({ path, text: readFileSync(path, 'utf8') }))
    const result = read(files, besideOf(folder))
    return 'setup' in result ? [result] : []
  }),
)

function once<T extends object>(make: () => T): () => T {
  let made: T | null = null
  return () => {
    made ??= make()
    return made
  }
}

export const shipped = (): Setup[] => scenarios().map(({ setup }) => setup)

/** Those that are not variations: a variation has the same things in play. */
export const standalone = (): Setup[] =>
  scenarios()
    .filter(({ varies }) => varies === null)
    .map(({ setup }) => setup)

/** The longer tier: `npm run long`. */
export const isLong = process.env.REMIT_LONG === '1'

/** What standing tests are run on: small companies, and all that ships. */
export const setups: readonly Setup[] = [
  aSetup({ projects: 3, specialists: 2, weeks: 8 }),
  aSetup({ id: 'crowded', projects: 5, specialists: 1, weeks: 6, attention: 3 }),
  dryDock,
  { ...dryDock, id: 'dry-dock-mandated', mandate: { type: 'supportive' } },
  linked,
  audited,
  ...standalone(),
]

/** So many games of each setup: a row of id, seed, policy and setup for each, every policy in turn. */
export const games = (count: number): (readonly [id: string, seed: string, policy: string, setup: Setup])[] =>
  setups.flatMap((setup) =>
    Array.from(
      { length: count },
      (_, i) => [setup.id, `S-${i}`, policyNames[i % policyNames.length] as string, setup] as const,
    ),
  )
