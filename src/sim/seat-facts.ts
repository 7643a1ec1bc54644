import type { Appetite, EscalationKind } from './seat-terms.ts'
import type { PersonId, ProjectId } from './setup.ts'

/** What comes of risks. */
type RiskFact =
  | { readonly kind: 'riskNoticed'; readonly risk: string; readonly project: ProjectId } // by its manager alone
  | {
      readonly kind: 'riskRaised'
      readonly risk: string
      readonly project: ProjectId
      readonly spends: number // of the manager's own time
      readonly burden: number // milli-days of answering it
      readonly face: number // milli-points of the sponsor's confidence
    }
  | {
      readonly kind: 'riskStruck'
      readonly risk: string
      readonly project: ProjectId
      readonly raised: boolean
      readonly eased: boolean
    }
  | {
      readonly kind: 'riskPassed'
      readonly risk: string
      readonly project: ProjectId
      readonly raised: boolean
    }

/** What managers do beside asking and reporting. */
type ManagerFact =
  | {
      readonly kind: 'teamOvertimeSet'
      readonly project: ProjectId
      readonly people: readonly PersonId[]
      readonly on: boolean
      readonly spends: number
    }
  | {
      readonly kind: 'changePushed'
      readonly change: string
      readonly project: ProjectId
      readonly spends: number
    }
  | {
      readonly kind: 'escalated'
      readonly project: ProjectId
      readonly about: EscalationKind
      readonly of: string
      readonly days: number // wanted of a person; 0 of all else
      readonly spends: number
      readonly burden: number // milli-days of making the case
    }

/** What comes to light of what was written, asked and given, in a scenario whose managers answer for it. */
type FoundFact =
  | {
      readonly kind: 'reportFoundOut' // rosier than was believed, and it showed
      readonly project: ProjectId
      readonly by: 'gate' | 'date' | 'talk'
      readonly burden: number // milli-days of explaining
    }
  | {
      readonly kind: 'daysUnused' // asked for and given last week, and more than could be used
      readonly project: ProjectId
      readonly days: number
      readonly burden: number
    }
  | { readonly kind: 'outOfMoney'; readonly project: ProjectId; readonly burden: number } // bills wait, and are explained
  | { readonly kind: 'leftShort'; readonly project: ProjectId; readonly cents: number } // reported as missing, and unanswered
  | { readonly kind: 'moneyLoose'; readonly project: ProjectId; readonly cents: number } // given beyond it, and spent

/** What the sponsor does beside giving money. */
type SponsorFact =
  | {
      readonly kind: 'escalationRuled' // in person, to be carried out when the desk opens
      readonly project: ProjectId
      readonly uphold: boolean
      readonly spends: number
    }
  | {
      readonly kind: 'escalationDecided'
      readonly project: ProjectId
      readonly about: EscalationKind
      readonly of: string
      readonly upheld: boolean // for the manager, against the PMO
      readonly until: number // last week in which the PMO may not decide the same again; 0: not at all
    }
  | { readonly kind: 'appetiteSet'; readonly appetite: Appetite; readonly spends: number }
  | {
      readonly kind: 'scopeDecided'
      readonly change: string
      readonly project: ProjectId
      readonly approve: boolean
      readonly spends: number
    }
  | {
      readonly kind: 'dateExtended'
      readonly project: ProjectId
      readonly weeks: number
      readonly cents: number // of benefit that it costs
      readonly spends: number
    }
  | {
      readonly kind: 'opinionAsked'
      readonly project: ProjectId
      readonly spends: number
      readonly burden: number // milli-days of answering
    }
  | {
      readonly kind: 'opinionGiven' // to the sponsor alone, about the report of the week in which it was asked for
      readonly project: ProjectId
      readonly earnedCents: number // as it is believed in the project
      readonly finishWeek: number
      readonly reportedCents: number
      readonly reportedWeek: number
      readonly isRosy: boolean // the report said more, by more than rounding
    }

/** Facts of the seats of managers and of the sponsor, in a scenario that has risks or powers. */
export type SeatFact = RiskFact | ManagerFact | SponsorFact | FoundFact
