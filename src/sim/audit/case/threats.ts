import type { Fact } from '../../facts.ts'
import { keyOf, roll } from '../../rng.ts'
import type { ProjectId } from '../../setup.ts'
import type { Played } from '../keeping.ts'
import * as numbers from './case-factors.ts'
import type { CaseAnswer, Threat } from './case-terms.ts'

/** Something that the project office did with the project, by number of its fact; `threat` is what it means for an auditor. */
export type HistoryRow = { readonly fact: number; readonly week: number; readonly threat: Threat | null }

/** What a fact of the log makes of somebody from the project office who audits the project; undefined: it is none of theirs. */
function threatIn(fact: Fact, project: ProjectId): Threat | null | undefined {
  if (!('project' in fact) || fact.project !== project) return undefined
  switch (fact.kind) {
    case 'imposed':
    case 'auditSupported':
    case 'practiceSpread':
      return 'selfReview'
    case 'recommended':
      return fact.outcome === 'go' || fact.outcome === 'conditions' ? 'advocacy' : null
    case 'talked':
      return 'familiarity'
    case 'matterDecided':
      return fact.by === 'pmo' ? null : undefined
    case 'granted':
      return fact.by === 'pmo' && fact.days > 0 ? null : undefined
    case 'claimTested':
    case 'testRun':
      return null
    default:
      return undefined
  }
}

/** What somebody from the project office has behind them with this project, and the threats in it (audit.md 3.6). */
export function historyOf(
  { setup, seed, facts }: Played,
  project: ProjectId,
): { readonly rows: readonly HistoryRow[]; readonly threats: readonly Threat[] } {
  const from = setup.weeks - numbers.history.lookBack
  const all = facts.flatMap((fact, number): readonly HistoryRow[] => {
    const threat = threatIn(fact, project)
    return threat === undefined || fact.at.week < from ? [] : [{ fact: number, week: fact.at.week, threat }]
  })
  const talks = all.filter(({ threat }) => threat === 'familiarity').length
  // A talk or two is work; from a few on one is close.
  const known = all.map((row) =>
    row.threat === 'familiarity' && talks < numbers.history.familiarTalks ? { ...row, threat: null } : row,
  )
  const key = keyOf(seed, 'audit', `history/${project}`)
  const counts = new Map<Threat | null, number>()
  const rows = known
    .map((row, place) => ({ row, rank: roll(key, row.week, place, 1_000_000) }))
    .sort((a, b) => Number(b.row.threat !== null) - Number(a.row.threat !== null) || a.rank - b.rank)
    .flatMap(({ row }) => {
      const count = counts.get(row.threat) ?? 0
      counts.set(row.threat, count + 1)
      return row.threat !== null && count >= numbers.history.ofThreat ? [] : [row]
    })
    .slice(0, numbers.history.rows)
    .sort((a, b) => a.fact - b.fact)
  const found = new Set(rows.flatMap(({ threat }) => (threat === null ? [] : [threat])))
  return { rows, threats: [...found].sort() }
}

/** How far an answer meets what was found, in thousandths: as far as it meets the threat that it meets least. */
export const answerWorth = (present: readonly Threat[], answer: CaseAnswer): number =>
  Math.min(
    ...(present.length > 0 ? present : (['no'] as const)).map(
      (threat) => numbers.answerWorths[threat][answer],
    ),
  )
