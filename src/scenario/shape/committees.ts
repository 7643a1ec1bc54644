import * as z from 'zod'
import { bargainCharacters } from '../../sim/bargain-terms.ts'
import { decisionKinds } from '../../sim/negotiation/committee/decision-rule.ts'
import { outcomes } from '../../sim/setup.ts'
import { interests, option } from './bargains.ts'
import { field, mapOf, mostWeeks, name, whole } from './basics.ts'

const seat = z.strictObject({
  character: field(z.enum(bargainCharacters), { says: 'How they negotiate.' }),
  votes: field(whole(0, 100), { unit: 'votes', says: 'How many they have.' }).default(1),
  veto: field(z.boolean(), { says: 'Whether nothing passes against them.' }).default(false),
  wants: field(interests, {
    unit: 'weights',
    says: 'What they want more of (above 0) and less of (below 0): their secret.',
  }),
})

/** More than two at a table inside a game: the PMO holds the pen over one text. */
export const weekCommittee = z.strictObject({
  week: field(whole(0, mostWeeks), {
    unit: 'week',
    says: 'In which it sits; 0: before week 1, about the decision-rights table.',
  }),
  project: field(name, { unit: 'project', says: 'That it is about; before week 1: none.' }).optional(),
  gate: field(name, { unit: 'gate', says: 'Whose terms it settles, in the week of that gate.' }).optional(),
  fails: field(z.enum(outcomes), {
    says: 'What the board then decides at that gate if no text passes.',
  }).optional(),
  rounds: field(whole(2, 20), { unit: 'rounds', says: 'How long it sits.' }).default(6),
  rule: field(z.enum(decisionKinds), { says: 'By what it decides.' }),
  needed: field(whole(1, 1000), {
    unit: 'votes',
    says: 'How many pass a text, for `majority` and `weighted`; more than half when it is left out.',
  }).optional(),
  pmo: field(interests, { unit: 'weights', says: 'What the PMO wants.' }),
  seats: field(mapOf(seat), { says: 'Three to six others, by the names of people.' }),
  issues: field(
    mapOf(
      z.strictObject({
        otherwise: field(name, {
          unit: 'option',
          says: 'As the text lies there at first; it holds if none passes.',
        }),
        options: field(mapOf(option), { says: 'Two to four options, each with what it means.' }),
      }),
    ),
    { says: 'Three or four things that the text says.' },
  ),
})
