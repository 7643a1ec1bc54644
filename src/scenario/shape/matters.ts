import * as z from 'zod'
import { papers } from '../../sim/setup.ts'
import { field, mapOf, mostWeeks, name, whole } from './basics.ts'
import { matterArea } from './charter.ts'
import { condition } from './conditions.ts'
import { echoes, effects } from './effects.ts'

/** Fewest and most options of a matter. */
export const optionRange = { from: 2, to: 4 } as const

const option = z.strictObject({
  price: field(whole(0, 2), {
    unit: 'attention',
    says: 'What it takes from the attention of a week.',
  }).default(0),
  effects: field(effects, { says: 'What it does at once.' }).default([]),
  echoes: field(echoes, { says: 'What comes of it later.' }).default({}),
})

const about = z.union([
  z.literal('organisation'),
  z.strictObject({
    project: field(name, { unit: 'project', says: 'Its name, or `any`: each project that fits.' }).optional(),
    person: field(name, {
      unit: 'person',
      says: 'Their name, or `any`: each specialist who fits.',
    }).optional(),
  }),
])

export const matter = z.strictObject({
  paper: field(z.enum(papers), { says: 'The colour of the paper it is written on.' }),
  about: field(about, {
    says: '`{ project: any }`, `{ project: <name> }`, `{ person: any }`, `{ person: <name> }` (also with a project), or `organisation`.',
  }),
  when: field(z.array(condition), { says: 'All of these must hold for it to come.' }).default([]),
  every: field(whole(0, mostWeeks), {
    unit: 'weeks',
    says: 'How long before it may come again; 0 = once in a game.',
  }).default(0),
  urgency: field(whole(0, 10), { says: 'The higher, the sooner it gets a place on the desk.' }).default(5),
  area: matterArea,
  otherwise: field(name, { unit: 'option', says: 'The free option that holds if nobody decides.' }),
  options: field(mapOf(option).meta({ minProperties: optionRange.from, maxProperties: optionRange.to }), {
    says: 'Two to four ways to decide it.',
  }),
})

export const news = z.strictObject({
  week: field(whole(1, mostWeeks), { unit: 'week', says: 'When it happens.' }),
  rumour: field(whole(1, mostWeeks), {
    unit: 'week',
    says: 'An earlier week in which it is whispered.',
  }).optional(),
  about: field(about, {
    says: 'Whom it touches: `{ project: <name> }`, `{ person: <name> }`, both, or `organisation`.',
  }).default('organisation'),
  effects: field(effects, { says: 'What it does.' }).default([]),
  prepared: field(
    z.strictObject({
      flag: field(name, { unit: 'flag', says: 'The flag that means: somebody prepared for it.' }),
      effects: field(effects, { says: 'What it does then, instead.' }).default([]),
    }),
    { says: 'What happens instead if the flag is set.' },
  ).optional(),
})

export type Matter = z.infer<typeof matter>
export type Option = z.infer<typeof option>
export type News = z.infer<typeof news>
export type About = z.infer<typeof about>
