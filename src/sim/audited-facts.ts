import type { AnswerWay, AuditedRule, FindingGrade, FindingOpinion } from './audited-terms.ts'
import type { PersonId, ProjectId } from './setup.ts'

type Of = { readonly audit: string; readonly project: ProjectId }

/** What a manager does before and while the project is audited. `entries`: `<rule>/<entry>`. */
type AuditeeFact =
  | ({
      readonly kind: 'papersTidied'
      readonly entries: readonly string[]
      readonly burden: number // milli-days
      readonly spends: number
    } & Of)
  | ({ readonly kind: 'teamBriefed'; readonly burden: number; readonly spends: number } & Of)
  | ({ readonly kind: 'papersDressed'; readonly entries: readonly string[]; readonly spends: number } & Of)
  | ({
      readonly kind: 'auditorAnswered'
      readonly way: AnswerWay
      readonly burden: number
      readonly spends: number
    } & Of)

/** What the PMO does about audits. */
type AuditOfficeFact =
  | ({
      readonly kind: 'auditSupported'
      readonly entries: readonly string[]
      readonly burden: number
      readonly price: number
    } & Of)
  | {
      readonly kind: 'spotChecked'
      readonly project: ProjectId
      readonly rule: AuditedRule
      readonly examined: number
      readonly entries: readonly string[] // found, and put right at once
      readonly burden: number
      readonly price: number
    }
  | { readonly kind: 'auditorTrained'; readonly person: PersonId; readonly price: number }
  | { readonly kind: 'auditorCoached'; readonly person: PersonId; readonly price: number }
  | ({
      readonly kind: 'auditorSent'
      readonly person: PersonId
      readonly disclosed: boolean
      readonly price: number
    } & Of)
  | {
      readonly kind: 'practiceSpread'
      readonly rule: AuditedRule
      readonly from: ProjectId
      readonly project: ProjectId
      readonly burden: number
      readonly price: number
    }

/** What an audit comes to, of one rule. */
export type AuditFinding = {
  readonly rule: AuditedRule
  readonly auditor: PersonId | null // null: hired
  readonly entries: number // that there are
  readonly examined: number
  readonly found: number // not in order, as the auditor says
  readonly putRight: number // not in order once, and put right before
  readonly dressed: number // of those found, made to look right
  readonly grade: FindingGrade
  readonly opinion: FindingOpinion
}

/** Facts of audits inside a game, in a scenario that has some. */
export type AuditedFact =
  | ({
      readonly kind: 'auditAnnounced'
      readonly until: number // week of the audit
      readonly rules: readonly AuditedRule[]
      readonly auditor: PersonId | null
    } & Of)
  | ({ readonly kind: 'auditHeld'; readonly disclosed: boolean } & Of & AuditFinding)
  | ({
      readonly kind: 'auditErred' // truth: what the auditor took for wrong that was not, and did not see
      readonly rule: AuditedRule
      readonly wrongly: number
      readonly missed: number
    } & Of)
  | ({
      readonly kind: 'dressingFound' // shown by evidence that the project does not keep
      readonly rule: AuditedRule
      readonly count: number
      readonly source: string // a paper that the audit engine knows
      readonly burden: number
    } & Of)
  | ({
      readonly kind: 'recordsMissed' // what was never put right is looked for when it is needed
      readonly entries: number
      readonly burden: number
    } & Of)
  | AuditeeFact
  | AuditOfficeFact
