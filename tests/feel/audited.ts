import type { Setup } from '../../src/sim/setup.ts'
import { aPerson, aSetup } from '../helpers.ts'

const base = aSetup({ projects: 3, specialists: 2, weeks: 9, mandate: { type: 'supportive' } })

/** A small company in which papers are kept badly, two audits come, and two colleagues may learn to hold them. */
export const audited: Setup = {
  ...base,
  id: 'audited',
  people: [
    ...base.people,
    aPerson('nour', { role: 'auditor', daysPerWeek: 5 }),
    aPerson('callum', { role: 'auditor', daysPerWeek: 5 }),
    aPerson('hanna', { role: 'qualityLead' }),
  ],
  factors: { ...base.factors, lateSheet: 250, missingSheet: 200, lateApproval: 200 },
  audits: [
    { id: 'early', project: 'p1', rules: ['timesheets'], announced: 2, week: 5, auditor: 'hanna' },
    { id: 'later', project: 'p2', rules: ['timesheets'], announced: 3, week: 6, auditor: null },
  ],
  auditStaff: ['nour', 'callum'],
}
