import type { EvidenceSource, GateCondition, Vote } from '../sim/gate-terms.ts'
import type { Character, Concern, Outcome, PersonId, ProjectId } from '../sim/setup.ts'
import type { Sentence } from './sentence.ts'

/**
 * A gate that the board holds at the end of this week, as it lies on the PMO's desk. All of it is a reading of reports,
 * tests, timesheets, accounts, contracts and minutes; the truth behind them is in none of it.
 */
export type GateView = {
  readonly id: string
  readonly project: ProjectId
  readonly number: number // among the project's gates, from 1
  readonly time: number // how often it is held with this time, from 1
  readonly name: string // message ids, of the gate and of the stages it lies between
  readonly from: string
  readonly to: string
  readonly figures: {
    readonly benefit: GateFigure // cents
    readonly cost: GateFigure // cents, at completion
    readonly finish: GateFigure // weeks
    readonly share: {
      readonly spentPermille: number // of the budget at completion
      readonly earnedPermille: number
      readonly why: string
    }
  }
  readonly price: number // attention for the first recommendation, with the pack read; 0 once it is
  readonly affordable: boolean
  readonly packRead: boolean // else the board has only what is in reports, contracts, accounts and minutes
  readonly outcomes: readonly OutcomeFolder[] // all five, in the order of `outcomes`
  readonly sunk: { readonly cents: number; readonly says: Sentence } // struck out: it is no evidence, for or against
  readonly members: readonly MemberView[]
  readonly conditions: readonly ConditionView[] // that could go with a pass, the weightiest first
  readonly recommended: { readonly outcome: Outcome; readonly conditions: readonly string[] } | null
  readonly tests: readonly TestView[] // deliverables that could be tested, or were this week
}

export type GateFigure = {
  readonly before: number // of the baseline
  readonly now: number
  readonly why: string
}

/** What speaks for and against one outcome. */
export type OutcomeFolder = {
  readonly outcome: Outcome
  readonly possible: boolean // a pass with conditions needs something to promise
  readonly again: number // weeks after which the gate is held again; 0: never
  readonly cards: readonly EvidenceCard[] // for it first, the strongest first
  readonly for: number // bars of strength, added up
  readonly against: number
}

export type EvidenceCard = {
  readonly id: string
  readonly side: 'for' | 'against'
  readonly strength: number // 1 to 3
  readonly says: Sentence // its `why` is a number that explains itself, or null
  readonly source: EvidenceSource // `sources.<source>` says it
  readonly seen: boolean // by the PMO or QA themselves, in accounts, contracts or minutes: not only somebody's word
  readonly shown: boolean // to the board as things stand: the rest only in a pack that was read
  readonly concerns: readonly Concern[] // to whom it matters most
}

export type MemberView = {
  readonly person: PersonId
  readonly concern: Concern
  readonly character: Character
  readonly present: boolean // comes this week
  readonly chair: boolean // of this sitting
  readonly leaning: Outcome | null // null: undecided
  readonly firm: boolean // will vote so; else a die may still move them
  readonly reasons: readonly string[] // ids of the cards of that outcome that weigh most with them
  readonly why: string // leaning/<gate>/<person>
}

/** A testable promise. */
export type ConditionView = GateCondition & { readonly says: Sentence }

export type TestView = {
  readonly activity: string
  readonly reportedPermille: number
  readonly donePermille: number | null // by a test run of this week
  readonly price: number | null // attention; null: not to be had now
}

/** The board beyond this week's gates: what it thinks of the PMO, what it has decided, what it was promised. */
export type BoardView = {
  readonly trust: number | null // points; null: not known to a PM
  readonly members: readonly {
    readonly person: PersonId
    readonly concern: Concern
    readonly character: Character
  }[]
  readonly coming: readonly {
    readonly id: string
    readonly project: ProjectId
    readonly week: number
    readonly deliverables: readonly string[] // activities that should be done by then
  }[]
  readonly promises: readonly PromiseView[] // open ones, and those that were kept or broken this week
  readonly minutes: readonly MinutesView[] // of every sitting, the last one first
}

export type PromiseView = ConditionView & {
  readonly gate: string
  readonly project: ProjectId
  readonly state: 'open' | 'met' | 'missed'
  readonly extended: boolean
  readonly extendPrice: number | null // attention; null: not to be had
}

export type MinutesView = {
  readonly gate: string
  readonly project: ProjectId
  readonly week: number
  readonly time: number
  readonly outcome: Outcome
  readonly recommended: Outcome | null
  readonly chair: PersonId
  readonly votes: readonly Vote[]
  readonly conditions: readonly ConditionView[]
  readonly heard: {
    readonly spentPermille: number // of the cost at completion
    readonly earnedPermille: number
    readonly finishWeek: number
    readonly agreedWeek: number // of the baseline before this sitting
  }
  readonly why: string
}
