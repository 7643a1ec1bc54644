import type { AuditFinding } from '../sim/audited-facts.ts'
import type { AnswerWay, AuditedRule } from '../sim/audited-terms.ts'
import type { PersonId, ProjectId } from '../sim/setup.ts'
import type { Sentence } from './sentence.ts'

/** What a manager knows of the own papers on Monday; entries of which every date has passed. */
export type PapersView = {
  readonly rule: AuditedRule
  readonly entries: number
  readonly faulty: number // not in order, and nothing done about it
  readonly putRight: number
  readonly dressed: number
}

export type FindingView = AuditFinding & { readonly why: string }

/** An audit as far as a seat may know of it. Words: `audits.<id>.title`, `.text`; rules: `audit.controls.<rule>`. */
export type AuditView = {
  readonly id: string
  readonly project: ProjectId
  readonly rules: readonly AuditedRule[]
  readonly announced: number // week
  readonly week: number // of the audit, on its Friday
  readonly auditor: PersonId | null // named or sent; null: somebody hired will come
  readonly mayName: boolean // the PMO decides who goes
  readonly disclosed: boolean // the PMO helped to prepare, and its report will say so
  readonly isHeld: boolean
  readonly papers: readonly PapersView[] | null // its manager's alone
  readonly briefed: boolean // its manager's alone; else false
  readonly answered: AnswerWay | null // the same
  readonly supported: boolean // its manager's and the PMO's; else false
  readonly supportPrice: number | null // attention; null: not now, or not this seat
  readonly findings: readonly FindingView[]
  readonly why: string
}

/** A colleague whom the PMO may train and send. */
export type AuditorView = {
  readonly person: PersonId
  readonly skill: number // 0 to 3
  readonly trainPrice: number | null
  readonly coachPrice: number | null // after an audit that was not gone through yet
}

/** A spot check that was made, or may be. */
export type CheckView = {
  readonly project: ProjectId
  readonly rule: AuditedRule
  readonly price: number | null
  readonly last: {
    readonly week: number
    readonly examined: number
    readonly found: number
    readonly why: string
  } | null
}

/** A good practice that an audit found, and where it could be taken. */
export type PracticeView = {
  readonly rule: AuditedRule
  readonly from: ProjectId
  readonly why: string
  readonly places: readonly {
    readonly project: ProjectId
    readonly price: number | null
    readonly isThere: boolean
  }[]
}

/** Audits inside a game. */
export type AuditedView = {
  readonly audits: readonly AuditView[]
  readonly staff: readonly AuditorView[] // the PMO's
  readonly checks: readonly CheckView[] // the PMO's
  readonly practices: readonly PracticeView[] // the PMO's
  readonly terms: {
    readonly tidied: number // entries at a time
    readonly tidyMilliDays: number // each
    readonly briefMilliDays: number
    readonly keepsPermille: number
    readonly evidenceMilliDays: number
  }
}

/** What one order, finding or omission posted. */
export type AuditTrace = {
  readonly week: number
  readonly sentence: Sentence
  readonly moves: readonly { readonly account: string; readonly amount: number }[] // milli-points or milli-days
}

/** What audits came to, with the truth beside it. */
export type AuditedDebrief = {
  readonly audits: readonly {
    readonly id: string
    readonly project: ProjectId
    readonly auditor: PersonId | null
    readonly findings: readonly (FindingView & { readonly wrongly: number; readonly missed: number })[]
    readonly traces: readonly AuditTrace[]
  }[]
  readonly office: readonly AuditTrace[] // training, checks and practices, of no one audit
}
