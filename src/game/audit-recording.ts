import type { Deal, Drill } from '../sim/audit/dealing.ts'
import { rulesVersion } from '../sim/setup.ts'
import type { Act } from './audit-acts.ts'
import type { Audit } from './auditing.ts'
import { actOnAudit, beginAudit, hashOfAudit, isAuditRefused } from './auditing.ts'
import { setupHashOf } from './game.ts'

export const auditFormat = 1

/** An audit as it is kept: scenario, seed and policy play the portfolio again, the acts audit it again. */
export type AuditRecording = {
  readonly format: number
  readonly engine: number
  readonly base: { readonly scenario: string; readonly hash: string; readonly policy: string }
  readonly drill: string
  readonly seed: string
  readonly acts: readonly Act[]
  readonly checks: readonly string[] // one behind each act
  readonly hash: string
}

export const recordAudit = (audit: Audit): AuditRecording => ({
  format: auditFormat,
  engine: rulesVersion,
  base: {
    scenario: audit.deal.played.setup.id,
    hash: setupHashOf(audit.deal.played.setup),
    policy: audit.drill.policy,
  },
  ...{
    drill: audit.drill.id,
    seed: audit.seed,
    acts: audit.acts,
    checks: audit.checks,
    hash: hashOfAudit(audit),
  },
})

/** Audits again what was dealt again; null if anything differs. */
export function replayAudit(drill: Drill, deal: Deal, recording: AuditRecording): Audit | null {
  const { base } = recordAudit(beginAudit(drill, recording.seed, deal))
  if (
    recording.format !== auditFormat ||
    recording.engine !== rulesVersion ||
    recording.base.hash !== base.hash
  )
    return null
  let audit = beginAudit(drill, recording.seed, deal)
  for (const [place, act] of recording.acts.entries()) {
    const next = actOnAudit(audit, act)
    if (isAuditRefused(next) || next.checks[place] !== recording.checks[place]) return null
    audit = next
  }
  return hashOfAudit(audit) === recording.hash ? audit : null
}
