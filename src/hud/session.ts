import type { Act as AuditAct } from '../game/audit-acts.ts'
import type { AuditView } from '../game/audit-view.ts'
import type { CaseAct } from '../game/case/case-acts.ts'
import type { CaseView } from '../game/case/case-view.ts'
import type { ControlSaid } from '../game/checking-standards.ts'
import type { CommitteeView } from '../game/committee/committee-view.ts'
import type { DrillDebrief } from '../game/drill/debriefing-drills.ts'
import type { DrillView } from '../game/drill/drill-view.ts'
import type { Preparation } from '../game/drill/preparing.ts'
import type { Explanation } from '../game/explanation.ts'
import type { LegalCommand } from '../game/legal.ts'
import type { PlanReading } from '../game/plan-reading.ts'
import type { SeatRole } from '../game/seats.ts'
import type { Sentence } from '../game/sentence.ts'
import type { StandardForm } from '../game/standard-form.ts'
import type { Debrief, ScoreView, View } from '../game/view.ts'
import type { Standing } from '../game/viewing-standing.ts'
import type { GateReckoning } from '../game/weighing-gates.ts'
import type { YearAct } from '../game/year/year-acts.ts'
import type { YearView } from '../game/year/year-view.ts'
import type { Command } from '../sim/commands.ts'
import type { Kept } from '../sim/debrief/governance.ts'
import type { Seat } from '../sim/facts.ts'
import type { Mandate } from '../sim/mandates.ts'
import type { Act } from '../sim/negotiation/acts.ts'
import type { CommitteeAct } from '../sim/negotiation/committee/committee-acts.ts'
import type { CharacterName } from '../sim/negotiation/counterparts/character-factors.ts'
import type { PersonId, ProjectId, Pronoun, Role } from '../sim/setup.ts'
import type { Reflection } from './reflection.ts'
import type { Settings } from './settings.ts'

/**
 * What the interface needs of whoever runs it (the app; tests bring their own). The interface never holds a game: it
 * shows `state`, calls these functions, and is told of every new state through `subscribe`.
 */
export type Session = {
  /** The store contract of Svelte: calls back at once and at every change; gives the unsubscriber. */
  readonly subscribe: (listener: (state: SessionState) => void) => () => void
  readonly start: (choice: { scenario: string; seed: string; seats?: readonly Seat[] }) => void // a new game from those seats; without them, from that the case is written for
  readonly begin: () => void // the briefing of a seat that does not open the first week has been read
  readonly sitDown: () => void // whom the screen was handed to is there
  readonly continueGame: (id?: string) => void // the game last saved, or another one
  readonly audits: {
    readonly choose: () => void // the list of drills
    readonly chooseOwn: () => void // the rules that the finished game on the screen has entries for
    readonly openOwn: (choice: { drill: string; project: ProjectId | null }) => void // null: its portfolio
    readonly again: (seed: string) => void // the audit on the screen, dealt anew; an empty seed deals another
    readonly keepFile: () => void
  }
  readonly cases: {
    readonly act: (act: CaseAct) => void // a refusal stands on the screen
    readonly again: (seed: string) => void // the case on the screen, dealt anew; an empty seed deals another
    readonly keepFile: () => void
  }
  readonly years: {
    readonly act: (act: YearAct) => void // a refusal stands on the screen
    readonly again: (seed: string) => void // the year on the screen, dealt anew; an empty seed deals another
    readonly keepFile: () => void
  }
  readonly standards: {
    readonly open: () => void // the form
    readonly change: (edit: (was: StandardForm['standard']) => StandardForm['standard']) => void // what does not fit comes back as problems
    readonly back: () => void // to the shipped one
    readonly keepFile: () => void
    readonly openFile: (file: File) => void
    readonly check: (scenario: string) => void // whether each rule can be broken and shown there
  }
  readonly openAudit: (drill: { drill: string; seed: string }) => void // an empty seed deals a new one
  readonly actInAudit: (act: AuditAct) => void // a refusal stands on the screen
  readonly act: (command: Command) => void // a refusal comes back as a notice
  readonly undo: () => void
  readonly explain: (number: string) => Explanation | null
  readonly plan: (project: string) => PlanReading | null // of the week on screen
  readonly weighGate: (why: string) => Promise<GateReckoning | null> // in the debrief, by the `why` of its minutes; null: it cannot be weighed
  readonly saveRecording: () => void // offers the file
  readonly openRecording: (file: File) => void
  readonly copyLink: () => void // scenario, seed and seat
  readonly leave: () => void // to the title; the game stays saved
  readonly discard: (id?: string) => void // forget the game last saved, or another one
  readonly dismissNotice: (id: number) => void
  readonly set: (change: Partial<Settings>) => void
  readonly reflect: (reflection: Reflection) => void // once the game is over, until the results are opened
  readonly watch: (week: number | null, from?: Seat) => void // how the game stood when that week began, once it is over also from another seat; null: as it stands
  readonly playFrom: (week: number) => void // a new game that goes on from the start of that week of this one
  readonly drills: {
    readonly choose: () => void // shows the list
    readonly open: (choice: DrillChosen) => void
    readonly sitDown: (prepared?: Preparation) => void
    readonly meet: (acts: readonly CommitteeAct[]) => void // as `act`, in a committee
    readonly here: () => void // of two people at one screen, the one it was handed to
    readonly act: (acts: readonly Act[]) => void // in their order; the first that may not be done ends them
    readonly look: () => void // from the close to the debrief
  }
  readonly compare: () => Promise<readonly Reference[]> // ready-made ways on the dice of the game on screen; empty if it cannot be played
  readonly weighOffice: () => Promise<OfficeWorth | null> // in the debrief; null: the case has no services, or cannot be played
  readonly compareMandates: () => Promise<MandatesFound | null> // in the PMO's debrief; null: no mandate in the case, or it cannot be played
  readonly playUnder: (mandate: Mandate) => void // a new game of the same case on the same dice
  readonly compareRules: () => Promise<RulesFound | null> // on other luck of its case; from then on `explain` knows `rules/organisation` and `rules/projects`
}

