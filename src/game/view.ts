import type { Area } from '../sim/charters.ts'
import type { Foreseen } from '../sim/desk/foreseeing.ts'
import type { Seat, Status, StatusReport } from '../sim/facts.ts'
import type { judgingFactors } from '../sim/judging-factors.ts'
import type { Answer, DecisionKind, Holder, Mandate, Right } from '../sim/mandates.ts'
import type { Service } from '../sim/services.ts'
import type {
  Emblem,
  Offer,
  Paper,
  PersonId,
  ProjectId,
  Pronoun,
  Role,
  SkillId,
  SkillLevel,
} from '../sim/setup.ts'
import type { Inclination } from '../sim/standing/candour.ts'
import type { ChangeState } from '../sim/work/state.ts'
import type { AuditedDebrief, AuditedView } from './audited-view.ts'
import type { BargainDebrief, BargainView } from './bargain-view.ts'
import type { Phase } from './chart.ts'
import type { CharterView } from './charter-view.ts'
import type { BoardView, GateView } from './gate-view.ts'
import type { LinkDebrief, LinkView } from './link-view.ts'
import type { PowersView, RiskReckoning, RiskView } from './seat-view.ts'
import type { SeatRole } from './seats.ts'
import type { Sentence } from './sentence.ts'
import type { WeekCommitteeDebrief, WeekCommitteeView } from './week-committee-view.ts'

export type { Sentence } from './sentence.ts'

/**
 * All that one seat may see; nothing else leaves the engine. Plain JSON. Days are whole days, money is cents, trust
 * and quality are points (0 to 100, to one decimal), burden and constraint milli-days.
 */
export type View = {
  readonly seat: Seat
  readonly role: SeatRole
  readonly scenario: string
  readonly seed: string
  readonly currency: string
  readonly phase: Phase
  readonly week: number
  readonly weeks: number
  readonly attention: { readonly left: number; readonly full: number } | null // the PMO's
  readonly reserveCents: number | null // not known to a PM
  readonly sponsorTrust: number | null
  readonly news: readonly NewsItem[] // this week's, in the order in which it came
  readonly people: readonly PersonView[]
  readonly offers: readonly OfferView[] // people outside whom the PMO could engage
  readonly projects: readonly ProjectView[]
  readonly matters: readonly MatterView[] // the PMO's desk
  readonly changes: readonly ChangeView[] // that the business asked for and nobody decided before this week; a PM's own
  readonly gates: readonly GateView[] // that the board holds at the end of this week; the PMO's
  readonly board: BoardView | null // null: a scenario without gates
  readonly lastWeek: readonly Sentence[] // three sentences about the week that was closed
  readonly own: OwnProject | null // a PM's
  readonly house: readonly RoomView[] | null // a PM's: all projects, of which only the own one is known; null: `projects` are all
  readonly told: readonly ToldView[] // the sponsor's: what each manager has reported so far
  readonly scoring: { readonly [name in 'lateWeekPoints' | 'overspentPoints' | 'governedPoints']: number } // points that a line of a score loses by a week late, a per cent overspent, a day governed
  readonly judging: Judging | null // how a PM and the sponsor judge where no person sits there; not the PMO's
  readonly mandate: MandateView | null // how much the PMO may decide; null: all that lies on its desk
  readonly services: ServicesView | null // what the PMO offers the projects; null: not in play
  readonly charter: CharterView | null // who decides what, and whether it is clear; null: not in this case
  readonly register: readonly RiskView[] // of risks, as far as the seat may know; empty without them
  readonly powers: PowersView | null // of managers and the sponsor; null: a scenario without powers or risks
  readonly audited: AuditedView | null // audits inside the game; null: a scenario without them
  readonly link: LinkView | null // statements, weather and shared faults; null: a scenario without them
  readonly bargains: readonly BargainView[] // that have come to the desk; empty without them
  readonly committees: readonly WeekCommitteeView[] // the same
  readonly debrief: Debrief | null // in the phase debriefing
}

