import { shipped } from 'virtual:scenarios'
import type { AuditWay } from '../src/bots/auditing.ts'
import { auditPolicy } from '../src/bots/auditing.ts'
import type { Audit } from '../src/game/auditing.ts'
import { actOnAudit, beginAudit, isAuditRefused } from '../src/game/auditing.ts'
import { viewAudit } from '../src/game/viewing-audit.ts'
import type { Deal, Drill } from '../src/sim/audit/dealing.ts'
import { dealDrill, drills } from '../src/sim/audit/dealing.ts'
import type { Setup } from '../src/sim/setup.ts'
import { play } from './helpers.ts'

export const drill = drills[0] as Drill
export const setup = shipped.find(({ id }) => id === drill.scenario)?.setup as Setup

export const played = (seed: string, policy = drill.policy) => {
  const { facts, ledger } = play(setup, seed, policy).world
  return { setup, seed, facts, ledger }
}

const deals = new Map<string, Deal>()

/** The drill of that seed; dealt once in a run of the tests. */
export function dealOf(seed: string): Deal {
  const known = deals.get(seed) ?? dealDrill(drill, seed, played)
  deals.set(seed, known)
  return known
}

/** A whole audit by one of the ready-made ways. */
export function auditBy(way: AuditWay, seed: string, look: (audit: Audit) => void = () => {}): Audit {
  let audit = beginAudit(drill, seed, dealOf(seed))
  look(audit)
  while (audit.phase !== 'debriefing') {
    const act = auditPolicy(way)(viewAudit(audit))
    const next = actOnAudit(audit, act)
    if (isAuditRefused(next)) throw new Error(`${way}, seed ${seed}: ${JSON.stringify(act)} ${next.refused}`)
    audit = next
    look(audit)
  }
  return audit
}
