import type { Area, Party } from './charters.ts'
import type { DecisionKind, Right } from './mandates.ts'

// Ids of people, projects and skills, as in `setup.ts`, which stands on this file.
type PersonId = string
type ProjectId = string
type SkillId = string

/**
 * A bargain of a week: a PMO and one counterpart agree on a few things at once, each of which means something to do, to
 * give or to bear in the weeks that follow. What that is worth to whom is worked out from the state of the game.
 */
export type Bargain = {
  readonly id: string
  readonly week: number // in which it lies on the desk
  readonly project: ProjectId // that it is about
  readonly counterpart: PersonId // its manager, or the sponsor
  readonly character: BargainCharacter
  readonly exchanges: number
  readonly interests: readonly [pmo: Interests, other: Interests]
  readonly issues: readonly BargainIssue[] // three
  readonly rules?: readonly HouseRule[] // of the house, that can be cited; none: there are none
  readonly records?: readonly BargainRecord[] // that can be laid on the table; none: there are none
  readonly favours?: true // whether the PMO may do a favour there
}

/** A rule of the house: which options of an issue it allows, by their places. */
type HouseRule = { readonly id: string; readonly issue: number; readonly allows: readonly number[] }

/** Something in writing that a side may hold on the day: a project's last report, or the minute of what was settled before. */
export type BargainRecord = {
  readonly id: string
  readonly source: RecordSource
  readonly about: BargainConsequence // what it lets the other side think otherwise of
}

export type RecordSource =
  | {
      readonly kind: 'report' // the PMO holds all of them
      readonly project: ProjectId
      readonly perWeek: number // what each week counts for that it says the project is late, per mille of the consequence
      readonly inTime: number // what it counts for if it says in time
    }
  | {
      readonly kind: 'minute' // the PMO holds it where a deal was struck and the PMO broke no word of it
      readonly bargain: string
      readonly shows: number // per mille of the consequence
    }

/** How a counterpart bargains: the names of `negotiation/counterparts/character-factors.ts`. */
export const bargainCharacters = ['deadlineDriven', 'protective', 'political', 'open'] as const
export type BargainCharacter = (typeof bargainCharacters)[number]

export type BargainIssue = {
  readonly id: string
  readonly options: readonly BargainOption[] // three
  readonly standing: number // the place of the option that holds without a deal
}

export type BargainOption = { readonly id: string; readonly clauses: readonly Clause[] }

/** What an option means in the weeks that follow. */
export type Clause =
  | { readonly kind: 'lend'; readonly person: PersonId; readonly days: number; readonly weeks: number } // days a week, as far as they are asked for; a promise of the PMO
  | { readonly kind: 'date'; readonly weeks: number; readonly cents: number } // the date moves, and costs benefit; the PMO promises to keep it
  | { readonly kind: 'fund'; readonly cents: number } // from the reserve, next Monday; a promise of the sponsor
  | {
      readonly kind: 'trim' // less is built from next Monday on, and costs benefit; a promise of the counterpart
      readonly milliDays: number
      readonly skill: SkillId | null
      readonly cents: number
    }
  | {
      readonly kind: 'build' // more is built, at once, and is worth something; the PMO bears it
      readonly milliDays: number
      readonly skill: SkillId | null
      readonly cents: number
    }
  | { readonly kind: 'books'; readonly weeks: number } // the manager shows what is really needed; a promise of the manager
  | { readonly kind: 'prove'; readonly activity: string; readonly weeks: number } // a condition of the gate: finished by so many weeks from now
  | { readonly kind: 'may'; readonly decision: DecisionKind; readonly right: Right } // what the PMO may do about it from now on
  | { readonly kind: 'right'; readonly area: Area; readonly decides: Party } // who decides there from now on
export const clauseKinds = [
  'lend',
  'date',
  'fund',
  'trim',
  'build',
  'books',
  'prove',
  'may',
  'right',
] as const
export type ClauseKind = (typeof clauseKinds)[number]

/** What options bring about, in hundredths of a point of a scoreboard by the rates of the desk. */
export const bargainConsequences = [
  'pace', // work done sooner in the project
  'spare', // specialists for the other projects
  'relief', // a date that can be kept
  'money', // for the project
  'thrift', // money that stays in the reserve
  'benefit', // what the project will be worth
  'sight', // knowing what is really needed
  'calm', // no time spent on showing it
  'word', // promising what can be kept
  'proof', // what is shown to work before anybody relies on it
  'say', // what the PMO may decide
  'own', // what managers may decide
  'line', // what the sponsor keeps in hand
  'clarity', // everybody knowing who decides
] as const
export type BargainConsequence = (typeof bargainConsequences)[number]

/** How far a party cares, -1000 to 1000. */
export type Interests = { readonly [consequence in BargainConsequence]?: number }

/** How a deal was won, by what it leaves behind (Yukl): it sets how well the other side carries out its part. */
export const waysWon = ['commitment', 'compliance', 'resistance'] as const
export type WayWon = (typeof waysWon)[number]

/** Something done at the table, as plain JSON: `negotiation/acts.ts` knows its shape. */
export type TableAct = { readonly kind: string; readonly [field: string]: unknown }

/** All that can be settled, so that promises and clauses need not know at which kind of table. */
export type Dealt = Pick<Bargain, 'id' | 'project' | 'counterpart' | 'issues'>

/** At most so many in a game. */
export const mostBargains = 3
