import type { Args } from '../../words/say.ts'
import { personName, projectName } from '../names.ts'

type Say = (id: string, args?: Args) => string

export const projectIn = (cell: string): string => cell.split('/')[0] ?? ''
export const ruleIn = (cell: string): string => `year.what.${cell.split('/')[1] ?? ''}`

/** `Harbour, Status`. */
export const cellName = (say: Say, cell: string): string =>
  say('year.plan.card', { project: projectName(projectIn(cell)), rule: ruleIn(cell) })

/** Whoever leads: somebody of the office, or the firm. */
export const leadName = (lead: string): string =>
  lead === 'outside' ? 'year.plan.outside' : personName(lead)
