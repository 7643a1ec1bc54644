import * as z from 'zod'
import { days, field, mostWeeks, name, oneOf, percent, weeks, whole } from './basics.ts'

const plainConditions = ['running', 'onTime', 'contested'] as const

const points = whole(1, 100)

const measured = oneOf({
  weeks: field(weeks, { unit: 'weeks, from-to', says: 'The week lies between these two, both included.' }),
  behind: field(whole(1, mostWeeks), {
    unit: 'weeks',
    says: 'The reported forecast finish is at least so late.',
  }),
  overBudget: field(percent(0, 200), {
    unit: 'percent of the budget',
    says: 'The reported forecast cost lies above the budget by at least so much.',
  }),
  trustBelow: field(points, {
    unit: 'points',
    says: 'Trust between the PMO and that project manager is lower.',
  }),
  trustAbove: field(whole(0, 99), {
    unit: 'points',
    says: 'Trust between the PMO and that project manager is higher.',
  }),
  qualityBelow: field(points, { unit: 'points', says: 'The quality of the project is lower.' }),
  burdenAbove: field(days(0, 100), {
    unit: 'days',
    says: 'The project has felt more governance work than this.',
  }),
  idle: field(whole(1, 5), { unit: 'days', says: 'The person has at least so many days free this week.' }),
  needsSkill: field(name, { unit: 'skill', says: 'An open activity of the project needs this skill.' }),
  decided: field(
    z.strictObject({
      matter: field(name, { unit: 'matter', says: 'The matter that was decided.' }),
      option: field(name, { unit: 'option', says: 'The option chosen; without it, any.' }).optional(),
      ago: field(whole(0, mostWeeks), { unit: 'weeks', says: 'At least so many weeks ago.' }).default(1),
    }),
    { says: 'A matter was decided earlier in the game.' },
  ),
  notDecided: field(name, { unit: 'matter', says: 'This matter has not been decided yet.' }),
  flag: field(name, { unit: 'flag', says: 'An effect has set this flag.' }),
  noFlag: field(name, { unit: 'flag', says: 'No effect has set this flag.' }),
  chance: field(percent(1, 100), { unit: 'percent', says: 'Comes with this chance in each week that fits.' }),
})

/** One thing that must be so for a matter to come: a bare word, or a map with one key. */
export const condition = z.union([
  field(z.enum(plainConditions), {
    says: '`running`: the project is not finished; `onTime`: it is not reported late; `contested`: the person is asked for more days than they have.',
  }),
  measured,
])

export type Condition = z.infer<typeof condition>
export type Measured = z.infer<typeof measured>
