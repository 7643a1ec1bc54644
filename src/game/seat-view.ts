import type { Foreseen } from '../sim/desk/foreseeing.ts'
import type { SeatCommand } from '../sim/seat-commands.ts'
import type { Appetite, EscalationKind } from '../sim/seat-terms.ts'
import type { Effect, ProjectId } from '../sim/setup.ts'

/** A row of the risk register, as far as the seat may know it. Words: `risks.<id>.title`, `.text` (the warning), `.struck`. */
export type RiskView = {
  readonly id: string
  readonly project: ProjectId
  readonly stage: 'noticed' | 'raised' | 'struck' | 'passed' // noticed: its manager alone knows
  readonly noticedWeek: number
  readonly raisedWeek: number // 0: kept back
  readonly dueWeek: number // on whose Monday it strikes or goes by
  readonly chancePermille: number // that it strikes
  readonly effects: readonly Effect[] // if it does
  readonly eased: readonly Effect[] // if it does and was raised, and the answer to it holds
  readonly why: string
}

/** A risk that struck or went by, both ways on the same dice, in hundredths of a point on both scoreboards. */
export type RiskReckoning = {
  readonly risk: string
  readonly project: ProjectId
  readonly noticedWeek: number
  readonly week: number // in which it struck or went by
  readonly raised: boolean
  readonly came: boolean
  readonly eased: boolean // it came, and an answer to it held or would have held
  readonly said: { readonly project: number; readonly organisation: number }
  readonly kept: { readonly project: number; readonly organisation: number }
  readonly why: string
}

/** Points of a seat's own time this week; never banked. */
export type OwnTime = { readonly left: number; readonly full: number }

/** A decision of the PMO of last week that a manager may take to the sponsor. */
export type CaseView = {
  readonly about: EscalationKind
  readonly of: string // of `days` and `claim` a person, of `hold` the project, of `change` the change
  readonly days: number // that would be asked for; 0 of all else
  readonly short: number // of these, how many were not given
  readonly why: string
}

/** What a manager took to the sponsor this week. */
export type EscalationView = Omit<CaseView, 'short'> & {
  readonly project: ProjectId
  readonly ruled: boolean | null // whether the sponsor upholds it in person; null: not (yet)
}

/** A second opinion, the sponsor's alone: what was reported and what is believed in the project. */
export type OpinionView = {
  readonly project: ProjectId
  readonly week: number // of the report
  readonly reportedCents: number
  readonly reportedWeek: number
  readonly earnedCents: number
  readonly finishWeek: number
  readonly isRosy: boolean
  readonly why: string
}

/** What the seats of managers and the sponsor have in play, as far as this one may know. */
export type PowersView = {
  readonly time: OwnTime | null // a manager's or the sponsor's own
  readonly confidence: readonly {
    readonly project: ProjectId
    readonly points: number
    readonly overAsked: boolean // shown in the timesheets within two weeks, where things are noticed
  }[] // a manager's own; the sponsor's of all
  readonly appetite: Appetite
  readonly noticed: boolean // whether what is written, taken upstairs and given is noticed sooner
  readonly remembered: boolean // whether a warning given in time is remembered, and one that was kept
  readonly prices: SeatPrices // of answering to a risk raised now
  readonly costs: { readonly [kind in SeatCommand['kind']]: number } // of each order, in own time
  readonly terms: SeatTerms // what orders do beside that: parameters of the model
  readonly ahead: { readonly [order: string]: Foreseen } // what they may bring on both scoreboards, in hundredths of a point: `foreseeing-seats.ts`
  readonly overtime: boolean | null // of a manager's own team this week; null: not in play, or another seat
  readonly tired: boolean // that team
  readonly cases: readonly CaseView[] // a manager's
  readonly escalations: readonly EscalationView[] // this week's; a manager's own
  readonly pushed: readonly string[] // changes that their managers spoke for; a manager's own
  readonly extended: readonly { readonly project: ProjectId; readonly weeks: number; readonly more: number }[] // given so far, and still to be had
  readonly mayPush: boolean // what the case lays in the hands of this seat at all
  readonly mayScope: boolean
  readonly mayAppetite: boolean
  readonly asked: readonly ProjectId[] // second opinions on their way; the sponsor's
  readonly opinions: readonly OpinionView[] // the last of each project; the sponsor's
}

/** What sentences about orders of these seats speak of: thousandths of a point, thousandths of a day, per-mille, weeks. */
export type SeatTerms = { readonly [name in SeatTerm | 'overtimeGain']: number }

export const seatTerms = [
  'warnedConfidence',
  'surprisedConfidence',
  'pushTrust',
  'escalateBurden',
  'escalatedTrust',
  'upheldConfidence',
  'deniedConfidence',
  'upheldTrust',
  'deniedTrust',
  'truceWeeks',
  'extendConfidence',
  'opinionBurden',
  'rosyConfidence',
  'trueConfidence',
  'averseFace',
  'balancedFace',
  'boldFace',
  'averseResponse',
  'balancedResponse',
  'boldResponse',
  'averseEased',
  'balancedEased',
  'boldEased',
  'surprisedBurden',
  'raisedTrust',
  'looseShare',
  'bypassTrust',
  'shortWork',
  'shortQuality',
] as const
type SeatTerm = (typeof seatTerms)[number]

/** What raising a risk costs, by the sponsor's appetite. */
export type SeatPrices = { readonly faceMilliPoints: number; readonly responseMilliDays: number }
