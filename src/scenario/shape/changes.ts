import * as z from 'zod'
import { days, field, money, name, percent, weeks, whole } from './basics.ts'

const work = days(0.25, 60)

/** Something the business may ask of a project. */
export const change = z.strictObject({
  project: field(name, { unit: 'project', says: 'Of which it is asked.' }),
  weeks: field(weeks, {
    unit: 'weeks, from-to',
    says: 'It may come in these, both included; once in a game.',
  }),
  chance: field(percent(1, 100), { unit: 'percent', says: 'With this chance in each of them.' }).default(
    '100%',
  ),
  skill: field(name, { unit: 'skill', says: 'Of its work.' }),
  least: field(work, { unit: 'days', says: 'The least it may take, as first guessed.' }),
  most: field(work, { unit: 'days', says: 'The most it may take.' }),
  benefit: field(money(0), { unit: 'money', says: 'What the project is worth more with it.' }).default(0),
  due: field(whole(0, 12), { unit: 'weeks', says: 'By so much the date moves with it.' }).default(0),
  analysis: field(
    z.strictObject({ skill: field(name, { unit: 'skill', says: 'Whose days.' }), days: work }),
    {
      says: 'What it takes to find out more.',
    },
  ),
  goodwill: field(whole(0, 50), {
    unit: 'points',
    says: "What turning it down costs of the sponsor's trust.",
  }).default(0),
  patience: field(whole(1, 12), { unit: 'weeks', says: 'Then it counts as turned down.' }).default(3),
})
