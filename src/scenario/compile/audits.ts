import type { AuditPlan } from '../../sim/audited-terms.ts'
import type { Authored } from '../shape/scenario.ts'

export const auditsOf = (audits: NonNullable<Authored['audits']>): AuditPlan[] =>
  Object.entries(audits)
    .map(([id, { auditor, ...rest }]) => ({ id, ...rest, auditor: auditor ?? null }))
    .sort((a, b) => a.week - b.week)
