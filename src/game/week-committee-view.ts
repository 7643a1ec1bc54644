import type { WayWon } from '../sim/bargain-terms.ts'
import type { FactOf } from '../sim/facts.ts'
import type { Outcome, PersonId, ProjectId } from '../sim/setup.ts'
import type { BargainIssueView, PromiseView } from './bargain-view.ts'
import type { CommitteeDebrief } from './committee/committee-debrief.ts'
import type { CommitteeView } from './committee/committee-view.ts'

/** A committee inside a game as the PMO knows it, or what it came to as those who sat there do. */
export type WeekCommitteeView = {
  readonly id: string
  readonly project: ProjectId | null // null: all of them
  readonly gate: string | null
  readonly fails: Outcome | null // what the board decides if no text passes
  readonly week: number // 0: before week 1
  readonly stage: 'open' | 'table' | 'closed'
  readonly rounds: number
  readonly price: number | null // attention to sit down to it; null: not now
  readonly rule: {
    readonly kind: 'unanimity' | 'allButOne' | 'majority' | 'weighted'
    readonly needed: number
    readonly all: number
  }
  readonly seats: readonly {
    readonly person: PersonId
    readonly votes: number
    readonly veto: boolean
  }[] // the others, in the order in which they sit
  readonly issues: readonly BargainIssueView[]
  readonly table: CommitteeView | null // to whoever holds the pen, while it sits
  readonly deal: WeekCommitteeDeal | null
  readonly promises: readonly PromiseView[]
  readonly why: string | null
}

export type WeekCommitteeDeal = {
  readonly how: FactOf<'committeeStruck'>['how']
  readonly week: number
  readonly options: readonly number[]
  readonly ways: readonly { readonly person: PersonId; readonly way: WayWon }[] // of those who are bound
  readonly against: readonly PersonId[]
  readonly why: string
}

/** What there was to be had from a committee, what was got, and what became of it: in the debrief. */
export type WeekCommitteeDebrief = Pick<
  WeekCommitteeView,
  'id' | 'project' | 'gate' | 'week' | 'issues' | 'promises'
> & {
  readonly deal: WeekCommitteeDeal
  readonly got: number // what holds is worth to the PMO, per mille of its best text
  readonly standing: number // the same without a text
  readonly behind: CommitteeDebrief | null // null: nobody sat down to it
  readonly people: readonly PersonId[] // by seat
}
