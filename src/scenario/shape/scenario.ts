import * as z from 'zod'
import type { Factor } from '../../sim/factor.ts'
import { factorTable } from '../../sim/factors.ts'
import type { FactorName } from '../../sim/setup.ts'
import { levers, organisationDimensions, projectDimensions } from '../../sim/setup.ts'
import { audit } from './audits.ts'
import { bargain } from './bargains.ts'
import { field, mapOf, money, mostWeeks, name, whole } from './basics.ts'
import { change } from './changes.ts'
import { charter } from './charter.ts'
import { weekCommittee } from './committees.ts'
import { evidence } from './evidence.ts'
import { boardMember, gate } from './gates.ts'
import { fault, statements, weather } from './link.ts'
import { mandate } from './mandate.ts'
import { matter, news } from './matters.ts'
import { person, project } from './organisation.ts'
import { caseAudit } from './own-controls.ts'
import { powers, risk } from './risks.ts'
import { services } from './services.ts'

/** The parameters of the model. */
export const factors = z.strictObject(
  Object.fromEntries(
    Object.entries(factorTable).map(([name, { from, to, unit, says, value }]: [string, Factor]) => [
      name,
      field(whole(from, to), { unit, says }).meta({ default: value }).optional(),
    ]),
  ) as { [name in FactorName]: z.ZodOptional<z.ZodInt> },
)

const board = <Dimension extends string>(dimensions: readonly Dimension[]) =>
  z.strictObject(
    Object.fromEntries(dimensions.map((dimension) => [dimension, whole(0, 100)])) as {
      [dimension in Dimension]: z.ZodInt
    },
  )

const weights = z.strictObject({
  organisation: field(board(organisationDimensions), {
    unit: 'percent',
    says: 'What counts for the organisation; adds up to 100.',
  }).optional(),
  project: field(board(projectDimensions), {
    unit: 'percent',
    says: 'What counts for a project; adds up to 100.',
  }).optional(),
})

/** For whose chair a case is written: `pmo`, `sponsor`, or `pm/<project>`. */
export const madeFor = field(z.string().regex(/^(pmo|sponsor|pm\/[a-z][a-z0-9-]*)$/, 'bad-seat'), {
  unit: 'seat',
  says: "For whose chair the case is written, where that is not the PMO lead's: `sponsor`, or `pm/<project>`. It is offered with that seat.",
})

/** A scenario as its author writes it. */
export const scenario = z.strictObject({
  format: field(z.literal(1), { says: 'The version of this format.' }),
  id: field(name, { says: "The scenario's name: that of its folder." }),
  next: field(name, {
    unit: 'scenario',
    says: 'Makes this a case to learn with: notes stay through all its weeks, and its debrief leads on to that one.',
  }).optional(),
  seat: madeFor.optional(),
  weeks: field(whole(1, mostWeeks), { unit: 'weeks', says: 'How long a game lasts.' }),
  attention: field(whole(0, 20), { unit: 'points a week', says: 'What the PMO can look into.' }),
  desk: field(z.array(whole(0, 8)).min(1), {
    unit: 'matters',
    says: 'Places on the desk in week 1, 2, ...; the last number holds from there on.',
  }),
  currency: field(z.string().regex(/^[A-Z]{3}$/, 'bad-currency'), {
    unit: 'ISO 4217',
    says: 'All money is in this.',
  }),
  reserve: field(money(0), { unit: 'money', says: "The sponsor's, to be released to projects." }).default(0),
  skills: field(z.array(name), { says: 'Every skill there is.' }),
  people: field(mapOf(person), { says: 'Everyone: specialists, teams, managers, sponsor.' }),
  projects: field(mapOf(project), { says: 'One to four projects.' }),
  matters: field(mapOf(matter), { says: 'What may come to the desk.' }).default({}),
  news: field(mapOf(news), { says: 'What happens to the company in fixed weeks.' }).default({}),
  levers: field(z.array(z.enum(levers)), {
    says: 'What lies on the desk beside the usual: `hold` projects, `timeBox` grants, `review` work that has defects.',
  }).optional(),
  changes: field(mapOf(change), { says: 'What the business may ask of projects.' }).optional(),
  board: field(mapOf(boardMember), { says: 'Three to five people who decide at gates.' }).optional(),
  gates: field(mapOf(gate), { says: 'When the board decides on projects, and on what.' }).optional(),
  evidence: field(evidence, {
    unit: 'bars',
    says: 'What observations weigh with the board, where it differs: for each one and outcome, -3 to 3 bars.',
  }).optional(),
  mandate: field(mandate, {
    says: 'How much the PMO may decide; without it, all that lies on its desk.',
  }).optional(),
  services: field(services, {
    says: 'What the PMO may offer the projects beside its desk; without it, nothing.',
  }).optional(),
  charter: field(charter, {
    says: 'Who decides what between PMO, managers and sponsor, and what is left unclear; without it, nothing is ever disputed.',
  }).optional(),
  risks: field(mapOf(risk), {
    says: 'What may go wrong in projects, and is seen first by their managers.',
  }).optional(),
  powers: field(powers, { says: 'What managers and the sponsor may do beside the usual.' }).optional(),
  statements: field(statements, {
    says: 'When senior management asks the PMO what will be done in time, and how sure it is; without it, never.',
  }).optional(),
  weather: field(mapOf(weather), {
    says: 'How the business around the projects changes: a rumour first, what counts then, and what comes of hearing it late.',
  }).optional(),
  faults: field(mapOf(fault), {
    says: 'Faults of one cause that may sit in several projects.',
  }).optional(),
  bargains: field(mapOf(bargain), {
    says: 'What is bargained over in some week, at a table: three at most.',
  }).optional(),
  audit: field(caseAudit, {
    says: 'Rules of governance of its own, made of the shipped questions, that can be audited once a game is over.',
  }).optional(),
  committees: field(mapOf(weekCommittee), {
    says: 'What is settled by more than two, in some week or before the first: two at most.',
  }).optional(),
  audits: field(mapOf(audit), {
    says: 'What is audited inside the game: announced some weeks ahead, and read on a Friday.',
  }).optional(),
  auditStaff: field(z.array(name), {
    unit: 'people',
    says: 'Colleagues whom the PMO may train as auditors, and send.',
  }).optional(),
  factors: field(factors, { says: "The model's parameters, where they differ." }).default({}),
  weights: field(weights, { says: 'What the two scoreboards count.' }).default({}),
})

export type Authored = z.infer<typeof scenario>
export type { About, Matter, News, Option } from './matters.ts'

/** The JSON schema that editors use while somebody writes a scenario. */
export const jsonSchema = (): unknown => ({
  title: 'A scenario of Remit',
  ...z.toJSONSchema(scenario, { io: 'input', target: 'draft-2020-12' }),
})
