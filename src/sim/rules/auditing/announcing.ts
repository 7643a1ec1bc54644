import type { AuditPlan } from '../../audited-terms.ts'
import type { Setup } from '../../setup.ts'
import type { Happen, World } from '../../world.ts'

/** Monday: what will be audited, when, by whom and by which rules. */
export function announceAudits(setup: Setup, world: World, happen: Happen, opened: number): void {
  for (const { id, project, announced, week, rules, auditor } of setup.audits ?? [])
    if (announced === world.at.week)
      happen({ kind: 'auditAnnounced', audit: id, project, until: week, rules, auditor }, opened)
}

/** An audit that was announced and is still to be held; null: unknown, or over. */
export function openAudit({ audits = [] }: Setup, { audited }: World, id: string): AuditPlan | null {
  const state = audited?.audits[id]
  return state && state.held === 0 ? (audits.find((it) => it.id === id) ?? null) : null
}

/** Weeks whose entries are settled on a Monday: what was due by then has come, or has not. */
export const settledOnMonday = ({ at }: World): number => at.week - 2
