import * as z from 'zod'
import { leastLoad, mostLoad } from '../variation/load.ts'
import { audit } from './audits.ts'
import { bargain } from './bargains.ts'
import { field, mapOf, money, mostWeeks, name, percent, whole } from './basics.ts'
import { change } from './changes.ts'
import { charter } from './charter.ts'
import { weekCommittee } from './committees.ts'
import { boardMember, gate } from './gates.ts'
import { fault, statements, weather } from './link.ts'
import { mandate } from './mandate.ts'
import { matter } from './matters.ts'
import { person } from './organisation.ts'
import { powers, risk } from './risks.ts'
import { factors, madeFor } from './scenario.ts'

const project = z.strictObject({
  budget: field(money(1), { unit: 'money', says: 'What it may cost.' }).optional(),
  due: field(whole(1, mostWeeks), {
    unit: 'week',
    says: 'It is promised by the end of this week.',
  }).optional(),
  benefit: field(money(0), { unit: 'money', says: 'What it is worth when on time.' }).optional(),
  late: field(money(0), {
    unit: 'money a week',
    says: 'What each week of lateness takes away.',
  }).optional(),
})

/** Another scenario with some of its numbers changed, as its author writes it. */
export const variation = z.strictObject({
  format: field(z.literal(1), { says: 'The version of this format.' }),
  id: field(name, { says: "The variation's name: that of its folder." }),
  varies: field(name, { unit: 'scenario', says: 'What it varies: the scenario in the folder beside it.' }),
  seat: madeFor.optional(),
  load: field(percent(leastLoad, mostLoad), {
    says: 'How much there is to do, of what it was, for those who are shared between projects.',
  }).optional(),
  weeks: field(whole(1, mostWeeks), { unit: 'weeks', says: 'How long a game lasts.' }).optional(),
  attention: field(whole(0, 20), { unit: 'points a week', says: 'What the PMO can look into.' }).optional(),
  desk: field(z.array(whole(0, 8)).min(1), {
    unit: 'matters',
    says: 'Places on the desk in week 1, 2, ...; the last number holds from there on.',
  }).optional(),
  mandate: field(mandate, { says: 'How much the PMO may decide.' }).optional(),
  statements: field(statements, {
    says: 'When senior management asks the PMO what will be done in time, and how sure it is.',
  }).optional(),
  weather: field(mapOf(weather), { says: 'How the business around the projects changes.' }).optional(),
  faults: field(mapOf(fault), { says: 'Faults of one cause that may sit in several projects.' }).optional(),
  reserve: field(money(0), {
    unit: 'money',
    says: "The sponsor's, to be released to projects.",
  }).optional(),
  projects: field(mapOf(project), { says: 'Projects, with the figures that differ.' }).optional(),
  factors: field(factors, { says: "The model's parameters, where they differ." }).optional(),
  bargains: field(mapOf(bargain), {
    says: 'What is bargained over here beside what the scenario has: three in all.',
  }).optional(),
  committees: field(mapOf(weekCommittee), {
    says: 'What is settled by more than two, beside what the scenario has: two in all.',
  }).optional(),
  charter: field(charter, { says: 'Who decides what, and how far it is settled, instead.' }).optional(),
  people: field(mapOf(person), { says: 'People besides.' }).optional(),
  matters: field(mapOf(matter), { says: 'What may come to the desk, besides.' }).optional(),
  changes: field(mapOf(change), { says: 'Changes besides.' }).optional(),
  board: field(mapOf(boardMember), { says: 'Members of the board besides.' }).optional(),
  gates: field(mapOf(gate), { says: 'Gates besides.' }).optional(),
  risks: field(mapOf(risk), { says: 'Risks besides.' }).optional(),
  powers: field(powers, { says: 'What managers and the sponsor may do, instead.' }).optional(),
  audits: field(mapOf(audit), { says: 'What is audited inside the game, besides.' }).optional(),
  auditStaff: field(z.array(name), {
    unit: 'people',
    says: 'Colleagues whom the PMO may train as auditors, and send.',
  }).optional(),
})

/** Sections of a variation that add to those of its scenario by name. */
export const addedSections = [
  'people',
  'matters',
  'changes',
  'board',
  'gates',
  'risks',
  'bargains',
  'committees',
  'weather',
  'faults',
  'audits',
] as const

export type Variation = z.infer<typeof variation>

/** The JSON schema that editors use while somebody writes a variation. */
export const variationSchema = (): unknown => ({
  title: 'A variation of a scenario of Remit',
  ...z.toJSONSchema(variation, { io: 'input', target: 'draft-2020-12' }),
})
