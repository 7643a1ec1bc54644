import type { TableAct, WayWon } from './bargain-terms.ts'
import type { GateCondition } from './gate-terms.ts'
import type { DecisionKind, Right } from './mandates.ts'
import type { Outcome, ProjectId } from './setup.ts'

type About = { readonly bargain: string; readonly project: ProjectId } // '': all projects

/** What happens about committees inside a game, and what only they and bargains over the mandate bring about. */
export type WeekCommitteeFact =
  | (About & {
      readonly kind: 'committeeRaised'
      readonly table: object // what everybody has at stake as things are: truth
      readonly trust: readonly number[] // in the PMO, by seat, per mille
    })
  | (About & { readonly kind: 'committeeOpened'; readonly price: number })
  | (About & {
      readonly kind: 'committeeSaid'
      readonly party: number // the place of who did it; 0: the PMO
      readonly alone: number | null // with whom it was said outside; null: before all
      readonly act: TableAct
      readonly price: number // attention: a favour is a day of the office
    })
  | (About & {
      readonly kind: 'committeeStruck' // how it stands from now on
      readonly how: 'agreed' | 'imposed' | 'walkedAway' | 'ranOut' | 'left'
      readonly deal: readonly number[]
      readonly ways: readonly (WayWon | null)[] // by seat: how it was won over; null: the PMO, or nobody gave their word
    })
  | {
      readonly kind: 'overruled' // a manager signed nothing, and is bound all the same
      readonly bargain: string
      readonly project: ProjectId // of the manager
      readonly constraint: number // milli-days
    }
  | {
      readonly kind: 'wentUpstairs' // with what a committee could not settle
      readonly bargain: string
      readonly project: ProjectId
      readonly price: number
      readonly before: number // how often that was done before in this game: whoever sits there remembers
      readonly seats: readonly ProjectId[] // whose managers sat at the table
    }
  | (About & {
      readonly kind: 'gateSettled' // the board adopts what the committee came to
      readonly gate: string
      readonly outcome: Outcome
      readonly conditions: readonly GateCondition[]
    })
  | (About & { readonly kind: 'rightGranted'; readonly decision: DecisionKind; readonly right: Right })
