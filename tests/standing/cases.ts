import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { policyNames } from '../../src/bots/policies.ts'
import { filesOf } from '../../src/cli/scenario-files.ts'
import type { SourceFile } from '../../src/scenario/problem.ts'
import type { Scenario } from '../../src/scenario/read.ts'
import { read } from '../../src/scenario/read.ts'
import type { Setup } from '../../src/sim/setup.ts'
import { root } from '../../tools/root.mjs'
import { audited } from '../feel/audited.ts'
import { dryDock } from '../feel/dry-dock.ts'
import { linked } from '../feel/linked.ts'
import { aSetup } from '../helpers.ts'

const shippedFiles = once(
  (): ReadonlyMap<string, readonly SourceFile[]> =>
    new Map(
      readdirSync(join(root, 'scenarios'), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => [name, filesOf(join(root, 'scenarios', name))]),
    ),
)

/** The scenarios that ship with the game, read once for all files of a worker; one with problems is left to the tests of `checks`. */
const scenarios = once((): Scenario[] =>
  [...shippedFiles().values()].flatMap((files) => {
    const result = read(files, (name) => shippedFiles().get(name) ?? null)
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
