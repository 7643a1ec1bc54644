/**
 * A scenario, compiled: names resolved, quantities in whole numbers, no text. This is what the engine starts from.
 *
 * Units: effort in milli-days (1000 = one person, one working day), money in cents, shares and factors in per-mille,
 * time in whole weeks (1 = the first) and working days (0 = Monday).
 */

import type { auditFactors } from './audit-factors.ts'
import type { OwnControl } from './audit-terms.ts'
import type { auditedFactors } from './audited-factors.ts'
import type { AuditPlan } from './audited-terms.ts'
import type { bargainFactors } from './bargain-factors.ts'
import type { Bargain } from './bargain-terms.ts'
import type { boardFactors } from './board-factors.ts'
import type { charterFactors } from './charter-factors.ts'
import type { Area, AreaSetting } from './charters.ts'
import type { deskFactors } from './desk-factors.ts'
import type { judgingFactors } from './judging-factors.ts'
import type { linkFactors } from './link-factors.ts'
import type { Wind } from './link-terms.ts'
import type { mandateFactors } from './mandate-factors.ts'
import type { DecisionKind, Mandate, Right, Temperament } from './mandates.ts'
import type { powersFactors } from './powers-factors.ts'
import type { Powers } from './seat-terms.ts'
import type { serviceFactors } from './service-factors.ts'
import type { Service } from './services.ts'
import type { standingFactors } from './standing-factors.ts'
import type { weekCommitteeFactors } from './week-committee-factors.ts'
import type { WeekCommittee } from './week-committee-terms.ts'
import type { workFactors } from './work-factors.ts'

export type PersonId = string
export type ProjectId = string
export type ActivityId = string
export type SkillId = string

export const roles = [
  'pmoLead',
  'projectManager',
  'sponsor',
  'specialist',
  'team',
  'qualityLead',
  'boardMember',
  'auditor',
] as const
export type Role = (typeof roles)[number]

export const pronouns = ['she', 'he', 'they'] as const
export type Pronoun = (typeof pronouns)[number]

export const emblems = ['square', 'circle', 'diamond', 'triangle'] as const
/** The shape that stands for a project wherever it is drawn; hue, letter and weave go with it. */
export type Emblem = (typeof emblems)[number]

/** 0 cannot, 1 learning, 2 able, 3 expert. */
export type SkillLevel = 0 | 1 | 2 | 3

export type Person = {
  readonly id: PersonId
  readonly role: Role
  readonly pronoun: Pronoun
  readonly home: ProjectId | null // the project a PM or team member belongs to; null for those who serve all
  readonly skills: readonly { readonly skill: SkillId; readonly level: SkillLevel }[]
  readonly daysPerWeek: number // 0 to 5
  readonly dayRateCents: number
  readonly absences: readonly { readonly week: number; readonly days: number }[]
  readonly familiar: readonly { readonly project: ProjectId; readonly permille: number }[]
  readonly offer?: Offer // somebody outside the house who could be engaged
  readonly temperament?: Temperament // of a PM or sponsor: how they take being governed
}

export const offerKinds = ['hire', 'contract'] as const

/** On what terms somebody outside could be engaged. */
export type Offer = {
  readonly kind: (typeof offerKinds)[number]
  readonly feeCents: number // from the reserve, at once; their days are paid by the projects
  readonly leadWeeks?: number // where it differs from the model's
}

export const uncertainties = ['none', 'low', 'medium', 'high'] as const
/** How widely the true effort spreads around the plan: coefficient of variation 0, 0.1, 0.3, 0.5. */
export type Uncertainty = (typeof uncertainties)[number]

/** What one project owes another: an activity of it must be finished first. */
export type Deliverable = { readonly project: ProjectId; readonly activity: ActivityId }

export type Activity = {
  readonly id: ActivityId
  readonly needs: readonly { readonly skill: SkillId; readonly milliDays: number }[] // planned effort by skill
  readonly after: readonly ActivityId[] // finish-to-start, within the project
  readonly awaits?: readonly Deliverable[] // finish-to-start, of other projects
  readonly maxCrew: number // people who can work on it on one day
  readonly uncertainty: Uncertainty
  readonly biasPermille: number // the estimator's optimism: 1000 = honest, 1200 = a fifth too low
}

export type Project = {
  readonly id: ProjectId
  readonly manager: PersonId
  readonly emblem: Emblem
  readonly budgetCents: number
  readonly dueWeek: number // the week at whose end it is promised
  readonly benefitCents: number // what it is worth to the organisation when finished on time
  readonly latePerWeekCents: number // how much of that each week of lateness takes away
  readonly salvageCents?: number // what is left of it when the project is stopped
  readonly activities: readonly Activity[] // every activity comes after those it waits for
}

