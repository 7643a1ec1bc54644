import * as z from 'zod'
import { winds } from '../../sim/link-terms.ts'
import type { OrganisationDimension, ProjectDimension } from '../../sim/setup.ts'
import { organisationDimensions, projectDimensions } from '../../sim/setup.ts'
import { field, mostWeeks, name, percent, weeks, whole } from './basics.ts'
import { effect } from './effects.ts'

const effects = z.array(effect)
const week = whole(1, mostWeeks)

/** When senior management asks the PMO how sure it is. */
export const statements = z.strictObject({
  weeks: field(z.array(week).min(1), { unit: 'weeks', says: 'In which it asks, in order.' }),
  span: field(whole(1, 6), {
    unit: 'weeks',
    says: 'How far ahead a question looks, its own week included.',
  }).default(2),
})

const aims = z.strictObject(
  Object.fromEntries(organisationDimensions.map((dimension) => [dimension, whole(0, 100)])) as {
    [dimension in OrganisationDimension]: z.ZodInt
  },
)

const brief = z.strictObject(
  Object.fromEntries(projectDimensions.map((dimension) => [dimension, whole(0, 100)])) as {
    [dimension in ProjectDimension]: z.ZodInt
  },
)

/** A change of the business around the projects. */
export const weather = z.strictObject({
  kind: field(z.enum(winds), { says: 'What changes: demand, law, merger, budget or a supplier.' }),
  rumour: field(week, { unit: 'week', says: 'When it is whispered.' }),
  week: field(week, { unit: 'week', says: 'When it comes: one or two weeks later.' }),
  chance: field(percent(1, 100), {
    unit: 'percent',
    says: 'With this chance; else it comes to nothing.',
  }).default('70%'),
  projects: field(z.array(name).min(1), { unit: 'projects', says: 'Which projects it touches.' }),
  aims: field(aims, {
    unit: 'percent',
    says: 'What counts for the organisation from then on; adds up to 100. Without it, what counted before.',
  }).optional(),
  brief: field(brief, {
    unit: 'percent',
    says: 'What counts for these projects from then on, once it was talked through: their brief, agreed with the sponsor anew; adds up to 100. Without it, what counted before.',
  }).optional(),
  effects: field(effects, {
    says: 'On each of these projects, if nobody had talked to its manager.',
  }).default([]),
  eased: field(effects, { says: 'Instead, where it was talked through while it was a rumour.' }).default([]),
  drift: field(effects, {
    says: 'Each week after, as long as nobody talks about it: work by the old aims.',
  }).default([]),
})

/** A fault of one cause that may sit in several projects. */
export const fault = z.strictObject({
  projects: field(z.array(name).min(2), {
    unit: 'projects',
    says: 'The first has it and finds it; the others may have it.',
  }),
  weeks: field(weeks, { unit: 'weeks, from-to', says: 'The first finds it in one of these, drawn by lot.' }),
  chance: field(percent(0, 100), { unit: 'percent', says: 'That each of the others has it.' }).default('60%'),
  comes: field(weeks, {
    unit: 'weeks, from-to',
    says: 'Where nobody looked, it comes to light by itself in one of these.',
  }),
  early: field(effects, { says: 'Mending it where it was looked for, and in the first.' }).default([]),
  late: field(effects.min(1), { says: 'What it does where it came to light by itself.' }),
})
