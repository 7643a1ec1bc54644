import * as z from 'zod'
import { days, field, mapOf, money, name, oneOf, percent, whole } from './basics.ts'

const most = 1_000_000_000
const work = days(-60, 60)
const skill = field(name, { unit: 'skill', says: 'Which skill.' })
const somebody = field(name, { unit: 'person', says: 'Who; without it, the person the matter is about.' })
const person = field(name, { unit: 'person', says: 'Who.' })

export const effect = oneOf({
  spend: field(money(1), { unit: 'money', says: "The project's budget pays." }),
  fund: field(money(1), { unit: 'money', says: "The sponsor's reserve gives this to the project." }),
  benefit: field(money(-most), { unit: 'money', says: 'What the project is worth rises or falls.' }),
  work: field(
    z.union([
      field(work, { unit: 'days', says: 'Planned work of an unfinished activity rises or falls.' }),
      z.strictObject({
        days: field(work, { unit: 'days', says: 'Planned work rises or falls.' }),
        skill: skill.optional(),
      }),
    ]),
    {
      unit: 'days',
      says: 'Planned work of an unfinished activity rises or falls; with a skill, of one that needs it.',
    },
  ),
  due: field(whole(-12, 12), { unit: 'weeks', says: 'The promised date moves.' }),
  trust: field(whole(-50, 50), {
    unit: 'points',
    says: 'Trust between the PMO and the project manager moves.',
  }),
  sponsorTrust: field(whole(-50, 50), {
    unit: 'points',
    says: 'Trust between the PMO and the sponsor moves.',
  }),
  quality: field(whole(-50, 50), { unit: 'points', says: 'Quality of the project moves.' }),
  burden: field(days(0, 20), {
    unit: 'days',
    says: "Governance work the project feels; it takes its team's time.",
  }),
  constraint: field(days(0, 20), {
    unit: 'days',
    says: 'Decisions taken from the project manager or kept waiting.',
  }),
  absence: field(
    z.union([
      field(whole(1, 5), { unit: 'days', says: 'The person is away next week.' }),
      z.strictObject({ person, days: field(whole(1, 5), { unit: 'days', says: 'How long.' }) }),
    ]),
    { unit: 'days', says: 'The person is away next week.' },
  ),
  familiarity: field(
    z.union([
      percent(1, 100),
      z.strictObject({ person, gain: field(percent(1, 100), { unit: 'percent', says: 'How much better.' }) }),
    ]),
    { unit: 'percent', says: 'The person knows the project better by so much.' },
  ),
  learning: field(z.strictObject({ person: somebody.optional(), skill }), {
    says: 'The person rises one level in a skill.',
  }),
  padding: field(whole(-10, 10), {
    unit: 'days',
    says: 'How much the project manager adds to what is asked for.',
  }),
  attention: field(whole(-5, 5), { unit: 'points', says: "Next week's attention rises or falls." }),
  setFlag: field(name, { unit: 'flag', says: 'Sets a flag that conditions can read.' }),
})

export type Effect = z.infer<typeof effect>

export const effects = z.array(effect)

const range = { minimum: 1, maximum: 4 }
const delay = z
  .int()
  .refine((value) => value >= range.minimum && value <= range.maximum, 'echo-weeks')
  .meta(range)

export const echo = z.strictObject({
  in: field(delay, { unit: 'weeks', says: 'How long after the decision it comes.' }),
  chance: field(percent(1, 100), { unit: 'percent', says: 'How likely it comes.' }).default('100%'),
  effects: field(effects, { says: 'What it does.' }).default([]),
})

export const echoes = mapOf(echo)
export type Echo = z.infer<typeof echo>
