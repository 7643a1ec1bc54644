import type { BargainCharacter, BargainIssue, Interests } from './bargain-terms.ts'

// Ids of people and projects and what a board can decide, as in `setup.ts`, which stands on this file.
type PersonId = string
type ProjectId = string
type Outcome = 'go' | 'conditions' | 'rework' | 'hold' | 'stop'

/**
 * A committee of a week, or of the days before week 1: whoever leads the PMO holds the pen over one text, and several others
 * sign it or not. What the text is worth to whom is worked out from the state of the game, as at a bargain.
 */
export type WeekCommittee = {
  readonly id: string
  readonly week: number // in which it sits; 0: before week 1
  readonly project: ProjectId // that it is about; of the charter: '', all of them
  readonly counterpart: PersonId // whom a date is promised to: the sponsor
  readonly gate: string | null // whose terms it settles
  readonly fails: Outcome | null // what the board then decides if no text passes; null: as it would have
  readonly rounds: number
  readonly rule: {
    readonly kind: 'unanimity' | 'allButOne' | 'majority' | 'weighted'
    readonly votes: readonly number[] // by seat; the PMO has none unless one is given
    readonly needed: number // votes for a text that pass it
    readonly vetoes: readonly number[] // seats whose refusal alone defeats it
  }
  readonly seats: readonly CommitteeSeat[] // the lead of the PMO first
  readonly issues: readonly BargainIssue[]
}

export type CommitteeSeat = {
  readonly person: PersonId
  readonly character: BargainCharacter
  readonly interests: Interests // its secret
}

/** At most so many in a game, the one about the charter included. */
export const mostCommittees = 2

/** How many sit there beside the lead of the PMO. */
export const committeeSeats = { from: 3, to: 6 } as const