export type Condition =
  | { readonly kind: 'weeks'; readonly from: number; readonly to: number }
  | { readonly kind: 'running' }
  | { readonly kind: 'behind'; readonly weeks: number }
  | { readonly kind: 'onTime' }
  | { readonly kind: 'overBudget'; readonly permille: number }
  | { readonly kind: 'trustBelow'; readonly points: number }
  | { readonly kind: 'trustAbove'; readonly points: number }
  | { readonly kind: 'qualityBelow'; readonly points: number }
  | { readonly kind: 'burdenAbove'; readonly milliDays: number }
  | { readonly kind: 'contested' }
  | { readonly kind: 'idle'; readonly days: number }
  | { readonly kind: 'needsSkill'; readonly skill: SkillId }
  | {
      readonly kind: 'decided'
      readonly matter: string
      readonly option: string | null
      readonly weeksAgo: number
    }
  | { readonly kind: 'notDecided'; readonly matter: string }
  | { readonly kind: 'flag'; readonly flag: string }
  | { readonly kind: 'noFlag'; readonly flag: string }
  | { readonly kind: 'chance'; readonly permille: number }

export type Effect =
  | { readonly kind: 'spend'; readonly cents: number }
  | { readonly kind: 'fund'; readonly cents: number } // from the sponsor's reserve to the project
  | { readonly kind: 'benefit'; readonly cents: number }
  | { readonly kind: 'work'; readonly milliDays: number; readonly skill: SkillId | null }
  | { readonly kind: 'due'; readonly weeks: number }
  | { readonly kind: 'trust'; readonly points: number }
  | { readonly kind: 'sponsorTrust'; readonly points: number }
  | { readonly kind: 'quality'; readonly points: number }
  | { readonly kind: 'burden'; readonly milliDays: number }
  | { readonly kind: 'constraint'; readonly milliDays: number }
  | { readonly kind: 'absence'; readonly person: PersonId | null; readonly days: number }
  | { readonly kind: 'familiarity'; readonly person: PersonId | null; readonly permille: number }
  | { readonly kind: 'learning'; readonly person: PersonId | null; readonly skill: SkillId }
  | { readonly kind: 'padding'; readonly days: number }
  | { readonly kind: 'attention'; readonly points: number } // next week
  | { readonly kind: 'setFlag'; readonly flag: string }

export type Echo = {
  readonly id: string
  readonly inWeeks: number // 1 to 4
  readonly chancePermille: number
  readonly effects: readonly Effect[]
}

export type Option = {
  readonly id: string
  readonly price: number // attention
  readonly effects: readonly Effect[]
  readonly echoes: readonly Echo[]
}

export const papers = ['change', 'time', 'gate', 'risk', 'people'] as const
export type Paper = (typeof papers)[number]

export type Matter = {
  readonly id: string
  readonly paper: Paper
  readonly about: 'project' | 'person' | 'organisation'
  readonly project: ProjectId | null // null with about 'project': any project that fits
  readonly person: PersonId | null // null with about 'person': any specialist who fits
  readonly when: readonly Condition[]
  readonly everyWeeks: number // 0 = once in a game
  readonly urgency: number // the higher, the sooner it takes one of a week's places
  readonly options: readonly Option[]
  readonly standing: string // id of the option that holds if nobody decides; its price is 0
  readonly area?: Area // of the decision-rights table, where its paper alone does not say
}

/** A headline: first perhaps a rumour, then the event with its effects. */
export type News = {
  readonly id: string
  readonly week: number
  readonly rumourWeek: number | null // an earlier week in which it is whispered
  readonly project: ProjectId | null
  readonly person: PersonId | null
  readonly effects: readonly Effect[]
  readonly prepared: { readonly flag: string; readonly effects: readonly Effect[] } | null // these instead, if the flag is set
}

/** Something the business may ask of a project, once in a game; what it takes is analysed, decided and rebaselined. */
export type Change = {
  readonly id: string
  readonly project: ProjectId
  readonly from: number // weeks in which it may come
  readonly to: number
  readonly chancePermille: number // in each of them
  readonly skill: SkillId // of its work
  readonly low: number // milli-days it may take, as first guessed
  readonly high: number
  readonly benefitCents: number // what the project is worth more with it
  readonly dueWeeks: number // by which the date moves with it
  readonly analysis: { readonly skill: SkillId; readonly milliDays: number }
  readonly goodwill: number // points of the sponsor's trust that it costs to turn it down
  readonly patience: number // weeks until it counts as turned down
}

