import * as z from 'zod'
import type { BargainConsequence } from '../../sim/bargain-terms.ts'
import { bargainCharacters, bargainConsequences } from '../../sim/bargain-terms.ts'
import { areas, parties } from '../../sim/charters.ts'
import { decisions, rights } from '../../sim/mandates.ts'
import { days, field, mapOf, money, mostWeeks, name, oneOf, whole } from './basics.ts'

const costs = field(money(0), { unit: 'money', says: 'By so much the project is worth less.' }).default(0)

/** What an option means in the weeks that follow. */
const clause = oneOf({
  lend: field(
    z.strictObject({
      person: field(name, { unit: 'person', says: 'Which specialist.' }),
      days: field(whole(1, 5), { unit: 'days a week', says: 'As far as they are asked for.' }),
      weeks: field(whole(1, 12), { unit: 'weeks', says: 'For how long, this week included.' }),
    }),
    { says: 'The PMO promises the project days of somebody.' },
  ),
  date: field(
    z.strictObject({
      weeks: field(whole(0, 12), { unit: 'weeks', says: 'By so much it moves; 0: it stands.' }),
      costs,
    }),
    { says: 'The date moves, and the PMO promises that it is kept.' },
  ),
  fund: field(money(1), {
    unit: 'money',
    says: 'The sponsor promises this from the reserve, for next Monday.',
  }),
  trim: field(
    z.strictObject({
      days: field(days(0, 60), { unit: 'days', says: 'Planned work that is left out.' }),
      skill: field(name, { unit: 'skill', says: 'Which skill.' }).optional(),
      costs,
    }),
    { says: 'The counterpart promises to leave something out from next Monday on.' },
  ),
  build: field(
    z.strictObject({
      days: field(days(0, 60), { unit: 'days', says: 'Planned work that is added.' }),
      skill: field(name, { unit: 'skill', says: 'Which skill.' }).optional(),
      brings: field(money(0), { unit: 'money', says: 'By so much the project is worth more.' }).default(0),
    }),
    { says: 'The project takes something on, at once.' },
  ),
  books: field(whole(1, 12), {
    unit: 'weeks',
    says: 'The manager promises to show what the project really needs, from next week on.',
  }),
  may: field(
    z.strictObject({
      decision: field(z.enum(decisions), { says: 'A kind of decision that mandates speak of.' }),
      right: field(z.enum(rights), { says: 'What the PMO may do about it from now on.' }),
    }),
    { says: 'The mandate is changed in one thing: what the PMO decides `alone`, asks for or advises on.' },
  ),
  prove: field(
    z.strictObject({
      activity: field(name, { unit: 'activity', says: 'Of the project.' }),
      weeks: field(whole(1, 12), { unit: 'weeks', says: 'Finished so many weeks from now at the latest.' }),
    }),
    { says: 'A condition of the gate that a committee sits about.' },
  ),
  right: field(
    z.strictObject({
      area: field(z.enum(areas), { says: 'Of the decision-rights table.' }),
      decides: field(z.enum(parties), { says: 'Who decides there from now on.' }),
    }),
    { says: 'A right of the table, settled by a committee before week 1.' },
  ),
})

export const option = z.array(clause)

const issue = z.strictObject({
  otherwise: field(name, { unit: 'option', says: 'What holds without a deal.' }),
  options: field(mapOf(option), {
    says: 'Three options, each with what it means; nothing: it stays as it is.',
  }),
})

export const interests = z.strictObject(
  Object.fromEntries(bargainConsequences.map((it) => [it, whole(-1000, 1000).optional()])) as {
    [consequence in BargainConsequence]: z.ZodOptional<z.ZodInt>
  },
)

const rule = z.strictObject({
  issue: field(name, { unit: 'issue', says: 'That it is about.' }),
  allows: field(z.array(name).min(1), { unit: 'options', says: 'What it allows there.' }),
})

const consequence = z.enum(bargainConsequences)
const moves = whole(-1000, 1000)

const record = oneOf({
  report: field(
    z.strictObject({
      project: field(name, { unit: 'project', says: 'Whose last status report it is.' }),
      about: field(consequence, { says: 'What it lets the other side think otherwise of.' }),
      perWeek: field(moves, {
        unit: '‰',
        says: 'What each week counts for that it says the project is late.',
      }).default(0),
      inTime: field(moves, { unit: '‰', says: 'What it counts for if it says in time.' }).default(0),
    }),
    { says: 'A report. If it turns out rosy, it costs trust.' },
  ),
  minute: field(
    z.strictObject({
      bargain: field(name, {
        unit: 'bargain',
        says: 'An earlier one, settled, of which the PMO broke no word.',
      }),
      about: field(consequence, { says: 'What it lets the other side think otherwise of.' }),
      shows: field(moves, { unit: '‰', says: 'By how much.' }),
    }),
    { says: 'The minute of what was settled before.' },
  ),
})

/** A bargain that comes to the desk in a week. */
export const bargain = z.strictObject({
  week: field(whole(1, mostWeeks), { unit: 'week', says: 'In which it comes to the desk.' }),
  project: field(name, { unit: 'project', says: 'That it is about.' }),
  with: field(z.enum(['manager', 'sponsor']), { says: 'Who sits at the other side.' }),
  character: field(z.enum(bargainCharacters), { says: 'How they bargain.' }),
  exchanges: field(whole(1, 12), {
    unit: 'exchanges',
    says: 'How long they talk: in each exchange both have the floor once.',
  }).default(4),
  pmo: field(interests, {
    unit: 'weights',
    says: 'What the PMO wants more of (above 0) and less of (below 0): pace, spare, relief, money, thrift, benefit, sight, calm, word.',
  }),
  other: field(interests, { unit: 'weights', says: 'The same of the other side: its secret.' }),
  issues: field(mapOf(issue), { says: 'Three things to agree on.' }),
  rules: field(mapOf(rule), { says: 'Rules of the house that can be cited.' }).optional(),
  records: field(mapOf(record), {
    says: 'What the PMO can lay open, where it holds it on the day.',
  }).optional(),
  favours: field(z.literal(true), { says: 'The PMO may do a favour, which is returned or not.' }).optional(),
})
