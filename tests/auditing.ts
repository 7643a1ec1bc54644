import { shipped } from 'virtual:scenarios'
import type { AuditWay } from '../src/bots/auditing.ts'
import { auditPolicy } from '../src/bots/auditing.ts'
import { playOn } from '../src/bots/playing-on.ts'
import type { Audit } from '../src/game/auditing.ts'
import { actOnAudit, beginAudit, isAuditRefused } from '../src/game/auditing.ts'
import type { Dealt } from '../src/game/dealing-audits.ts'
import { dealtAudit } from '../src/game/dealing-audits.ts'
import { engine } from '../src/game/engine.ts'
import { viewAudit } from '../src/game/viewing-audit.ts'
import type { Deal, Drill } from '../src/sim/audit/dealing.ts'
import { drills } from '../src/sim/audit/dealing.ts'
import type { Setup } from '../src/sim/setup.ts'
import { play } from './helpers.ts'

export const drill = drills[0] as Drill
export const setup = shipped.find(({ id }) => id === drill.scenario)?.setup as Setup

export const played = (seed: string, policy = drill.policy) => {
  const { facts, ledger } = play(setup, seed, policy).world
  return { setup, seed, facts, ledger }
}

const deals = new Map<string, Dealt>()

/** What a drill of that name and seed deals; dealt once in a run of the tests. */
export function dealtOf(seed: string, name: string = drill.id): Dealt {
  const key = `${name}/${seed}`
  const known = deals.get(key) ?? freshDrill(seed, name)
  deals.set(key, known)
  return known
}

export function freshDrill(seed: string, name: string): Dealt {
  const found = dealtAudit(
    name,
    seed,
    (id) => shipped.find((it) => it.id === id)?.setup ?? null,
    (game) => playOn(engine, game),
  )
  if (!found) throw new Error(`There is no drill ${name}.`)
  return found
}

export const dealOf = (seed: string, name?: string): Deal => dealtOf(seed, name).deal

/** A whole audit by one of the ready-made ways. */
export function auditBy(
  way: AuditWay,
  seed: string,
  look: (audit: Audit) => void = () => {},
  name?: string,
): Audit {
  const dealt = dealtOf(seed, name)
  return auditDealt(way, dealt, seed, look)
}

export function auditDealt(
  way: AuditWay,
  { drill: of, deal, own }: Dealt,
  seed: string,
  look: (audit: Audit) => void = () => {},
): Audit {
  let audit = beginAudit(of, seed, deal, own)
  look(audit)
  while (audit.phase !== 'debriefing') {
    const act = auditPolicy(way)(viewAudit(audit))
    const next = actOnAudit(audit, act)
    if (isAuditRefused(next))
      throw new Error(`${way}, ${of.id}, seed ${seed}: ${JSON.stringify(act)} ${next.refused}`)
    audit = next
    look(audit)
  }
  return audit
}
