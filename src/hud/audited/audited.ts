import type { AuditedView, AuditView } from '../../game/audited-view.ts'
import type { View } from '../../game/view.ts'

type Audited = Pick<View, 'audited' | 'role' | 'week'>

/** Audits whose paper lies on a manager's desk: those to come, and what one found last week. */
export const auditsOnDesk = ({ audited, role, week }: Audited): readonly AuditView[] =>
  role === 'pm' ? (audited?.audits ?? []).filter((it) => !it.isHeld || it.week === week - 1) : []

/** Audits that the PMO can still do something about. */
export const auditsAhead = ({ audits }: AuditedView): readonly AuditView[] =>
  audits.filter(({ isHeld }) => !isHeld)

/** Whether the PMO has a paper of audits: from the first announcement on, where it has people to send. */
export const hasAuditsPaper = ({ audited, role }: Audited): boolean =>
  role === 'pmo' && audited !== null && audited.staff.length > 0

/** Audits to which nobody is named yet, though the PMO might. */
export const unnamed = (audited: AuditedView): number =>
  audited.audits.filter(({ mayName, auditor }) => mayName && auditor === null).length

export const auditorName = (auditor: string | null): string =>
  auditor === null ? 'audited.hired' : `people.${auditor}.name`