/** Something that may go wrong in a project, once in a game. Its manager sees the warning; nobody else does. */
export type Risk = {
  readonly id: string
  readonly project: ProjectId
  readonly from: number // weeks in one of which its warning shows
  readonly to: number
  readonly strikes: number // weeks after the warning in which it strikes, if it does
  readonly chancePermille: number // that it does
  readonly effects: readonly Effect[] // when it strikes
  readonly eased: readonly Effect[] // these instead, when it was raised and answered in time
}

/** What a board can decide about a project at a gate, from going on to ending it. */
export const outcomes = ['go', 'conditions', 'rework', 'hold', 'stop'] as const
export type Outcome = (typeof outcomes)[number]

/** What a member of the board looks at first. */
export const concerns = ['chair', 'people', 'customers', 'technology', 'finance'] as const
export type Concern = (typeof concerns)[number]

/** Whether a member votes as they lean, or may still be swayed. */
export const characters = ['firm', 'wavering'] as const
export type Character = (typeof characters)[number]

/** Bars that observations have for or against outcomes, where they are not those of `evidence-weights.ts`. */
export type EvidenceWeights = {
  readonly [observation: string]: { readonly [outcome in Outcome]?: number }
}

/** How much the PMO may decide, where a scenario says so; without it, it decides all that lies on its desk. */
export type MandateSetting = {
  readonly type?: Mandate // without it the PMO decides all that lies on its desk, until one is chosen
  readonly choice?: readonly Mandate[] // the PMO may choose one of these before week 1
  readonly rights?: {
    readonly [mandate in Mandate]?: { readonly [decision in DecisionKind]?: Right } // where they differ from `mandates.ts`
  }
}

/** What the PMO may offer beside its desk, where a scenario says so. */
export type ServicesSetting = {
  readonly possible: readonly Service[] // in the order of `services.ts`
  readonly usual: readonly Service[] // offered unless the player says otherwise
  readonly most: number
  readonly dayRateCents: number // of the PMO's own people
}

/** The decision-rights table as the game finds it: areas that it leaves out nobody ever disputes. */
export type CharterSetting = {
  readonly rights: { readonly [area in Area]?: AreaSetting }
  readonly unread?: readonly ProjectId[] // whose managers have never read what is signed
}

export type BoardMember = {
  readonly person: PersonId
  readonly concern: Concern
  readonly character: Character
}

/** A board decision on a project at the end of a stage. The names of both stages are words. */
export type Gate = {
  readonly id: string
  readonly project: ProjectId
  readonly week: number // at whose end the board decides
  readonly deliverables: readonly ActivityId[] // that should be finished by then
  readonly tolerance: Tolerance
}

/** How far a project may stray from its baseline before a gate counts it against going on (PRINCE2: tolerances). */
export type Tolerance = {
  readonly costPermille: number
  readonly weeks: number
  readonly benefitPermille: number
  readonly defects: number // known and not mended
}

/** The model's parameters: name, unit, default, range and source stand in `factors.ts`; `factorOf` reads those of parts. */
export type Factors = { readonly [name in BaseFactorName]: number } & {
  readonly [name in PartFactorName]?: number // where it differs from the default
}

/** What a scenario may lay on the PMO's desk beside what always lies there. */
export const levers = ['hold', 'timeBox', 'review'] as const
export type Lever = (typeof levers)[number]

export const factorNames = [
  'levelOneRate',
  'levelTwoRate',
  'levelThreeRate',
  'newcomerRate',
  'familiarityGain',
  'familiarityDecay',
  'switchingLoss',
  'crewLoss',
  'overtimeGain',
  'exhaustionAfterWeeks',
  'fatiguePerWeek',
  'recoveryPerWeek',
  'learnerDefects',
  'overtimeDefects',
  'projectSpread',
  'meetingBurden',
  'refusalTrust',
  'servedTrust',
] as const
export type BaseFactorName = (typeof factorNames)[number]

