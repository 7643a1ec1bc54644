import type { AnswerWay, AuditedRule } from './audited-terms.ts'
import type { PersonId, ProjectId } from './setup.ts'

/** Orders of a manager whose project will be audited: `rules/auditing/preparing.ts`. */
export type AuditeeCommand =
  | { readonly kind: 'tidyPapers'; readonly audit: string } // put right what is not in order, with today's date
  | { readonly kind: 'briefTeam'; readonly audit: string } // where things are, and how they are kept from now on
  | { readonly kind: 'dressPapers'; readonly audit: string } // make all look as it should
  | { readonly kind: 'answerAuditor'; readonly audit: string; readonly way: AnswerWay }

/** Orders of the PMO about audits: `rules/auditing/`. */
export type AuditOfficeCommand =
  | { readonly kind: 'supportAudit'; readonly audit: string } // help its project get ready
  | { readonly kind: 'spotCheck'; readonly project: ProjectId }
  | { readonly kind: 'trainAuditor'; readonly person: PersonId }
  | { readonly kind: 'coachAuditor'; readonly person: PersonId } // go through what they found and missed
  | {
      readonly kind: 'sendAuditor'
      readonly audit: string
      readonly person: PersonId
      readonly disclose: boolean // say in the report that the PMO helped to prepare
    }
  | { readonly kind: 'spreadPractice'; readonly rule: AuditedRule; readonly project: ProjectId }
