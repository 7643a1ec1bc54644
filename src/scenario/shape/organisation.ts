import * as z from 'zod'
import { temperaments } from '../../sim/mandates.ts'
import { emblems, offerKinds, pronouns, roles, uncertainties } from '../../sim/setup.ts'
import { days, field, mapOf, money, mostWeeks, name, percent, whole } from './basics.ts'

const levels = ['learning', 'able', 'expert'] as const
const week = z.string().regex(/^[1-9]\d?$/, 'bad-week')

const offer = z.strictObject({
  as: field(z.enum(offerKinds), {
    says: '`hire`: comes late; `contract`: comes soon, and begins slower.',
  }),
  fee: field(money(0), { unit: 'money', says: "What the sponsor's reserve pays at once." }).default(0),
  lead: field(whole(1, 26), {
    unit: 'weeks',
    says: 'From the order until they are there; without it, `hireLead` or `contractLead`.',
  }).optional(),
})

export const person = z.strictObject({
  role: field(z.enum(roles), { says: 'What they do in the company.' }),
  pronoun: field(z.enum(pronouns), { says: 'How the words speak of them.' }),
  home: field(name, {
    unit: 'project',
    says: 'The one project a team works for; only for teams.',
  }).optional(),
  days: field(whole(0, 5), { unit: 'days a week', says: 'How much they work.' }).default(5),
  rate: field(money(0, 10_000), {
    unit: 'money a day',
    says: 'What a day of their work costs a project.',
  }).default(0),
  skills: field(mapOf(z.enum(levels)), {
    unit: 'level by skill',
    says: 'What they can do, and how well.',
  }).default({}),
  absences: field(z.record(week, whole(1, 5)), {
    unit: 'days by week',
    says: 'Days on which they are away.',
  }).default({}),
  familiar: field(mapOf(percent(0, 100)), {
    unit: 'percent by project',
    says: 'How well they know projects at the start.',
  }).default({}),
  offer: field(offer, { says: 'A specialist outside the house, whom the PMO could engage.' }).optional(),
  temperament: field(z.enum(temperaments), {
    says: 'Of a project manager or the sponsor: how they take being asked, advised and governed, where there is a `mandate`.',
  }).optional(),
})

const activity = z.strictObject({
  needs: field(mapOf(days(0.25, 200)), { unit: 'days by skill', says: 'Planned person-days of each skill.' }),
  after: field(z.array(name), { unit: 'activities', says: 'What must be finished first.' }).default([]),
  awaits: field(mapOf(z.array(name).min(1)), {
    unit: 'activities by project',
    says: 'What must be finished first in other projects.',
  }).optional(),
  crew: field(whole(1, 10), { unit: 'people', says: 'How many can work on it on one day.' }).default(2),
  uncertainty: field(z.enum(uncertainties), { says: 'How widely the true effort spreads.' }).default(
    'medium',
  ),
  bias: field(percent(50, 200), {
    unit: 'percent',
    says: 'True effort against the plan: above 100% the planner was too hopeful.',
  }).default('100%'),
})

export const project = z.strictObject({
  manager: field(name, { unit: 'person', says: 'Its project manager.' }),
  emblem: field(z.enum(emblems), { says: 'The shape that stands for it.' }),
  budget: field(money(1), { unit: 'money', says: 'What it may cost.' }),
  due: field(whole(1, mostWeeks), { unit: 'week', says: 'It is promised by the end of this week.' }),
  benefit: field(money(0), { unit: 'money', says: 'What it is worth to the organisation when on time.' }),
  late: field(money(0), { unit: 'money a week', says: 'What each week of lateness takes away from that.' }),
  salvage: field(money(0), {
    unit: 'money',
    says: 'What is left of the benefit when a board stops it.',
  }).optional(),
  activities: field(mapOf(activity), { says: 'Its work.' }),
})

export type Person = z.infer<typeof person>
export type Activity = z.infer<typeof activity>
export type Project = z.infer<typeof project>
