import type { EvidenceSource } from '../gate-terms.ts'
import type { Concern, Outcome } from '../setup.ts'

/** How strongly something speaks for an outcome: 1 to 3; or against it: -1 to -3. */
export type Weight = -3 | -2 | -1 | 1 | 2 | 3

/** Something the PMO can see of a project, and what it says of each outcome. Never the truth behind a record. */
export type Observation = {
  readonly id: string // evidence.<id> says it
  readonly subject?: string // where several of one kind may stand side by side
  readonly args: { readonly [name: string]: string | number }
  readonly source: EvidenceSource
  readonly concerns: readonly Concern[] // to whom it matters most
  readonly why: string | null // a number that explains itself
  readonly speaks: { readonly [outcome in Outcome]?: Weight }
}

/** Money that is gone whatever is decided: shown struck out, because it is no evidence. */
export type SunkCost = { readonly cents: number; readonly why: string }

/** All that a board could have before it. */
export type Pack = {
  readonly observations: readonly Observation[]
  readonly sunk: SunkCost
  readonly read: boolean // the PMO has read it and recommends; else the board has the reports only
}

const onlyThePmo: ReadonlySet<EvidenceSource> = new Set(['timesheets', 'plan', 'qa', 'pmoTest'])

/** What the board gets to see: all of a pack that was read, else what is in reports, contracts, accounts and minutes. */
export const shownToBoard = ({ observations, read }: Pack): readonly Observation[] =>
  read ? observations : observations.filter(({ source }) => !onlyThePmo.has(source))