/** The parameters of the model that are opinions of a manager or a sponsor. */
export type Judging = { readonly [name in keyof typeof judgingFactors | 'earlyShare']: number }

/** What the PMO may do about a kind of decision, and who else has a say. */
export type DecisionView = {
  readonly right: Right
  readonly holder: Holder
  readonly table: Area | null // the area in which the decision-rights table says so; null: the mandate does
}

export type MandateView = {
  readonly type: Mandate | null // null: none stands, but one may be chosen
  readonly choices: readonly Mandate[] // that may be taken before the first week; none where the author allows no choice
  readonly rights: { readonly [decision in DecisionKind]: DecisionView }
  readonly named: { readonly [question: string]: DecisionView } // papers of this week about which the table says otherwise
  readonly answers: { readonly [question: string]: AnswerView } // this week's, to the PMO: `matter/<id>`, `hold/<project>` ...
  readonly post: readonly Sentence[] // what was agreed to last week and is carried out from this Monday on
}

/** The PMO's services: those that are possible, and what they cost. */
export type ServicesView = {
  readonly most: number // that can be offered
  readonly weekCents: number // that those offered cost in a week
  readonly spentCents: number // so far
  readonly all: readonly {
    readonly service: Service
    readonly on: boolean
    readonly cents: number // a week
    readonly does: { readonly [name: string]: number } // its effect, for the sentence that tells it
  }[]
}

/** What somebody answered, with the fact that explains it. */
export type AnswerView = {
  readonly answer: Answer
  readonly by: PersonId | null // null: a sponsor without a name
  readonly option: string | null // of a matter, the one that was asked about
  readonly why: string
}

export type NewsItem = Sentence & {
  readonly kind:
    | 'rumour'
    | 'news'
    | 'prepared'
    | 'echo'
    | 'ended'
    | 'dispute'
    | 'fault'
    | 'statement'
    | 'audit'
    | 'bargain'
    | 'risk'
}

export type PersonView = {
  readonly id: PersonId
  readonly role: Role
  readonly pronoun: Pronoun
  readonly home: ProjectId | null
  readonly fromOutside: boolean // engaged since the game began
  readonly skills: readonly { readonly skill: SkillId; readonly level: SkillLevel }[]
  readonly present: number // days this week
  readonly leave: readonly DaysAway[] // in weeks to come, as far as it is known
  readonly asked: number
  readonly granted: number
  readonly contested: boolean
  readonly price: number // attention that changing this week's split takes now
  readonly overtime: boolean
  readonly tired: boolean
  readonly claims: readonly ClaimView[] // by project, of those who ask or have
}

/** Somebody outside the house, and on what terms they would come. */
export type OfferView = {
  readonly id: PersonId
  readonly kind: Offer['kind']
  readonly pronoun: Pronoun
  readonly skills: PersonView['skills']
  readonly daysPerWeek: number
  readonly dayRateCents: number // paid by the projects they work for
  readonly feeCents: number // paid by the reserve, at once
  readonly startPermille: number // pace at first; it rises as they come to know a project
  readonly mentoringPermille: number // of a day of those who know the project, for each of theirs until then
  readonly joinsWeek: number // if they were engaged now, or were already
  readonly engaged: boolean
  readonly price: number | null // attention; null: not to be had now
}

/** Days of a week on which somebody will not be there. */
export type DaysAway = { readonly week: number; readonly days: number }

export type ClaimView = {
  readonly project: ProjectId
  readonly asked: number
  readonly urgency: number // 0 when not asked
  readonly since: number // week of the first of an unbroken row of asks; 0 when not asked
  readonly arrived: number // place among this week's asks, from 0
  readonly granted: number
  readonly until: number // last week of a grant given for some weeks; 0: until changed
  readonly tested: number | null // need in days, once the claim was tested
  readonly familiarity: number // per-mille
  readonly slackDays: number // of the work behind the ask, by plan and last report
  readonly workDays: number // until that work is done, by plan and last report
  readonly pathDays: number // the project's remaining path, by plan and last report
}