/** One way a case went under a mandate: what a house wants to know when it weighs how much its PMO may decide. */
export type Governed = {
  readonly mandate: Mandate | null // null: none was taken
  readonly rules: Kept // reports and changes in time, promises of gates
  readonly trueReports: Kept
  readonly burden: number // milli-days, of all projects
  readonly constraint: number
  readonly candour: number | null // points, mean of the managers; null without a mandate
  readonly late: readonly { readonly project: string; readonly weeks: number }[]
  readonly organisation: number // total of its board
  readonly projects: number // mean of the projects' totals
}

/** The same orders again under another mandate. */
export type Repeated = Governed & {
  readonly mandate: Mandate
  readonly orders: number
  readonly refused: number // that could not be given there
  readonly parted: readonly PartedWeek[]
  readonly mayPlay: boolean // its author lets the mandate be taken
}

/** A week in which two games parted: by what was left of worth after spending, there above here. */
export type PartedWeek = {
  readonly week: number
  readonly cents: number
  readonly here: Sentence | null
  readonly there: Sentence | null
}
export type MandatesFound = { readonly own: Governed; readonly others: readonly Repeated[] }

/** What projects are worth at the end of a game, and what was spent on them. */
export type Worth = { readonly valueCents: number; readonly spentCents: number }

/** Whether the PMO was worth what its services cost: what it kept for the house, beside the same dice without a PMO. */
export type OfficeWorth = {
  readonly own: Worth
  readonly without: Worth
  readonly costCents: number
  readonly gainCents: number // what is left of value after spending, above that without a PMO
  readonly verdict: 'twice' | 'earned' | 'short' | 'harmed'
}

/** Which drill: without a seed a new one, without a character the drill's own. */
export type DrillChosen = {
  readonly drill: string
  readonly seed?: string
  readonly side?: number
  readonly character?: CharacterName
  readonly both?: boolean // two people at one screen
}

/** The drill that was played before this one, to lay beside it. */
export type EarlierDrill = {
  readonly debrief: DrillDebrief
  readonly side: number
  readonly character: CharacterName
  readonly other: string // the party across the table
}

/** A rule for granting days, and what it reached: the mean of many games, in thousandths of a point. */
export type RuleFound = {
  readonly rule: string
  readonly milliPoints: number
  readonly aheadMilliPoints: number // of the other side's rule; of the mean of all others where that is the same
  readonly isSure: boolean // that lead is more than chance explains
}

/** Which granting rule is best for the portfolio and which for the average project, on the case of the game on screen. */
export type RulesFound = {
  readonly verdict: 'differ' | 'oneSided' | 'same' | 'level'
  readonly portfolio: RuleFound
  readonly project: RuleFound
  readonly crowded: number // weeks of the game on screen in which more days were asked of the specialists than they had
}

/** The game that the one on the screen was played on from: what became of it, and the week that was begun again. */
export type Earlier = { readonly from: number; readonly debrief: Debrief }

/** A game that waits on the shelf. */
export type SavedGame = {
  readonly id: string
  readonly scenario: string
  readonly seed: string
  readonly week: number
  readonly finished: boolean
  readonly from: number | null // the week from which it was played again
  readonly seats: readonly Seat[] // in which persons sit
}

/** How a ready-made way of filling the seat did on the same case with the same luck: of the PMO's, a manager's or the sponsor's. */
export type Reference = {
  readonly id: 'firstCome' | 'loudest' | 'open' | 'silent' | 'green' | 'closed' | 'giving' | 'best'
  readonly policy: string
  readonly of: number // ready-made ways that were played
  readonly score: ScoreView // the organisation's; a manager's own
  readonly mean?: { readonly games: number; readonly total: number } // of the same way on this luck and on other luck
}

