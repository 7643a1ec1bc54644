import type { Allocation, Area, Counterpart, Gap, Party } from '../sim/charters.ts'
import type { PersonId, ProjectId } from '../sim/setup.ts'

/** The decision-rights table as one seat knows it; a manager who never read a right knows it as custom has it. */
export type CharterView = { readonly rights: readonly RightRow[] }

export type RightRow = {
  readonly area: Area
  readonly gap: Exclude<Gap, 'unread'> | null // nobody decides, or two do
  readonly allocation: Allocation | null // how it is shared out; null where there is a gap
  readonly basis: 'mandate' | 'signed' | 'agreed' | 'imposed' | 'custom' // what that rests on
  readonly custom: Party // who decides as long as nobody says anything
  readonly counterpart: Counterpart
  readonly answers: PersonId | null // who would answer a proposal; null: a sponsor without a name
  readonly ways: readonly WayView[] // the PMO's: every way to share it out
  readonly untold: readonly ProjectId[] // the PMO's: whose managers have not been shown it, as far as it knows
  readonly read: boolean | null // a PM's own: whether they have; null: another seat
  readonly declined: { readonly party: Party; readonly wanted: Party; readonly why: string } | null // last, the PMO's
  readonly disputes: { readonly count: number; readonly why: string } | null // so far; `why`: the last
  readonly why: string // explains it
}

/** One way to share a right out, with the attention it takes to propose or to lay it down; null: not now. */
export type WayView = {
  readonly allocation: Allocation
  readonly proposePrice: number | null
  readonly imposePrice: number | null
}