/** What stands on every project's door, for everybody. */
export type RoomView = Pick<ProjectView, 'id' | 'manager' | 'emblem'>

/** One status report, as its readers remember it. */
export type ToldView = {
  readonly project: ProjectId
  readonly week: number // in which it was given
  readonly finishWeek: number
  readonly status: Status
  readonly earnedCents: number
  readonly actualCents: number
}

export type ProjectView = {
  readonly id: ProjectId
  readonly manager: PersonId
  readonly emblem: Emblem
  readonly dueWeek: number
  readonly finishedWeek: number // 0 while it runs; also the week in which it was stopped
  readonly budgetCents: number
  readonly benefitCents: number
  readonly latePerWeekCents: number
  readonly plannedCents: number // planned value now
  readonly completionCents: number // budget at completion of the work
  readonly report: (StatusReport & { readonly week: number }) | null // the last one
  readonly status: Status | 'finished' | 'stopped' | 'unknown'
  readonly stopping: boolean // a board has stopped it: this week its people hand over
  readonly resting: readonly string[] // activities beyond a gate that may not go on
  readonly trust: number | null // of the manager in the PMO; null to whom it is not told
  readonly quality: number
  readonly burden: number
  readonly constraint: number
  readonly moneyLeftCents: number
  readonly talked: boolean
  readonly hold: HoldView
  readonly defects: DefectsView | null // null: not in play
  readonly awaits: readonly DeliverableView[] // what others owe it
  readonly owes: readonly DeliverableView[] // what it owes others
}

/** What is known of a project's defects, and how much of its effort goes into reviews. */
export type DefectsView = {
  readonly known: number // not mended yet
  readonly takenBackCents: number // earned value that defects took back so far
  readonly review: number // per-mille of the effort
  readonly choices: readonly {
    readonly permille: number // by which it slows the work
    readonly findsPermille: number // of a week's defects
    readonly price: number | null // attention; null: not to be had now
  }[]
}

/** Whether a project is held, and what it would cost to hold it, or to let it go on. */
export type HoldView = {
  readonly state: 'running' | 'handOver' | 'held'
  readonly price: number | null // attention for the other state; null: not in play, or not to be had
  readonly trustMilliPoints: number // what holding it moves
  readonly constraintMilliDays: number
  readonly frees: number // days a week of specialists that holding it would free
}

/** A deliverable that one project owes another. */
export type DeliverableView = {
  readonly project: ProjectId // that owes it
  readonly activity: string
  readonly taker: ProjectId // that waits for it
  readonly takerActivity: string
  readonly plannedWeek: number
  readonly expectedWeek: number // by plan and last reports; 0 when it is there
  readonly holdsUp: boolean // all else that the taker's activity waits for in its own project is done
}

export type OptionView = {
  readonly id: string
  readonly price: number
  readonly standing: boolean // holds if nobody decides
  readonly foreseen: Foreseen // hundredths of a point on both scoreboards
  readonly coming: readonly string[] | null // echoes on their way, after a closer look
}

export type MatterView = {
  readonly id: string
  readonly paper: Paper
  readonly stamp: 'youDecide'
  readonly project: ProjectId | null
  readonly person: PersonId | null
  readonly args: { readonly [name: string]: string | number }
  readonly options: readonly OptionView[]
  readonly decided: string | null
  readonly looked: boolean
}

