import type { Fact, Seat } from '../sim/facts.ts'
import { projectOfSeat } from '../sim/seats.ts'
import type { AuditedDebrief, AuditTrace } from './audited-view.ts'
import type { Game } from './game.ts'
import { roleOf } from './seats.ts'
import { factSentence } from './sentences.ts'

/** What audits came to, and what every order about them posted; of a manager's chair, those of the own project. */
export function auditedDebrief(game: Game, seat: Seat): AuditedDebrief | null {
  const { setup, world } = game
  if (!world.audited || !setup.audits) return null
  const own = roleOf(seat) === 'pm' ? projectOfSeat(seat) : null
  return {
    audits: setup.audits
      .filter(({ id, project }) => world.audited?.audits[id] && (own === null || own === project))
      .map(({ id, project, auditor }) => {
        const state = world.audited?.audits[id]
        const findings = (state?.findings ?? []).map(({ fact, ...finding }) => ({
          ...finding,
          why: `fact/${fact}`,
        }))
        return {
          ...{ id, project, findings },
          auditor: auditor ?? findings[0]?.auditor ?? state?.sent?.person ?? null,
          traces: tracesOf(game, (fact) => 'audit' in fact && fact.audit === id && told.has(fact.kind)),
        }
      }),
    office: own === null ? tracesOf(game, ({ kind }) => ofOffice.has(kind)) : [],
  }
}

const told: ReadonlySet<Fact['kind']> = new Set<Fact['kind']>([
  ...(['papersTidied', 'teamBriefed', 'papersDressed', 'auditorAnswered', 'auditSupported'] as const),
  ...(['auditorSent', 'auditHeld', 'dressingFound', 'recordsMissed'] as const),
])

const ofOffice: ReadonlySet<Fact['kind']> = new Set<Fact['kind']>([
  ...(['spotChecked', 'auditorTrained', 'auditorCoached', 'practiceSpread'] as const),
])

const heads: ReadonlySet<string> = new Set(['trust', 'confidence', 'candour', 'burden', 'quality'])

/** Facts of one kind or another, each with what it posted, by itself or by what it brought about at once. */
function tracesOf({ setup, world }: Game, fits: (fact: Fact) => boolean): AuditTrace[] {
  return world.facts.flatMap((fact, number): AuditTrace[] => {
    if (!fits(fact)) return []
    const sums = new Map<string, number>()
    for (const { account, amount, fact: of } of world.ledger.postings) {
      const by = world.facts[of]
      if (of !== number && !(by?.kind === 'took' && by.cause === number)) continue
      if (heads.has(account.split('/')[0] ?? '')) sums.set(account, (sums.get(account) ?? 0) + amount)
    }
    const moves = [...sums].map(([account, amount]) => ({ account, amount }))
    return [{ week: fact.at.week, sentence: factSentence(setup, fact, number), moves }]
  })
}
