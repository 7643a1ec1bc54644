import type { Action, Cause, Threat } from '../../sim/audit/case/case-terms.ts'
import type { KitName } from '../../sim/audit/kits/kit.ts'
import type { Opinion } from '../../sim/audit/sampling/opinion.ts'
import type {
  CellSignals,
  OwnWord,
  Past,
  ProjectSignals,
  Reply,
  Safeguard,
  Weather,
  YearDomain,
} from '../../sim/audit/year/year-terms.ts'
import type { Emblem, PersonId, ProjectId, Pronoun, Role } from '../../sim/setup.ts'
import type { AuditView } from '../audit-view.ts'
import type { YearPhase } from './year-chart.ts'

/**
 * All that whoever runs the programme may see: signals are what others wrote. Before the debrief it holds no truth but, of
 * quarters that are over, of what was raised and of what was read at a desk that you sat at.
 */
export type YearView = {
  readonly id: string
  readonly seed: string
  readonly scenario: string
  readonly phase: YearPhase
  readonly quarter: number // from 0
  readonly controls: readonly KitName[]
  readonly projects: readonly ProjectInYear[]
  readonly cells: readonly CellView[]
  readonly staff: readonly StaffView[] // you first
  readonly outside: { readonly spent: number; readonly of: number }
  readonly plans: readonly PlanView[]
  readonly courses: readonly { readonly person: PersonId; readonly control: KitName }[]
  readonly practices: readonly {
    readonly cell: string
    readonly to: readonly { readonly project: ProjectId; readonly isChosen: boolean }[] // where it could go
    readonly gone: readonly ProjectId[] // where it went
  }[]
  readonly prices: { readonly course: number; readonly spread: number; readonly feedback: number }
  readonly weather: { readonly kind: Weather; readonly project: ProjectId } | null // null: nothing yet
  readonly incidents: readonly {
    readonly cell: string
    readonly quarter: number
    readonly read: number // entries of it that were read in that quarter
    readonly of: number
    readonly power: number // of that sample
  }[] // of all quarters that are over
  readonly asked: { readonly project: ProjectId } | null // whose audit senior management wants
  readonly reply: Reply | null
  readonly results: readonly ResultView[] // of this quarter
  readonly since: SinceView | null // the quarter before; null in the first
  readonly back: readonly BackView[] // audits of quarters that are over
  readonly desks: readonly { readonly cell: string; readonly quarter: number; readonly view: AuditView }[] // sat at, and over
  readonly desk: { readonly cell: string; readonly view: AuditView } | null
  readonly debrief: YearDebrief | null
}

export type ProjectInYear = {
  readonly id: ProjectId
  readonly emblem: Emblem | null
  readonly manager: PersonId
  readonly pronoun: Pronoun
  readonly signals: ProjectSignals
  readonly isHit: boolean // by what came over the house
}

export type CellView = {
  readonly id: string
  readonly project: ProjectId
  readonly control: KitName
  readonly entries: number
  readonly broken: number // of the entries, when just too many are
  readonly power: readonly number[] // thousandths, by how many are read
  readonly proper: number // entries that show it nine times in ten
  readonly signals: CellSignals
  readonly looked: readonly {
    readonly quarter: number
    readonly opinion: Opinion
    readonly found: number
    readonly read: number
    readonly of: number
  }[]
  readonly agreed: { readonly action: Action; readonly quarter: number } | null // and to be looked at again
  readonly isGood: boolean // good practice was found there
}

export type StaffView = {
  readonly id: PersonId
  readonly role: Role
  readonly pronoun: Pronoun
  readonly home: ProjectId | null
  readonly isYou: boolean
  readonly days: { readonly spent: number; readonly of: number }
  readonly skills: readonly {
    readonly control: KitName
    readonly skill: number
    readonly mayLearn: boolean // in a course
  }[]
  readonly pasts: readonly Past[]
}

export type PlanView = {
  readonly cell: string
  readonly lead: PersonId
  readonly size: number
  readonly days: number
  readonly second: PersonId | null
  readonly secondDays: number
  readonly safeguard: Safeguard
  readonly isSat: boolean
  readonly isFollow: boolean
}

