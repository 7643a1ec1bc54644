import * as z from 'zod'
import { managerPowers, sponsorPowers } from '../../sim/seat-terms.ts'
import { field, name, percent, weeks, whole } from './basics.ts'
import { effect } from './effects.ts'

const effects = z.array(effect)

/** Something that may go wrong in a project. */
export const risk = z.strictObject({
  project: field(name, { unit: 'project', says: 'Whose manager sees the warning.' }),
  weeks: field(weeks, { unit: 'weeks, from-to', says: 'The warning shows in one of these, drawn by lot.' }),
  strikes: field(whole(1, 12), {
    unit: 'weeks',
    says: 'So long after the warning it strikes, if it does.',
  }).default(2),
  chance: field(percent(1, 100), { unit: 'percent', says: 'With this chance.' }).default('50%'),
  effects: field(effects.min(1), { says: 'What it does.' }),
  eased: field(effects, { says: 'What it does instead if it was raised in time.' }).default([]),
})

/** What managers and the sponsor may do beside the usual. */
export const powers = z.strictObject({
  manager: field(z.array(z.enum(managerPowers)), {
    says: 'Of each manager: `overtime` of the own team, `push` a change, `escalate` a decision of the PMO.',
  }).optional(),
  sponsor: field(z.array(z.enum(sponsorPowers)), {
    says: 'Of the sponsor: decide on `scope`, have `patience` with a date, ask for a second `opinion`, set the `appetite` for risk.',
  }).optional(),
  answerable: field(z.boolean(), {
    says: 'Managers answer for what they write and ask: rosy reports come to light, unused days and want of money take explaining.',
  }).optional(),
  noticed: field(z.boolean(), {
    says: 'What is written, taken upstairs and given is noticed sooner: talk shows rosy reports, a refusal upstairs takes explaining, a reported want of money that nobody answers costs work, and money beyond it is spent.',
  }).optional(),
  remembered: field(z.boolean(), {
    says: 'What managers say in time is remembered, and what they keep: a warning earns trust, help and a hearing upstairs, a surprise takes a day of explaining.',
  }).optional(),
})
