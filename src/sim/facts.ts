import type { AuditedFact } from './audited-facts.ts'
import type { BargainFact } from './bargain-facts.ts'
import type { Moment } from './calendar.ts'
import type { CharterFact } from './charter-facts.ts'
import type { Baseline, GateCondition, GateMinutes } from './gate-terms.ts'
import type { LinkFact } from './link-facts.ts'
import type { Answer, DecisionKind, Mandate, Right } from './mandates.ts'
import type { SeatFact } from './seat-facts.ts'
import type { Service } from './services.ts'
import type { ActivityId, Effect, Outcome, PersonId, ProjectId, SkillId } from './setup.ts'
import type { WeekCommitteeFact } from './week-committee-facts.ts'

/** A role in play: `pmo`, `sponsor`, or `pm/` and a project. */
export type Seat = string

/** What a PM asks of one specialist for the coming week. */
export type Ask = {
  readonly person: PersonId
  readonly days: number // whole days
  readonly urgency: number // the PM's own claim: 1 can wait, 2 soon, 3 blocks us
}

export const statuses = ['onPlan', 'watch', 'trouble'] as const
export type Status = (typeof statuses)[number]

/** A weekly status report as its author wrote it; the PMO reads a PM's figures only here. */
export type StatusReport = {
  readonly kind: 'statusReport'
  readonly project: ProjectId
  readonly earnedCents: number // earned value
  readonly actualCents: number // actual cost
  readonly finishWeek: number // forecast
  readonly status: Status
  readonly progress: readonly { readonly activity: ActivityId; readonly permille: number }[] // every activity that was started; 1000 when it is finished
}

/** A week's timesheet of one person; `activity` is null for waiting and for governance work. */
export type Timesheet = {
  readonly kind: 'timesheet'
  readonly person: PersonId
  readonly rows: readonly {
    readonly project: ProjectId
    readonly activity: ActivityId | null
    readonly milliDays: number // of the person's days
  }[]
}

/** The minutes of a board, as its chair signed them. */
export type Minutes = { readonly kind: 'minutes' } & GateMinutes

export type RecordContent = StatusReport | Timesheet | Minutes

/** What a person did on one day. */
export type Work = {
  readonly person: PersonId
  readonly project: ProjectId
  readonly activity: ActivityId
  readonly skill: SkillId
  readonly milliDays: number // effort that counts toward the activity
  readonly ofDay: number // share of the person's day, in per-mille
  readonly cents: number
}

/** A condition of a gate. */
export type OfGate = {
  readonly gate: string
  readonly project: ProjectId
  readonly condition: GateCondition
}

/** Why days given by hand are free again: their time is over, or there is nobody, or nothing, to give them to. */
export type GrantEnd = 'time' | 'finished' | 'held' | 'away' | 'noWork' | 'notAsked'

export type ProjectDays = { readonly project: ProjectId; readonly days: number }

