import * as z from 'zod'
import { factsToAskOf, populationNames } from '../../sim/audit/marks.ts'
import { adverseGrades, gradingRanges } from '../../sim/audit-terms.ts'
import { field, mapOf, oneOf, whole } from './basics.ts'

const markName = z.string().min(1).max(40)
const mark = field(markName, { unit: 'mark', says: 'What is known of an entry.' })
const workingDays = whole(0, 60)
const limit = field(z.union([markName, z.int().min(-1_000_000_000).max(1_000_000_000)]), {
  unit: 'mark, or a number',
  says: 'What it is measured by.',
})

/** What a sentence of a control asks of each entry: one of the shipped predicates. */
const asks = {
  present: field(z.strictObject({ mark }), { says: 'It is there at all.' }),
  absent: field(z.strictObject({ mark }), { says: 'It is not there.' }),
  precedes: field(z.strictObject({ first: mark, next: mark, grace: workingDays.default(0) }), {
    says: 'The first comes before the next, or the same day; `grace` working days later still count.',
  }),
  notBefore: field(z.strictObject({ mark, than: mark }), {
    says: 'If it is there, it does not come before the other.',
  }),
  within: field(z.strictObject({ from: mark, to: mark, days: workingDays }), {
    says: 'The answer comes within so many working days.',
  }),
  oneOf: field(z.strictObject({ mark, of: z.array(mark).min(1).max(5) }), {
    says: 'It is one of these people.',
  }),
  differs: field(z.strictObject({ mark, from: mark }), { says: 'Never the same person.' }),
  atMost: field(z.strictObject({ mark, limit, permille: whole(0, 10_000).default(0) }), {
    says: 'An amount is not above the limit, or above it by no more than so many thousandths of it.',
  }),
  atLeast: field(z.strictObject({ mark, limit }), { says: 'An amount is not below the limit.' }),
  same: field(z.strictObject({ mark, as: mark }), { says: 'Two figures of one thing agree.' }),
}
const asked = oneOf(asks, 'one-question')

const fact = z.enum(factsToAskOf as [string, ...string[]])

const population = z.union([
  z.enum(populationNames as [string, ...string[]]),
  z.strictObject({
    every: field(fact, { unit: 'fact', says: 'Every fact of this kind is an entry.' }),
    marks: field(
      z.record(
        markName,
        z.strictObject({
          fact,
          same: field(z.array(markName).min(1).max(4), { says: 'Fields that are the same in both.' }),
          when: z.enum(['before', 'after', 'ever']).default('ever'),
        }),
      ),
      { says: 'Moments that are looked up: when the first such fact with the same fields happened.' },
    ).default({}),
  }),
])

const grade = z.strictObject({
  tolerablePercent: field(whole(gradingRanges.tolerablePercent.from, gradingRanges.tolerablePercent.to), {
    unit: 'percent',
    says: 'So many of the entries that were read may deviate; more is minor.',
  }).optional(),
  majorCount: field(whole(gradingRanges.majorCount.from, gradingRanges.majorCount.to), {
    unit: 'deviations',
    says: 'From so many on, a breakdown is spoken of.',
  }).optional(),
  breakdownTimes: field(whole(gradingRanges.breakdownTimes.from, gradingRanges.breakdownTimes.to), {
    says: 'So many times the tolerable share is a breakdown, which is major.',
  }).optional(),
  least: field(z.enum(adverseGrades), { says: 'Any deviation is at least this.' }).optional(),
  most: field(z.enum(adverseGrades), { says: 'No deviation is more than this.' }).optional(),
})

/** The parts of a control of somebody's own; a standard adds texts, a case has them in its words. */
export const ownParts = {
  population: field(population, {
    unit: 'population',
    says: 'What is looked at: the entries of a shipped one, or every fact of a kind.',
  }),
  holds: field(asked, { says: 'What the sentence asks of each entry.' }),
  grade: field(grade, {
    says: 'How deviations are graded, where that is not the rule of the house.',
  }).optional(),
}

/** Rules that a case has of its own. */
export const caseAudit = z.strictObject({
  controls: field(
    mapOf(
      z.strictObject({
        population: ownParts.population,
        clauses: field(mapOf(z.strictObject({ holds: ownParts.holds })), {
          says: 'Its sentences; their texts are words.',
        }),
        grade: ownParts.grade,
      }),
    ),
    { says: 'Rules of governance that can be audited once a game of this case is over.' },
  ),
})
