import type { AuditFinding } from '../audited-facts.ts'
import type { AnswerWay } from '../audited-terms.ts'
import type { Fact } from '../facts.ts'
import { joined } from '../naming.ts'
import type { PersonId, ProjectId, Setup } from '../setup.ts'

/** An audit that was announced. */
export type AuditState = {
  readonly announced: number // week
  fact: number // the last that is told of it to all concerned
  answered: { readonly way: AnswerWay; readonly fact: number } | null
  sent: { readonly person: PersonId; readonly disclosed: boolean; readonly fact: number } | null
  held: number // week; 0: not yet
  readonly findings: (AuditFinding & { readonly fact: number; wrongly: number; missed: number })[]
}

/** The papers of one project: entries as `<rule>/<entry>`. */
export type PapersState = {
  readonly putRight: string[]
  readonly dressed: string[]
  briefed: number // week from which the team knows; 0: never
  supported: number // week in which the PMO helped; 0: never
  readonly practices: { [rule: string]: number } // taken over from another project, from that week on
}

export type AuditedState = {
  readonly audits: { [audit: string]: AuditState }
  readonly papers: { [project: ProjectId]: PapersState }
  readonly skills: { [person: PersonId]: number } // 0 to 3
  trained: PersonId[] // this week
  readonly coachable: { [person: PersonId]: number } // held an audit that was not gone through: its fact
  readonly good: { [rule: string]: { readonly project: ProjectId; readonly fact: number } } // practice that was found
  checked: ProjectId[] // this week
}

export const bestSkill = 3

export const beginAudited = ({ audits, auditStaff = [], projects }: Setup): AuditedState | undefined =>
  audits && {
    audits: {},
    papers: Object.fromEntries(
      projects.map(({ id }) => [id, { putRight: [], dressed: [], briefed: 0, supported: 0, practices: {} }]),
    ),
    skills: Object.fromEntries(auditStaff.map((person) => [person, 0])),
    trained: [],
    coachable: {},
    good: {},
    checked: [],
  }

/** What a fact changes of audits and of what lies on paper. `number` is its place in the log. */
export function applyToAudited(audited: AuditedState | undefined, fact: Fact, number: number): void {
  if (!audited) return
  const audit = 'audit' in fact ? audited.audits[fact.audit] : undefined
  const papers = 'project' in fact && fact.project ? audited.papers[fact.project] : undefined
  switch (fact.kind) {
    case 'weekOpened':
      audited.trained = []
      audited.checked = []
      return
    case 'auditAnnounced':
      audited.audits[fact.audit] = {
        ...{ announced: fact.at.week, fact: number, answered: null, sent: null, held: 0, findings: [] },
      }
      return
    case 'papersTidied':
    case 'auditSupported':
    case 'spotChecked':
      papers?.putRight.push(...fact.entries)
      if (papers && fact.kind === 'auditSupported') papers.supported = fact.at.week
      if (audit && fact.kind === 'auditSupported') audit.sent = null // whoever was to go is named anew, and it is said
      if (fact.kind === 'spotChecked') audited.checked.push(fact.project)
      return
    case 'papersDressed':
      papers?.dressed.push(...fact.entries)
      return
    case 'teamBriefed':
      if (papers) papers.briefed = fact.at.week
      return
    case 'auditorAnswered':
      if (audit) audit.answered = { way: fact.way, fact: number }
      return
    case 'auditorSent':
      if (audit) audit.sent = { person: fact.person, disclosed: fact.disclosed, fact: number }
      return
    case 'auditorTrained':
    case 'auditorCoached':
      audited.skills[fact.person] = Math.min(bestSkill, (audited.skills[fact.person] ?? 0) + 1)
      if (fact.kind === 'auditorTrained') audited.trained.push(fact.person)
      else delete audited.coachable[fact.person]
      return
    case 'practiceSpread':
      if (papers) papers.practices[fact.rule] = fact.at.week
      return
    case 'auditErred': {
      const erring = audit?.findings.find((it) => it.fact === fact.cause)
      if (erring) Object.assign(erring, { wrongly: fact.wrongly, missed: fact.missed })
      return
    }
    case 'auditHeld': {
      if (!audit) return
      audit.held = fact.at.week
      audit.fact = number
      const { rule, auditor, entries, examined, found, putRight, dressed, grade, opinion } = fact
      const finding = { rule, auditor, entries, examined, found, putRight, dressed, grade, opinion }
      audit.findings.push({ ...finding, fact: number, wrongly: 0, missed: 0 })
      if (auditor !== null && audited.skills[auditor] !== undefined) audited.coachable[auditor] = number
      if (grade === 'goodPractice') audited.good[rule] = { project: fact.project, fact: number }
      return
    }
  }
}

/** An entry of the papers of a project, by its name. */
export const entryName = (rule: string, entry: string): string => joined(rule, entry)
