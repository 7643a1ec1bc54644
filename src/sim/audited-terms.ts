/** Rules that an audit inside a game can look at: those that have papers of their own (`audit/kits/`). */
export const auditedRules = ['timesheets', 'changes', 'status', 'risks', 'tests', 'milestones'] as const
export type AuditedRule = (typeof auditedRules)[number]

/** An audit of one project, announced some weeks ahead. */
export type AuditPlan = {
  readonly id: string
  readonly project: string
  readonly rules: readonly AuditedRule[] // one or two
  readonly announced: number // week, on whose Monday everybody concerned hears of it
  readonly week: number // on whose Friday the auditor reads
  readonly auditor: string | null // a person from outside the project; null: whom the PMO sends, or else a hired one
}

/** How a manager answers the auditor's opening question. */
export const answerWays = ['honest', 'evidence', 'evasive'] as const
export type AnswerWay = (typeof answerWays)[number]

/** Grades and opinions of the audit engine (`audit/grading.ts`, `audit/sampling/opinion.ts`), which only rules may ask. */
export type FindingGrade = 'major' | 'minor' | 'observation' | 'goodPractice' | 'none'
export type FindingOpinion = 'effective' | 'ineffective' | 'inconclusive'