export type Notice = {
  readonly id: number
  readonly tone: 'said' | 'warning' | 'problem'
  readonly message: string // id of an interface word
  readonly args: { readonly [name: string]: string | number }
}

/** A seat that a person may take, and who sits there in the case. */
export type SeatChoice = { readonly seat: Seat; readonly role: SeatRole; readonly person: PersonId | null }

/** A negotiation that can be chosen, and who sits at its table. */
export type DrillOffered = {
  readonly id: string
  readonly minutes: number
  readonly parties: number
  readonly people: readonly { readonly name: string; readonly role: Role; readonly pronoun: Pronoun }[]
}

/** An earlier week that is shown, of so many, and the seats from which it may be seen. */
export type Watching = { readonly week: number; readonly weeks: number; readonly seats: readonly Seat[] }

export type SessionState = {
  readonly settings: Settings
  readonly notices: readonly Notice[]
  readonly saving: 'saved' | 'saving' | 'notSaved' // notSaved: storage is full or not allowed; the recording can still be kept as a file
  readonly words: { readonly [id: string]: string } // interface words and those of the scenario, ICU messages
  readonly lessons: { readonly [scenario: string]: string } // the cases to learn with, each with the one that comes next
  readonly variations: { readonly [scenario: string]: readonly string[] } // the same company with other numbers
  readonly madeFor: { readonly [scenario: string]: Seat } // for whose chair a case is written, where not the PMO lead's
  readonly screen: Screen
}

/** A year of audits that is kept and not over. */
export type YearBegun = { readonly drill: string; readonly seed: string; readonly quarter: number } // from 1

export type Screen =
  | { readonly kind: 'loading'; readonly what?: string } // the word that says what is waited for
  | {
      readonly kind: 'audits'
      readonly drills: readonly { readonly id: string }[]
      readonly last: { readonly drill: string; readonly seed: string } | null // begun, and not ended
      readonly cases?: readonly { readonly id: string; readonly isExam: boolean; readonly controls: number }[] // whole audits; none of somebody's own game
      readonly years?: readonly { readonly id: string; readonly begun: YearBegun | null }[]
      readonly house: string | null // whose standard it is, where that is not the shipped one
      readonly own: {
        readonly name: string // words of the case that was played
        readonly choices: readonly {
          readonly drill: string
          readonly project: ProjectId | null
          readonly entries: number
        }[]
      } | null
    }
  | {
      readonly kind: 'standard'
      readonly form: StandardForm
      readonly problems: readonly {
        readonly line: number
        readonly message: string
        readonly cure: string
      }[] // of what was last brought, which was not taken
      readonly cases: readonly string[] // that it can be checked against
      readonly check: {
        readonly scenario: string
        readonly controls: readonly ControlSaid[] | null // null: it is being run
      } | null
    }
  | { readonly kind: 'audit'; readonly view: AuditView; readonly refused: string | null }
  | { readonly kind: 'case'; readonly view: CaseView; readonly refused: string | null }
  | { readonly kind: 'year'; readonly view: YearView; readonly refused: string | null }
  | {
      readonly kind: 'drills'
      readonly drills: readonly DrillOffered[]
      readonly last: DrillChosen | null
    }
  | { readonly kind: 'drill'; readonly view: DrillView; readonly before: EarlierDrill | null }
  | { readonly kind: 'committee'; readonly view: CommitteeView }
  | {
      readonly kind: 'drillHandOver'
      readonly drill: string
      readonly party: string
      readonly exchange: number
    }
  | {
      readonly kind: 'title'
      readonly scenarios: readonly string[]
      readonly saved: { readonly scenario: string; readonly week: number; readonly finished: boolean } | null
      readonly others: readonly SavedGame[] // the last few besides `saved`, the latest first
      readonly year?: YearBegun | null
      readonly linked: { readonly scenario: string; readonly seed: string; readonly seat: Seat } | null // what the address asks for
      readonly seats: { readonly [scenario: string]: readonly SeatChoice[] } // that a person may take
    }
  | {
      readonly kind: 'game'
      readonly view: View
      readonly lastWeek: readonly Standing[] | null // the projects when the last week was closed; null: not known
      readonly legal: readonly LegalCommand[]
      readonly undoable: boolean
      readonly readOnly: boolean // a recording that was opened, or one that can only be read
      readonly reflection: Reflection // empty until the game is over
      readonly rewindable: boolean // whether its weeks can be watched and played from
      readonly watching: Watching | null // an earlier week is shown; nothing can be ordered
      readonly earlier: Earlier | null
      readonly begins: boolean // a briefing is read, and `begin` leads on
      readonly shared: boolean // several persons play at this screen
    }
  | {
      readonly kind: 'handOver' // between two persons at one screen: nothing of anybody's view
      readonly scenario: string
      readonly seed: string
      readonly seat: Seat // whose turn it is
      readonly role: SeatRole
      readonly person: PersonId | null // who sits there in the case
      readonly week: number
      readonly weeks: number
    }