/** An entry of somebody's, and what was so where that may be known. */
export type EntryNamed = {
  readonly id: string
  readonly person: PersonId | null
  readonly thing: string | null
  readonly week: number
  readonly form: string | null // how it was not in order
  readonly looks: string | null // why it only looked so
}

/** What came of what was raised: accepted, or in order after all, or tied by nothing that shows it. */
export type BackView = {
  readonly cell: string
  readonly quarter: number
  readonly stood: readonly EntryNamed[]
  readonly fell: readonly EntryNamed[]
  readonly missed: readonly EntryNamed[] // read, and not seen; none before the debrief, when only your own desk tells of them
}

export type SinceView = {
  readonly hasTurned: boolean // something came over the house
  readonly isAnswered: boolean // senior management had its reply
  readonly closed: readonly {
    readonly cell: string
    readonly action: Action
    readonly isLooked: boolean // by a new sample; otherwise on their word
    readonly found: number
    readonly isKept: boolean // what was looked at works; of what was closed on their word nobody knows
  }[]
  readonly taken: readonly { readonly from: string; readonly to: string }[]
  readonly learnt: readonly {
    readonly person: PersonId
    readonly control: string
    readonly to: number
  }[]
  readonly moved: readonly {
    readonly cell: string
    readonly from: OwnWord
    readonly to: OwnWord
    readonly complaints: number | null // where there are many more of them
  }[]
}

export type ResultView = {
  readonly cell: string
  readonly lead: PersonId
  readonly second: PersonId | null
  readonly isFollow: boolean
  readonly isSat: boolean
  readonly read: number
  readonly of: number
  readonly days: number // that it took, of all who held it
  readonly found: number
  readonly raised: readonly EntryNamed[]
  readonly broken: number
  readonly power: number
  readonly cause: Cause | null
  readonly isGood: boolean
  readonly opinion: Opinion | null
  readonly action: Action | null
  readonly learners: readonly {
    readonly person: PersonId
    readonly isChosen: boolean
    readonly isFull: boolean // nothing left to learn
  }[]
}

export type YearDebrief = {
  readonly total: number
  readonly isPassed: boolean
  readonly missing: readonly string[]
  readonly domains: readonly {
    readonly id: YearDomain
    readonly score: number
    readonly weight: number
    readonly isLow: boolean // below it the whole does not stand
  }[]
  readonly plans: readonly number[] // score of each quarter's plan
  readonly cells: readonly {
    readonly cell: string
    readonly risks: readonly number[] // by what was known, thousandths of the most of that quarter
    readonly truths: readonly {
      readonly broken: number
      readonly of: number
      readonly without: number // that would be broken if nothing had been agreed or brought over
      readonly raised: number
      readonly wrongly: number
      readonly read: number
      readonly power: number
      readonly isGood: boolean
    }[] // by quarter
  }[]
  readonly audits: readonly {
    readonly cell: string
    readonly quarter: number
    readonly lead: PersonId
    readonly threats: readonly Threat[]
    readonly safeguard: Safeguard
    readonly worth: number
    readonly seen: number // of what was broken in the sample
    readonly inSample: number
    readonly cause: Cause | null // of most of it
    readonly hit: boolean | null // the cause, by what was agreed; null: nothing was
    readonly due: Opinion
    readonly opinion: Opinion | null
    readonly sat: number | null
  }[]
  readonly quarters: readonly {
    readonly without: number // entries that would not be in order had there been no office
    readonly broken: number
    readonly left: number // that nobody raised, and so nobody put right
    readonly of: number
  }[]
  readonly saved: {
    readonly told: number // because somebody was shown their own entries, whatever was agreed
    readonly byActions: number
    readonly byPractice: number
  } // entries that are in order for it
  readonly grown: readonly {
    readonly person: PersonId
    readonly control: KitName
    readonly from: number
    readonly to: number
  }[]
  readonly follow: { readonly due: number; readonly done: number; readonly byWord: number }
  readonly practices: { readonly found: number; readonly spread: number; readonly there: number }
  readonly broken: number // entries over the year
  readonly raised: number
  readonly replyWorth: number
  readonly advice: readonly string[] // three things for next time
}