/** What can happen. Every fact also holds when, and the fact that caused it. */
export type FactBody =
  | { readonly kind: 'began'; readonly setup: string; readonly seed: string }
  | { readonly kind: 'weekOpened' }
  | { readonly kind: 'rumourHeard'; readonly news: string }
  | { readonly kind: 'newsHeard'; readonly news: string; readonly prepared: boolean }
  | {
      readonly kind: 'needArose'
      readonly project: ProjectId
      readonly person: PersonId
      readonly days: number
    } // truth
  | { readonly kind: 'peopleRequested'; readonly project: ProjectId; readonly asks: readonly Ask[] }
  | {
      readonly kind: 'recorded'
      readonly by: Seat
      readonly occurred: Moment
      readonly claimed: Moment
      readonly content: RecordContent
    }
  | { readonly kind: 'reserveReleased'; readonly project: ProjectId; readonly cents: number }
  | { readonly kind: 'sponsorPassed' }
  | {
      readonly kind: 'granted'
      readonly person: PersonId
      readonly project: ProjectId
      readonly days: number
      readonly by: 'routine' | 'pmo' | 'sponsor' // the last by a ruling on what a manager escalated
      readonly price: number // attention
      readonly coordinated?: true // a contested week that a service settled
      readonly until?: number // the last week of a time box
    }
  | {
      readonly kind: 'engaged'
      readonly person: PersonId
      readonly cents: number // from the reserve
      readonly joins: number // week
      readonly price: number
    }
  | { readonly kind: 'joined'; readonly person: PersonId }
  | {
      readonly kind: 'reviewSet'
      readonly project: ProjectId
      readonly permille: number
      readonly price: number
    }
  | {
      readonly kind: 'defectsHidden' // truth
      readonly project: ProjectId
      readonly activity: ActivityId
      readonly count: number
    }
  | {
      readonly kind: 'defectsFound' // by review, or because they came to light
      readonly project: ProjectId
      readonly activity: ActivityId
      readonly count: number
      readonly by: 'review' | 'surfacing'
      readonly distance: number // 1 or more: how many times the work it takes to mend them
      readonly milliDays: number // of work to mend them
      readonly takenCents: number // earned value taken back
    }
  | { readonly kind: 'defectsLeft'; readonly project: ProjectId; readonly count: number } // in what is delivered
  | { readonly kind: 'changeRaised'; readonly change: string; readonly project: ProjectId }
  | {
      readonly kind: 'analysisOrdered'
      readonly change: string
      readonly project: ProjectId
      readonly activity: ActivityId // that takes the work of it
      readonly milliDays: number
      readonly price: number
    }
  | {
      readonly kind: 'changeAssessed'
      readonly change: string
      readonly project: ProjectId
      readonly low: number // milli-days
      readonly high: number
    }
  | {
      readonly kind: 'changeApproved'
      readonly change: string
      readonly project: ProjectId
      readonly activity: ActivityId // that takes its work
      readonly milliDays: number // as it was known; the truth may differ
      readonly price: number
    }
  | {
      readonly kind: 'changeRejected'
      readonly change: string
      readonly project: ProjectId
      readonly by: 'pmo' | 'nobody' | 'sponsor'
      readonly price: number
    }
  | {
      readonly kind: 'baselineApproved' // what was planned up to the data date stays as it was
      readonly project: ProjectId
      readonly change: string
      readonly activity: ActivityId
      readonly dataWeek: number // the last week of the old plan
      readonly cents: number // added to the budget at completion
      readonly dueBefore: number
      readonly dueAfter: number
    }
  | {
      readonly kind: 'gateDue'
      readonly gate: string
      readonly project: ProjectId
      readonly time: number // how often it will have been held
    }
  | {
      readonly kind: 'testRun' // a deliverable looked at by the PMO: how much of it is really done
      readonly project: ProjectId
      readonly activity: ActivityId
      readonly permille: number
      readonly price: number
    }
  | {
      readonly kind: 'recommended'
      readonly gate: string
      readonly project: ProjectId
      readonly outcome: Outcome
      readonly conditions: readonly string[]
      readonly price: number
    }
  | ({ readonly kind: 'gateHeld' } & GateMinutes)
  | { readonly kind: 'gatePostponed'; readonly gate: string; readonly project: ProjectId } // no quorum
  | ({ readonly kind: 'baselineSet'; readonly gate: string; readonly project: ProjectId } & Baseline)
  | {
      readonly kind: 'milestoneAccepted'
      readonly gate: string
      readonly project: ProjectId
      readonly activity: ActivityId
      readonly tested: boolean
    }
  | {
      readonly kind: 'stageRested' // work beyond the gate rests, or may go on
      readonly gate: string
      readonly project: ProjectId
      readonly activities: readonly ActivityId[]
      readonly on: boolean
    }
  | {
      readonly kind: 'reworkOrdered'
      readonly gate: string
      readonly project: ProjectId
      readonly activity: ActivityId
      readonly milliDays: number
    }
  | { readonly kind: 'stopOrdered'; readonly gate: string; readonly project: ProjectId }
  | {
      readonly kind: 'projectStopped'
      readonly project: ProjectId
      readonly cents: number // of its benefit that is lost
    }
  | {
      readonly kind: 'deliverableLost' // a stopped project owed it; its taker makes up for it
      readonly project: ProjectId
      readonly activity: ActivityId
      readonly to: ProjectId
      readonly takerActivity: ActivityId
      readonly milliDays: number
    }
  | ({ readonly kind: 'conditionMet' } & OfGate)
  | ({ readonly kind: 'conditionMissed' } & OfGate)
  | ({
      readonly kind: 'conditionExtended'
      readonly until: number // week
      readonly price: number
    } & OfGate)
  | {
      readonly kind: 'grantEnded' // days that the PMO gave are free again
      readonly person: PersonId
      readonly project: ProjectId
      readonly days: number // a week, up to now
      readonly reason: GrantEnd
    }
  | {
      readonly kind: 'holdSet'
      readonly project: ProjectId
      readonly on: boolean
      readonly price: number
      readonly byGate?: string // at which a board holds it; the PMO's own hold has none
    }
  | { readonly kind: 'overtimeSet'; readonly person: PersonId; readonly on: boolean; readonly price: number }
  | {
      readonly kind: 'matterRaised'
      readonly matter: string
      readonly project: ProjectId | null
      readonly person: PersonId | null
    }
  | {
      readonly kind: 'matterDecided'
      readonly matter: string
      readonly project: ProjectId | null
      readonly person: PersonId | null
      readonly option: string
      readonly by: 'pmo' | 'nobody'
      readonly price: number
    }
  | {
      readonly kind: 'claimTested'
      readonly project: ProjectId
      readonly person: PersonId
      readonly days: number
      readonly padded: number
      readonly price: number
    }
  | {
      readonly kind: 'matterLookedInto'
      readonly matter: string
      readonly price: number
      readonly coming: readonly string[]
    }
  | { readonly kind: 'talked'; readonly project: ProjectId; readonly price: number }
  | { readonly kind: 'met'; readonly price: number }
  | { readonly kind: 'weekClosed' }
  | {
      readonly kind: 'echoSet'
      readonly matter: string
      readonly option: string
      readonly echo: string
      readonly week: number
      readonly project: ProjectId | null
      readonly person: PersonId | null
    } // truth
  | ({ readonly kind: 'worked' } & Work)
  | {
      readonly kind: 'burdened'
      readonly project: ProjectId
      readonly person: PersonId
      readonly milliDays: number
      readonly cents: number
    }
  | {
      readonly kind: 'mentored' // time taken by somebody newly engaged
      readonly person: PersonId
      readonly project: ProjectId
      readonly milliDays: number
      readonly cents: number
    }
  | {
      readonly kind: 'idled'
      readonly person: PersonId
      readonly project: ProjectId
      readonly ofDay: number
      readonly cents: number
    }
  | { readonly kind: 'dayEnded' }
  | { readonly kind: 'absent'; readonly person: PersonId }
  | { readonly kind: 'activityStarted'; readonly project: ProjectId; readonly activity: ActivityId }
  | { readonly kind: 'activityFinished'; readonly project: ProjectId; readonly activity: ActivityId }
  | { readonly kind: 'projectFinished'; readonly project: ProjectId }
  | {
      readonly kind: 'delivered' // what a project owed another
      readonly project: ProjectId
      readonly activity: ActivityId
      readonly to: ProjectId
    }
  | {
      readonly kind: 'waited' // an activity could have gone on this week, but for what another project owes
      readonly project: ProjectId
      readonly activity: ActivityId
      readonly from: ProjectId
      readonly deliverable: ActivityId
    }
  | {
      readonly kind: 'weekWorked' // and what became of the days that were needed of specialists (truth)
      readonly needed: readonly ProjectDays[]
      readonly refused: readonly ProjectDays[]
      readonly unmet: readonly ProjectDays[] // of the days asked for, as everybody knows
      readonly served: readonly ProjectId[]
    }
  | {
      readonly kind: 'echoed'
      readonly matter: string
      readonly option: string
      readonly echo: string
      readonly project: ProjectId | null
      readonly person: PersonId | null
    }
  | {
      readonly kind: 'took'
      readonly effect: Effect
      readonly project: ProjectId | null
      readonly person: PersonId | null
      readonly activity: ActivityId | null // for work that is added or taken away
    }
  | { readonly kind: 'mandateChosen'; readonly mandate: Mandate }
  | { readonly kind: 'serviceSet'; readonly service: Service; readonly on: boolean }
  | { readonly kind: 'servicePaid'; readonly service: Service; readonly cents: number } // for a week
  | {
      readonly kind: 'served' // what a service did in a week
      readonly service: Service
      readonly project: ProjectId | null // null: for the sponsor
      readonly burden: number // milli-days
      readonly trust: number // milli-points
    }
  | {
      readonly kind: 'governed' // what the mandate itself asks of a project in a week
      readonly project: ProjectId
      readonly mandate: Mandate
      readonly burden: number // milli-days
      readonly constraint: number // milli-days
    }
  | {
      readonly kind: 'imposed' // the PMO decided alone what is a PM's business too
      readonly project: ProjectId
      readonly decision: DecisionKind
      readonly burden: number // milli-days
      readonly constraint: number // milli-days
    }
  | {
      readonly kind: 'answered' // by whoever the PMO asked or advised
      readonly by: Seat
      readonly project: ProjectId | null // of the manager who answered
      readonly decision: DecisionKind
      readonly right: Right
      readonly answer: Answer
      readonly order: string // as `standing/orders.ts` writes it
      readonly price: number // attention; 0 when agreed, for then the order costs it
      readonly burden: number // milli-days of answering
    }
  | {
      readonly kind: 'agreedLate'
      readonly by: Seat
      readonly project: ProjectId | null
      readonly decision: DecisionKind
      readonly order: string
    }
  | {
      readonly kind: 'reportDelayed' // it will come on Friday, dated Monday
      readonly by: Seat
      readonly project: ProjectId
      readonly occurred: Moment
      readonly claimed: Moment
      readonly content: StatusReport
    }
  | {
      readonly kind: 'reportBent' // truth: how a report differs from what its author believed
      readonly project: ProjectId
      readonly form: 'rosy' | 'grim'
      readonly earnedCents: number // reported above what was believed; negative below
      readonly weeks: number // forecast earlier than believed; negative later
    }
  | { readonly kind: 'fellLate'; readonly project: ProjectId; readonly cents: number } // a week past its date
  | {
      readonly kind: 'leftUnfinished'
      readonly project: ProjectId
      readonly weeksMore: number
      readonly cents: number
      readonly toFinishCents: number
    }
  | CharterFact
  | SeatFact
  | LinkFact
  | BargainFact
  | WeekCommitteeFact
  | AuditedFact
  | { readonly kind: 'gameEnded' }

export type FactKind = FactBody['kind']

/** `cause` is the number of the fact that brought it about, or -1. A fact's number is its place in the log. */
export type Fact = FactBody & { readonly at: Moment; readonly cause: number }

export type FactOf<K extends FactKind> = Extract<Fact, { kind: K }>

/** How somebody spent a day, or a share of one. */
export type DayKind = 'worked' | 'burdened' | 'mentored' | 'idled'
const dayKinds: ReadonlySet<FactKind> = new Set<DayKind>(['worked', 'burdened', 'mentored', 'idled'])

export const isDay = (fact: Fact): fact is FactOf<DayKind> => dayKinds.has(fact.kind)
