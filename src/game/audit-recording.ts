import type { Standard } from '../sim/audit/standard.ts'
import { rulesVersion } from '../sim/setup.ts'
import type { Act } from './audit-acts.ts'
import type { Audit, Own } from './auditing.ts'
import { actOnAudit, beginAudit, hashOfAudit, isAuditRefused } from './auditing.ts'
import type { Dealt } from './dealing-audits.ts'
import { setupHashOf } from './game.ts'
import { sameTexts } from './same-texts.ts'

export const auditFormat = 4

/**
 * An audit as it is kept: scenario, seed and policy play the portfolio again, the acts audit it again. Of somebody's own
 * game the whole recording lies in it, so that it can be audited again wherever it is opened.
 */
export type AuditRecording = {
  readonly kind: 'audit'
  readonly format: number
  readonly engine: number
  readonly base: { readonly scenario: string; readonly hash: string; readonly policy: string }
  readonly drill: string
  readonly seed: string
  readonly own: Own | null
  readonly standard?: Standard // the house's own, whole; without it, the shipped one
  readonly acts: readonly Act[]
  readonly checks: readonly string[] // one behind each act
  readonly hash: string
}

export const recordAudit = (audit: Audit): AuditRecording => ({
  kind: 'audit',
  format: auditFormat,
  engine: rulesVersion,
  base: {
    scenario: audit.deal.played.setup.id,
    hash: setupHashOf(audit.deal.played.setup),
    policy: audit.drill.policy,
  },
  ...{ drill: audit.drill.id, seed: audit.seed, own: audit.own },
  ...(audit.deal.standard && { standard: audit.deal.standard }),
  ...{ acts: audit.acts, checks: audit.checks, hash: hashOfAudit(audit) },
})

export type AuditReplayed =
  | { readonly verdict: 'verified'; readonly audit: Audit }
  | { readonly verdict: 'mismatch'; readonly at: number } // number of the first act that does not fit, from 1
  | { readonly verdict: 'unverifiable'; readonly reason: 'rules' | 'scenario' }

/** Audits again what was dealt again. */
export function replayAudit({ drill, deal, own }: Dealt, recording: AuditRecording): AuditReplayed {
  if (recording.format !== auditFormat || recording.engine !== rulesVersion)
    return { verdict: 'unverifiable', reason: 'rules' }
  let audit = beginAudit(drill, recording.seed, deal, own)
  const { base } = recordAudit(audit)
  if (!sameTexts(recording.base, base)) return { verdict: 'unverifiable', reason: 'scenario' }
  for (const [place, act] of recording.acts.entries()) {
    const next = actOnAudit(audit, act)
    if (isAuditRefused(next) || next.checks[place] !== recording.checks[place])
      return { verdict: 'mismatch', at: place + 1 }
    audit = next
  }
  return hashOfAudit(audit) === recording.hash && recording.checks.length === recording.acts.length
    ? { verdict: 'verified', audit }
    : { verdict: 'mismatch', at: recording.acts.length }
}
