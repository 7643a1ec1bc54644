import * as z from 'zod'
import { decisionKinds } from '../../sim/negotiation/committee/decision-rule.ts'
import { characterNames } from '../../sim/negotiation/counterparts/character-factors.ts'
import { cards } from '../../sim/negotiation/drill.ts'
import { pronouns, roles } from '../../sim/setup.ts'
import { field, mapOf, name, whole } from '../shape/basics.ts'

const weighed = mapOf(whole(-1000, 1000))

const issue = z.strictObject({
  ordered: field(z.boolean(), {
    says: 'Whether its options stand in a line, so that neighbours are alike.',
  }).default(true),
  options: field(mapOf(weighed), {
    unit: 'thousandths of the most',
    says: 'Two to five options, each with what it brings about: for each consequence -1000 to 1000; none is 0.',
  }),
})

const party = z.strictObject({
  role: field(z.enum(roles), { says: 'What they are: it dresses them.' }),
  pronoun: field(z.enum(pronouns), { says: 'How they are spoken of.' }),
  character: field(z.enum(characterNames), {
    says: 'How they negotiate when the game plays them.',
  }),
  interests: field(weighed, {
    unit: 'weights',
    says: 'What they want more of (above 0) and less of (below 0): their secret.',
  }),
  walkAway: field(whole(0, 1000), {
    unit: 'thousandths of their best deal',
    says: 'What they have without a deal. The reason stands in the words.',
  }),
  timeCost: field(whole(0, 200), {
    unit: 'thousandths',
    says: 'What each exchange that is over costs them, deal or no deal.',
  }).default(0),
  salience: field(
    z.strictObject({
      power: field(whole(0, 1000), { unit: 'thousandths', says: 'What they can bring about or stop.' }),
      interest: field(whole(0, 1000), { unit: 'thousandths', says: 'How much it is to them.' }),
      legitimacy: field(whole(0, 1000), { unit: 'thousandths', says: 'How rightly they are heard.' }),
      urgency: field(whole(0, 1000), { unit: 'thousandths', says: 'How soon they want an answer.' }),
    }),
    { says: 'How they stand before the meeting: what a map of stakeholders is compared with.' },
  ).optional(),
})

const rule = z.strictObject({
  issue: field(name, { unit: 'issue', says: 'What it is about.' }),
  allows: field(z.array(name).min(1), { unit: 'options', says: 'What it leaves open.' }),
})

const committee = z.strictObject({
  rule: field(z.enum(decisionKinds), { says: 'By what it decides.' }),
  votes: field(mapOf(whole(0, 100)), {
    unit: 'votes',
    says: 'How many each party has; who is not named has one, and the first party none.',
  }).default({}),
  needed: field(whole(1, 1000), {
    unit: 'votes',
    says: 'How many pass a text, for `majority` and `weighted`; more than half when it is left out.',
  }).optional(),
  vetoes: field(z.array(name), {
    unit: 'parties',
    says: 'Without whom nothing passes.',
  }).default([]),
  text: field(mapOf(name), {
    unit: 'options',
    says: 'The text as it lies there at first: an option of each issue.',
  }),
})

const record = z.strictObject({
  about: field(name, { unit: 'consequence', says: 'What it shows something of.' }),
  holders: field(z.array(name).min(1), { unit: 'parties', says: 'Who can lay it on the table.' }),
})

/** A drill as its author writes it. */
export const drill = z.strictObject({
  format: field(z.literal(1), { says: 'The version of this format.' }),
  id: field(name, { says: "The drill's name: that of its folder." }),
  minutes: field(whole(1, 60), { unit: 'minutes', says: 'How long it takes, as its sign says.' }).default(10),
  exchanges: field(whole(1, 40), {
    unit: 'exchanges',
    says: 'How long they may talk: in each exchange everybody has the floor once.',
  }),
  consequences: field(z.array(name).min(1), { says: 'What the options bring about.' }),
  issues: field(mapOf(issue), { says: 'One to eight things to agree on.' }),
  parties: field(mapOf(party), {
    says: 'Two people at the table, the first to speak first; of a committee five to seven, the first with the pen.',
  }),
  records: field(mapOf(record), { says: 'What can be laid on the table.' }).default({}),
  rules: field(mapOf(rule), { says: 'Rules of the house that can be cited.' }).optional(),
  committee: field(committee, {
    says: 'Makes it a committee at one text. Without it: two, in turns.',
  }).optional(),
  cards: field(z.array(z.enum(cards)).min(1), {
    says: 'What one can do from the start; the rest appears when it is of use.',
  }).default(['ask', 'propose', 'trade', 'walkAway']),
})

export type AuthoredDrill = z.infer<typeof drill>
