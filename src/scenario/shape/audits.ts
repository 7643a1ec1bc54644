import * as z from 'zod'
import { auditedRules } from '../../sim/audited-terms.ts'
import { field, mostWeeks, name, whole } from './basics.ts'

const week = whole(1, mostWeeks)

/** An audit of one project inside a game. */
export const audit = z.strictObject({
  project: field(name, { unit: 'project', says: 'Whose papers are read.' }),
  rules: field(z.array(z.enum(auditedRules)).min(1).max(2), {
    says: 'One or two rules that have papers: `timesheets`, `changes`, `status`, `risks`, `tests` or `milestones`.',
  }),
  announced: field(week, { unit: 'week', says: 'On whose Monday it is announced.' }),
  week: field(week, { unit: 'week', says: 'On whose Friday it is held: one week later at least.' }),
  auditor: field(name, {
    unit: 'person',
    says: 'Who comes, from outside the project; without it, whom the PMO sends, or somebody hired.',
  }).optional(),
})
