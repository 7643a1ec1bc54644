import type { EvidenceName } from '../evidence-weights.ts'
import { evidenceTable } from '../evidence-weights.ts'
import { once } from '../lookup.ts'
import { outcomes } from '../setup.ts'
import type { Observation } from './evidence.ts'

type All = { readonly [name in EvidenceName]: Observation['speaks'] }

/** What each observation says of the outcomes in a scenario; one of weight 0 says nothing. */
const allIn = once(({ evidence }): All => {
  const speaksOf = (name: EvidenceName) => {
    const all = { ...evidenceTable[name].speaks, ...evidence?.[name] }
    return Object.fromEntries(
      outcomes.filter((outcome) => all[outcome]).map((outcome) => [outcome, all[outcome]]),
    )
  }
  return Object.fromEntries(
    (Object.keys(evidenceTable) as EvidenceName[]).map((name) => [name, speaksOf(name)]),
  ) as All
})

/** The weights of one observation, in bars. */
export const speaking = (setup: Parameters<typeof allIn>[0], name: EvidenceName): Observation['speaks'] =>
  allIn(setup)[name]
