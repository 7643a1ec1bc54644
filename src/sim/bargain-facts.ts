import type { ClauseKind, TableAct, WayWon } from './bargain-terms.ts'
import type { PersonId, ProjectId } from './setup.ts'

/** One thing that somebody gave their word for at a table. */
type Promised = {
  readonly bargain: string
  readonly project: ProjectId
  readonly issue: string
  readonly clause: ClauseKind
  readonly by: 'pmo' | 'other'
  readonly to: ProjectId | null // the manager it was given to, or who gave it; null: the sponsor
}

/** A report that was laid open at a table, and what came. */
type Shown = {
  readonly bargain: string
  readonly project: ProjectId
  readonly record: string
  readonly reported: ProjectId // whose report it was
  readonly late: number // weeks, by what it said
  readonly weeks: number
  readonly to: ProjectId | null // the manager it was shown to; null: the sponsor
}

/** What became of a favour of the PMO. */
type Favour = {
  readonly bargain: string
  readonly project: ProjectId
  readonly to: ProjectId | null // the manager it was done for; null: the sponsor
}

/** What happens about bargains. */
export type BargainFact =
  | {
      readonly kind: 'bargainRaised'
      readonly bargain: string
      readonly project: ProjectId
      readonly table: object // what each side has at stake as things are: truth
      readonly trust: number // of the counterpart, milli-points
    }
  | {
      readonly kind: 'bargainOpened'
      readonly bargain: string
      readonly project: ProjectId
      readonly price: number
    }
  | {
      readonly kind: 'bargainSaid'
      readonly bargain: string
      readonly project: ProjectId
      readonly by: 'pmo' | 'other'
      readonly act: TableAct
      readonly price?: number // attention; none: it took none
    }
  | {
      readonly kind: 'bargainEscalated'
      readonly bargain: string
      readonly project: ProjectId
      readonly price: number
      readonly before?: number // how often the PMO went upstairs before; none: never
    }
  | {
      readonly kind: 'bargainStruck' // how it stands from now on, whoever brought it about
      readonly bargain: string
      readonly project: ProjectId
      readonly how: 'agreed' | 'imposed' | 'walkedAway' | 'ranOut' | 'left'
      readonly deal: readonly number[] // the place of an option for each issue
      readonly won: WayWon | null // null: nobody gave their word
    }
  | (Promised & { readonly kind: 'promised'; readonly until: number }) // the last week of it
  | (Promised & { readonly kind: 'promiseKept'; readonly permille: number }) // how far it was carried out
  | (Promised & { readonly kind: 'promiseBroken'; readonly permille: number })
  | {
      readonly kind: 'booksShown' // the truth about a project's needs, to the PMO
      readonly bargain: string
      readonly project: ProjectId
      readonly needs: readonly { readonly person: PersonId; readonly days: number }[]
    }
  | { readonly kind: 'booksKept'; readonly bargain: string; readonly project: ProjectId } // closed, against the word given
  | (Shown & { readonly kind: 'recordBelied' }) // it came `weeks` later than a report that the PMO had shown
  | (Shown & { readonly kind: 'recordHeld' }) // it came as that report had said
  | (Favour & { readonly kind: 'favourReturned' }) // something is taken off the PMO's desk for it
  | (Favour & { readonly kind: 'favourForgotten' })