/** Parameters of what a scenario may bring into play. */
export const partFactorNames = [
  'handOverRate',
  'holdTrust',
  'holdConstraint',
  'hireLead',
  'contractLead',
  'contractorRate',
  'mentoring',
  'communicationLoss',
  'defectRate',
  'strainedDefects',
  'reviewFinds',
  'surfacing',
  'fixDays',
  'defectQuality',
  'defectValue',
  'assessedSpread',
  'gateAgain',
  'gateAgainHeld',
  'conditionWeeks',
  'conditionTrust',
  'keptTrust',
  'extendTrust',
  'concernWeight',
  'pmoVoice',
  'wavering',
  'undecided',
  'stageRework',
  'replacement',
  'stopTrust',
] as const
export type PartFactorName =
  | (typeof partFactorNames)[number]
  | keyof typeof workFactors
  | keyof typeof standingFactors
  | keyof typeof deskFactors
  | keyof typeof boardFactors
  | keyof typeof judgingFactors
  | keyof typeof mandateFactors
  | keyof typeof serviceFactors
  | keyof typeof charterFactors
  | keyof typeof powersFactors
  | keyof typeof auditFactors
  | keyof typeof linkFactors
  | keyof typeof bargainFactors
  | keyof typeof weekCommitteeFactors
  | keyof typeof auditedFactors
export type FactorName = BaseFactorName | PartFactorName

export const organisationDimensions = ['value', 'schedule', 'money', 'quality', 'trust', 'fairUse'] as const
export const projectDimensions = ['value', 'schedule', 'money', 'quality', 'freedom'] as const
export type OrganisationDimension = (typeof organisationDimensions)[number]
export type ProjectDimension = (typeof projectDimensions)[number]

export type Weights = {
  readonly organisation: { readonly [d in OrganisationDimension]: number }
  readonly project: { readonly [d in ProjectDimension]: number }
}

/** When senior management asks the PMO for a statement, and how far ahead. */
export type StatementsSetting = {
  readonly weeks: readonly number[] // in which it asks, in order
  readonly span: number // weeks that a question looks ahead, its own week included
}

/** A change of the business around the projects: whispered first, and then so, or come to nothing. */
export type Weather = {
  readonly id: string
  readonly kind: Wind
  readonly rumour: number // week in which it is whispered
  readonly week: number // in which it comes, if it does
  readonly chancePermille: number // that it does
  readonly projects: readonly ProjectId[] // that it touches
  readonly aims: Weights['organisation'] | null // what the organisation weighs from then on; null: as before
  readonly brief?: Weights['project'] // what each of them weighs once it was talked through; without it, as ever
  readonly effects: readonly Effect[] // on each of them whose manager hears of it when it is there
  readonly eased: readonly Effect[] // these instead, where it was talked through while it was a rumour
  readonly drift: readonly Effect[] // each week after it in which nobody has talked about it yet
}

/** One cause that may sit in several projects: found in the first, it may be looked for in the others. */
export type SharedFault = {
  readonly id: string
  readonly projects: readonly ProjectId[] // the first has it for certain
  readonly from: number // weeks in one of which the first finds it
  readonly to: number
  readonly chancePermille: number // that each of the others has it too
  readonly lateFrom: number // weeks in one of which it comes to light by itself in each of the others
  readonly lateTo: number
  readonly early: readonly Effect[] // of mending it where it was looked for, and in the first
  readonly late: readonly Effect[] // where it came to light by itself
}

export type Setup = {
  readonly id: string
  readonly rules: number // the engine's rules it was compiled for
  readonly weeks: number
  readonly attention: number // points a week
  readonly mattersPerWeek: readonly number[] // places on the desk in week 1, 2, ...; the last one holds from there on
  readonly currency: string // ISO 4217
  readonly reserveCents: number // the sponsor's, to be released to projects
  readonly skills: readonly SkillId[]
  readonly people: readonly Person[]
  readonly projects: readonly Project[]
  readonly matters: readonly Matter[]
  readonly news: readonly News[]
  readonly factors: Factors
  readonly weights: Weights
  readonly levers?: readonly Lever[]
  readonly audit?: { readonly controls: { readonly [id: string]: OwnControl } } // rules that the case has of its own
  readonly changes?: readonly Change[]
  readonly board?: readonly BoardMember[]
  readonly gates?: readonly Gate[] // in the order of their weeks
  readonly evidence?: EvidenceWeights
  readonly mandate?: MandateSetting
  readonly services?: ServicesSetting
  readonly charter?: CharterSetting
  readonly risks?: readonly Risk[]
  readonly powers?: Powers
  readonly statements?: StatementsSetting
  readonly weather?: readonly Weather[]
  readonly faults?: readonly SharedFault[]
  readonly bargains?: readonly Bargain[] // in the order of their weeks
  readonly committees?: readonly WeekCommittee[] // in the order of their weeks
  readonly audits?: readonly AuditPlan[] // in the order of their weeks
  readonly auditStaff?: readonly PersonId[] // colleagues whom the PMO may train and send
}

export const rulesVersion = 4
