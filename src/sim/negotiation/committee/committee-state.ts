import type { Deal } from '../stakes.ts'
import type { Table } from '../table.ts'
import type { CommitteeAct } from './committee-acts.ts'
import type { CommitteeTerms } from './committee-terms.ts'

/** One act, and who heard it: everybody, or the two of a caucus. */
export type CommitteeEntry = {
  readonly by: number
  readonly round: number // from 0
  readonly alone: number | null // the member of the caucus it was said in
  readonly act: CommitteeAct
}

/** What somebody has to do before whoever holds the pen goes on. */
export type Due = { readonly by: number; readonly what: 'judge' | 'ballot' | 'answer' }

export type CommitteeEnding =
  | { readonly kind: 'agreed'; readonly deal: Deal; readonly against: readonly number[] }
  | { readonly kind: 'walkedAway' }
  | { readonly kind: 'escalated' }
  | { readonly kind: 'ranOut' }

/** A committee at work, as plain JSON: what was said and done, and nothing that anybody thinks. */
export type CommitteeState = {
  readonly table: Table
  readonly terms: CommitteeTerms
  readonly log: readonly CommitteeEntry[]
  readonly round: number // rounds that are over
  readonly text: Deal
  readonly before: Deal // the text before it
  readonly alone: number | null
  readonly talked: number
  readonly due: readonly Due[]
  readonly bonds: readonly (readonly number[])[] // who stands together
  readonly ending: CommitteeEnding | null
}

export const pen = 0 // the place of whoever holds the pen

export const beginCommittee = (table: Table, terms: CommitteeTerms): CommitteeState => ({
  table,
  terms,
  log: [],
  round: 0,
  text: terms.text,
  before: terms.text,
  alone: null,
  talked: 0,
  due: [],
  bonds: [],
  ending: null,
})

export const membersOf = ({ table }: Pick<CommitteeState, 'table'>): readonly number[] =>
  table.parties.map((_, party) => party).filter((party) => party !== pen)

export const committeeFloor = ({ due }: CommitteeState): number => due[0]?.by ?? pen