/** A change that the business asks for, and what is known of it. */
export type ChangeView = {
  readonly id: string
  readonly project: ProjectId
  readonly stage: ChangeState['stage']
  readonly skill: SkillId
  readonly low: number // milli-days of work
  readonly high: number
  readonly lowCents: number // that it would add to the budget at completion
  readonly highCents: number
  readonly benefitCents: number
  readonly dueWeeks: number // by which the date moves with it
  readonly goodwill: number // points of the sponsor's trust that it costs to turn it down
  readonly lastWeek: number // in which it can be decided; then it counts as turned down
  readonly analysis: { readonly skill: SkillId; readonly milliDays: number; readonly price: number | null }
  readonly approvePrice: number | null // attention; null: not to be had now
  readonly why: string
}

/** Somebody whom the own project could use, and for which pieces of work. */
export type OwnNeed = {
  readonly person: PersonId
  readonly days: number
  readonly urgency: number
  readonly activities: readonly string[]
}

/** What a PM knows of the own project beyond what everybody knows. */
export type OwnProject = {
  readonly id: ProjectId
  readonly earnedCents: number
  readonly actualCents: number
  readonly finishWeek: number // own forecast
  readonly progress: readonly { readonly activity: string; readonly permille: number }[]
  readonly needs: readonly OwnNeed[]
  readonly asks: readonly { readonly person: PersonId; readonly days: number; readonly urgency: number }[] // that stand: this week's, or else the last ones
  readonly given: readonly { readonly person: PersonId; readonly days: number }[] // that stand: last week's, until the PMO has decided
  readonly requested: boolean // this week's asks are made
  readonly padding: number // days the house has taught this PM to add
  readonly slighted: number // days refused last week without a word
  readonly overAsked: boolean // the timesheets have shown it within two weeks, where things are noticed
  readonly inclination: Inclination | null // what candour makes of reports and asks; null: no mandate in play
}

export type ScoreView = { readonly total: number; readonly dimensions: { readonly [name: string]: number } }

export type Debrief = {
  readonly scores: { readonly [scoreboard: string]: ScoreView } // `organisation`, `project/<id>`
  readonly turningPoints: readonly TurningPoint[]
  readonly timeline: readonly TimelineWeek[]
  readonly outcomes: readonly OutcomeView[] // by project
  readonly nextTime: readonly Sentence[] // at most three
  readonly link: LinkDebrief | null // null: a scenario without statements, weather or shared faults
  readonly bargains: readonly BargainDebrief[]
  readonly committees: readonly WeekCommitteeDebrief[]
  readonly audited: AuditedDebrief | null // null: a scenario without audits inside the game
  readonly risks: readonly RiskReckoning[] // a manager's own, both ways
  readonly own: OwnDeeds | null // null: the PMO's
}

/** What a manager or the sponsor did, as far as it can be told before the results. */
export type OwnDeeds = {
  readonly orders: number // by which something was decided
  readonly weeks: readonly number[] // of what was done
  readonly asks: readonly { readonly week: number; readonly sentence: Sentence }[] // one for each question, at most
}

/** How a project ended. */
export type OutcomeView = {
  readonly project: ProjectId
  readonly valueCents: number // what it is worth as it ended
  readonly weeksLate: number
}

export type TurningPoint = {
  readonly week: number
  readonly sentence: Sentence
  readonly hundredths: number // of an organisation point; of one's own deeds, of one's own scoreboard
  readonly project: ProjectId | null
  readonly label: string // a few words for it: `happened.<label>`, with the sentence's arguments
  readonly own?: true // a deed of the manager or the sponsor who sits here, or left undone by them
}

/** Something that happened, with a few words for it (`happened.<label>`) and the state it left the project in, if any. */
export type Happening = Sentence & {
  readonly hundredths: number // of an organisation point, with all that came of it; 0 for what is no decision or news
  readonly project: ProjectId | null
  readonly label: string
  readonly mark: Status | 'finished' | null
}

export type TimelineWeek = {
  readonly week: number
  readonly valueCents: number // benefit still expected at the week's end
  readonly spentCents: number
  readonly trust: number // mean of the PMs', in points
  readonly events: readonly Happening[]
}
