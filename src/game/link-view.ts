import type { Finding } from '../sim/link-facts.ts'
import type { Certainty, Wind } from '../sim/link-terms.ts'
import type { ActivityId, ProjectId, Weights } from '../sim/setup.ts'

/** A statement to senior management, and how it came out. */
export type StatementView = {
  readonly project: ProjectId
  readonly activity: ActivityId
  readonly until: number // week at whose end it should be done
  readonly week: number // in which it was made
  readonly holds: boolean // it was said that it would be
  readonly sure: Certainty
  readonly outcome: {
    readonly done: boolean
    readonly right: boolean
    readonly brier: number // thousandths: 0 best, 250 for 50 %
    readonly reputation: number // milli-points that it moved
  } | null // null: not known yet
  readonly why: string
}

/** What senior management asks the PMO this week. */
export type QuestionView = {
  readonly project: ProjectId
  readonly activity: ActivityId
  readonly until: number
  readonly daysLeft: number // working days until then, this week's included
  readonly reportedDays: number // that it takes, by plan and last reports
  readonly believed: { readonly days: number; readonly why: string } | null // by its manager's own word, once asked
  readonly figuresPrice: number | null // attention; null: not now
  readonly stakes: readonly { readonly sure: Certainty; readonly right: number; readonly wrong: number }[] // milli-points of reputation
  readonly fundCents: number // that would follow a warning at 70 %, as far as the reserve goes; 0: not heard any more
  readonly said: StatementView | null
  readonly why: string
}

/** A change of the business, as everybody hears of it. Words: `weather.<id>.title` and so on. */
export type WeatherView = {
  readonly id: string
  readonly kind: Wind
  readonly stage: 'rumour' | 'came' | 'passed'
  readonly week: number // in which it is decided
  readonly projects: readonly ProjectId[]
  readonly talked: number // week; 0: not
  readonly early: boolean
  readonly drifting: boolean // its projects go on by the old aims
  readonly briefed: boolean // what they weigh follows, once it is talked through
  readonly price: number | null // attention of talking it through; null: not now
  readonly latePrice: number // the same once it is there
  readonly why: string
}

/** Of a project that a change touched: whether its brief, what it is to weigh, has followed. */
export type BriefView = {
  readonly project: ProjectId
  readonly weather: string // the last that touched it
  readonly agreed: number | null // week in which the brief followed; null: it is the old one
  readonly why: string
}

export type PlaceView = {
  readonly project: ProjectId
  readonly state: 'may' | 'notFound' | 'clean' | 'found' // notFound: its manager looked; clean: quality did
  readonly by: Finding | null
  readonly lookPrice: number | null
  readonly why: string | null
}

/** A fault of one cause, as far as it is known to the seat. Words: `faults.<id>.title` and so on. */
export type FaultView = {
  readonly id: string
  readonly first: ProjectId // in which it was heard of first
  readonly places: readonly PlaceView[]
  readonly shared: number // week; 0: not
  readonly lesson: boolean
  readonly blamed: boolean
  readonly sharePrice: number | null
  readonly lessonPrice: number | null
  readonly mayBlame: boolean
  readonly why: string
}

/** The PMO as a link: what it says upwards, what it hears around, what it passes on. */
export type LinkView = {
  readonly reputation: number | null // points; null: not for this seat, or nothing is ever asked
  readonly question: QuestionView | null // the PMO's
  readonly statements: readonly StatementView[] // the PMO's and the sponsor's
  readonly weather: readonly WeatherView[]
  readonly aims: { readonly now: Weights['organisation']; readonly before: Weights['organisation'] } | null // what the organisation weighs; null: as ever
  readonly briefs: readonly BriefView[] // of projects that a change has touched
  readonly faults: readonly FaultView[]
}

/** How often a statement of one certainty came true. */
export type BucketView = { readonly sure: Certainty; readonly said: number; readonly right: number }

/** What being a link came to. */
export type LinkDebrief = {
  readonly statements: readonly StatementView[] // resolved
  readonly brier: number | null // mean, in thousandths; null: none resolved
  readonly missed: number // questions to which nothing was said
  readonly buckets: readonly BucketView[]
  readonly finds: readonly {
    readonly fault: string
    readonly project: ProjectId
    readonly by: Finding
    readonly milliDays: number // of mending
    readonly savedMilliDays: number // against having it come to light by itself; 0 where it did
    readonly why: string
  }[]
  readonly savedMilliDays: number
  readonly lostMilliDays: number // mending of what came to light by itself, beyond what looking would have left
  readonly turns: readonly {
    readonly weather: string
    readonly came: boolean
    readonly talked: 'early' | 'late' | 'never'
    readonly drifted: number // project-weeks by the old aims
    readonly why: string
  }[]
}
