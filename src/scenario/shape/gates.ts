import * as z from 'zod'
import { characters, concerns } from '../../sim/setup.ts'
import { field, mostWeeks, name, percent, whole } from './basics.ts'

/** Somebody who decides at gates. */
export const boardMember = z.strictObject({
  concern: field(z.enum(concerns), { says: 'What they look at first; exactly one is the `chair`.' }),
  character: field(z.enum(characters), {
    says: '`firm`: votes as the evidence stands; `wavering`: may still be swayed.',
  }).default('firm'),
})

/** A decision of the board at the end of a stage. */
export const gate = z.strictObject({
  project: field(name, { unit: 'project', says: 'On which the board decides.' }),
  week: field(whole(1, mostWeeks), { unit: 'week', says: 'At the end of this week.' }),
  done: field(z.array(name).min(1), { unit: 'activities', says: 'What should be finished by then.' }),
  cost: field(percent(0, 100), {
    unit: 'percent',
    says: 'By so much the expected cost may lie above the baseline.',
  }).default('10%'),
  weeks: field(whole(0, 12), {
    unit: 'weeks',
    says: 'By so much the forecast may lie behind the baseline.',
  }).default(1),
  benefit: field(percent(0, 100), {
    unit: 'percent',
    says: 'By so much the expected benefit may lie below the baseline.',
  }).default('10%'),
  defects: field(whole(0, 50), {
    unit: 'defects',
    says: 'So many may be known and not mended.',
  }).default(2),
})
