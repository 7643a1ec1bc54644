import type { AuditeeCommand } from './audited-commands.ts'
import type { Appetite, EscalationKind } from './seat-terms.ts'
import type { ProjectId } from './setup.ts'

/** Orders of a manager that a scenario may bring into play: `rules/managing/`. */
export type ManagerCommand =
  | { readonly kind: 'raiseRisk'; readonly risk: string }
  | { readonly kind: 'workOvertime'; readonly on: boolean } // of the own team, this week
  | { readonly kind: 'pushChange'; readonly change: string }
  | { readonly kind: 'escalate'; readonly about: EscalationKind; readonly of: string }

/** Orders of the sponsor that a scenario may bring into play: `rules/sponsoring/`. */
export type SponsorCommand =
  | { readonly kind: 'rule'; readonly project: ProjectId; readonly uphold: boolean } // on what its manager escalated
  | { readonly kind: 'setAppetite'; readonly appetite: Appetite }
  | { readonly kind: 'decideScope'; readonly change: string; readonly approve: boolean }
  | { readonly kind: 'extendDate'; readonly project: ProjectId; readonly weeks: number }
  | { readonly kind: 'askOpinion'; readonly project: ProjectId }

export type SeatCommand = ManagerCommand | AuditeeCommand | SponsorCommand
