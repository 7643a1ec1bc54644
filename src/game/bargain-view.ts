import type { BargainCharacter, Clause, ClauseKind, WayWon } from '../sim/bargain-terms.ts'
import type { FactOf } from '../sim/facts.ts'
import type { PersonId, ProjectId } from '../sim/setup.ts'
import type { DrillDebrief } from './drill/debriefing-drills.ts'
import type { DrillView } from './drill/drill-view.ts'

/** A promise, whose it is, and what became of it. */
export type PromiseView = {
  readonly issue: string
  readonly clause: ClauseKind
  readonly terms: Clause // what was promised
  readonly by: 'pmo' | 'other'
  readonly until: number // its last week
  readonly state: 'open' | 'kept' | 'broken'
  readonly why: string
}

/** A record that the PMO laid open at a table. */
export type ShownView = {
  readonly record: string
  readonly late: number // weeks, by what it says
  readonly state: 'open' | 'held' | 'belied' | 'minute' // minute: it speaks of what is over
  readonly why: string | null
}

/** A favour that the PMO did at a table. */
export type FavourView = {
  readonly state: 'open' | 'returned' | 'forgotten' | 'tooLate'
  readonly why: string
} // tooLate: the last week came first

export type BargainIssueView = {
  readonly id: string
  readonly standing: number // the place of the option that holds without a deal
  readonly options: readonly { readonly id: string; readonly clauses: readonly Clause[] }[]
}

/** A bargain of the weeks as the PMO knows it, or the deal and its promises as the other side does. */
export type BargainView = {
  readonly id: string
  readonly project: ProjectId
  readonly counterpart: PersonId
  readonly week: number // in which it came to the desk
  readonly stage: 'open' | 'table' | 'escalated' | 'closed'
  readonly exchanges: number
  readonly price: number | null // attention to sit down to it; null: not now
  readonly escalatePrice: number | null // attention to have the sponsor settle it; null: not now, or never
  readonly issues: readonly BargainIssueView[]
  readonly table: DrillView | null // what was said there, to whoever sat at it, in the week of it
  readonly deal: {
    readonly how: FactOf<'bargainStruck'>['how']
    readonly week: number
    readonly options: readonly number[]
    readonly won: WayWon | null
    readonly why: string
  } | null
  readonly promises: readonly PromiseView[]
  readonly shown: readonly ShownView[]
  readonly favour: FavourView | null
  readonly lent: readonly { readonly person: PersonId; readonly days: number }[] // promised for this week, as far as it is asked for
  readonly why: string
}

/** What was possible at a table, what was got, and what became of it: in the debrief. */
export type BargainDebrief = {
  readonly id: string
  readonly project: ProjectId
  readonly counterpart: PersonId
  readonly character: BargainCharacter
  readonly week: number
  readonly possible: DrillDebrief
  readonly issues: readonly BargainIssueView[]
  readonly deal: NonNullable<BargainView['deal']>
  readonly got: { readonly you: number; readonly them: number } // per mille of each one's best deal
  readonly standing: { readonly you: number; readonly them: number } // the same without a deal
  readonly promises: readonly PromiseView[]
  readonly shown: readonly ShownView[]
  readonly favour: FavourView | null
  readonly theirLine: { readonly before: number; readonly after: number } // per mille, as records moved it
  readonly whys: { readonly you: string; readonly them: string }
}
