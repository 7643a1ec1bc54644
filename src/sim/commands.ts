import type { AuditOfficeCommand } from './audited-commands.ts'
import type { TableAct } from './bargain-terms.ts'
import type { Area, Party } from './charters.ts'
import type { Ask, Status } from './facts.ts'
import type { LinkCommand } from './link-commands.ts'
import type { Mandate } from './mandates.ts'
import type { SeatCommand } from './seat-commands.ts'
import type { Service } from './services.ts'
import type { ActivityId, Outcome, PersonId, ProjectId } from './setup.ts'

/** Orders of the PMO that a scenario may bring into play: `rules/levers.ts`. */
export type LeverCommand =
  | { readonly kind: 'setHold'; readonly project: ProjectId; readonly on: boolean }
  | { readonly kind: 'engage'; readonly person: PersonId }
  | { readonly kind: 'assessChange'; readonly change: string }
  | { readonly kind: 'decideChange'; readonly change: string; readonly approve: boolean }
  | {
      readonly kind: 'recommend' // to the board, at this week's gate
      readonly project: ProjectId
      readonly outcome: Outcome
      readonly conditions: readonly string[] // that should go with a pass
    }
  | { readonly kind: 'runTest'; readonly project: ProjectId; readonly activity: ActivityId }
  | { readonly kind: 'extendCondition'; readonly gate: string; readonly condition: string }
  | { readonly kind: 'setReview'; readonly project: ProjectId; readonly permille: number }
  | LinkCommand
  | AuditOfficeCommand

/** Orders of the PMO about the decision-rights table: `rules/agreeing.ts`. */
export type CharterCommand =
  | { readonly kind: 'proposeRight'; readonly area: Area; readonly party: Party } // who would decide
  | { readonly kind: 'imposeRight'; readonly area: Area; readonly party: Party }
  | { readonly kind: 'tellRights'; readonly project: ProjectId } // in a talk
  | { readonly kind: 'tellAllRights' } // at a meeting

/** Orders of the PMO about a bargain of the week: `rules/bargaining/`. */
export type BargainCommand =
  | { readonly kind: 'openBargain'; readonly bargain: string } // sit down to it
  | { readonly kind: 'bargainAct'; readonly bargain: string; readonly act: TableAct } // say or do something there
  | { readonly kind: 'escalateBargain'; readonly bargain: string } // let the sponsor settle it

/** Orders of the PMO about a committee of the week, or of the days before week 1: `rules/committees/`. */
export type WeekCommitteeCommand =
  | { readonly kind: 'openCommittee'; readonly committee: string } // sit down to it
  | { readonly kind: 'committeeAct'; readonly committee: string; readonly act: TableAct } // with the pen

/** Orders that can be given from a seat. */
export type Command =
  // PMO
  | { readonly kind: 'chooseMandate'; readonly mandate: Mandate } // before the first week
  | { readonly kind: 'setService'; readonly service: Service; readonly on: boolean } // before the first week
  | { readonly kind: 'open' } // start the first week
  | {
      readonly kind: 'grant'
      readonly person: PersonId
      readonly project: ProjectId
      readonly days: number
      readonly weeks?: number // this one included; without it, until changed
    }
  | { readonly kind: 'setOvertime'; readonly person: PersonId; readonly on: boolean }
  | { readonly kind: 'decide'; readonly matter: string; readonly option: string }
  | { readonly kind: 'testClaim'; readonly project: ProjectId; readonly person: PersonId }
  | { readonly kind: 'lookInto'; readonly matter: string }
  | { readonly kind: 'talk'; readonly project: ProjectId }
  | { readonly kind: 'meet' }
  | { readonly kind: 'closeWeek' }
  | LeverCommand
  | CharterCommand
  | BargainCommand
  | WeekCommitteeCommand
  // PM
  | { readonly kind: 'requestPeople'; readonly asks: readonly Ask[] }
  | {
      readonly kind: 'report'
      readonly earnedCents: number
      readonly actualCents: number
      readonly finishWeek: number
      readonly status: Status
      readonly progress: readonly { readonly activity: ActivityId; readonly permille: number }[]
      readonly late?: true // it comes on Friday, dated Monday
    }
  // sponsor
  | { readonly kind: 'releaseReserve'; readonly project: ProjectId; readonly cents: number }
  | { readonly kind: 'pass' }
  | SeatCommand

export type CommandKind = Command['kind']
export type CommandOf<K extends CommandKind> = Extract<Command, { kind: K }>

/** Why an order was not carried out. Words for each stand in the interface words under `refusals`. */
export const refusals = [
  'notNow', // the phase does not allow it
  'notYours', // another seat's
  'noAttention',
  'unknownPerson',
  'unknownProject',
  'unknownMatter',
  'unknownOption',
  'alreadyDecided',
  'alreadyDone', // looked into, tested, talked, met or set already this week
  'notAsked', // no such claim to test
  'projectFinished',
  'outOfRange', // a number beyond what is allowed
  'tooManyDays', // the person has not so many days
  'noChange',
  'noReserve',
  'notInPlay', // this scenario has no such order
  'projectHeld',
  'unknownChange',
  'noGate', // of that project this week, or not of that deliverable
  'unknownCondition',
  'boardUnwilling', // the board does not trust the PMO so far
  'alreadyAnswered', // whoever was asked or advised has said no, or later
  'noTime', // of the seat's own
  'unknownRisk',
  'noCase', // no such decision of last week, or nothing that was escalated
  'noReport', // of this week
  'sponsorDecides', // what a manager was upheld on
  'boardDecides', // what a board has held, a board lets go on
  'enoughServices', // as many as the PMO can offer
  'unknownRight', // not of this house's table
  'givenAway', // by the table it is another's
  'unknownWeather', // nobody has heard of it
  'noQuestion', // of the board about that this week
  'unknownFault', // the PMO has not heard of it
  'unknownBargain', // or not on this week's desk any more
  'notAtTable', // nobody has sat down to it
  'cannotSay', // the table does not allow that act now
  'nobodyAbove', // the sponsor sits at the table
  'unknownCommittee', // or it does not sit now
  'atFullTable', // that right is settled there, before week 1
  'unknownAudit', // not announced, held already, or of another project
  'nothingToDo', // everything is in order already, as far as is known
  'notIndependent', // the PMO helped to prepare, and it is not to be said
  'noPractice', // of that rule, found in another project
] as const
export type Refusal = (typeof refusals)[number]
