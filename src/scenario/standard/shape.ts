import * as z from 'zod'
import { controls } from '../../sim/audit/controls.ts'
import type { KitName } from '../../sim/audit/kits/kit.ts'
import { kitNames } from '../../sim/audit/kits/kit.ts'
import type { Threshold } from '../../sim/audit/standard.ts'
import { namedGrades, standardFormat, thresholds } from '../../sim/audit/standard.ts'
import { gradingRanges } from '../../sim/audit-terms.ts'
import { field, mapOf, whole } from '../shape/basics.ts'
import { ownParts } from '../shape/own-controls.ts'

/** The longest texts of a standard, in characters: what a clause card, a stamp and a list can show. */
export const longestText = { sentence: 300, title: 90, name: 40, grade: 30, house: 60 } as const

const text = (most: number, says: string) => field(z.string().max(most), { says })

const partial = <Value extends z.ZodType>(entries: readonly (readonly [string, Value])[]) =>
  z.strictObject(Object.fromEntries(entries.map(([id, value]) => [id, value.optional()])))

const setting = (name: KitName) =>
  z.strictObject({
    on: field(z.boolean(), { says: 'Whether the rule is audited in this house.' }).optional(),
    title: text(longestText.title, 'What the rule is called.').optional(),
    thresholds: field(
      partial(
        thresholds[name].map(({ name: id, from, to, unit }: Threshold) => [
          id,
          field(whole(from, to), { unit, says: 'Where the rule draws its line.' }),
        ]),
      ),
      { says: 'Where the rule draws its lines.' },
    ).optional(),
    clauses: field(
      partial(
        controls[name].clauses.map(({ id }) => [
          id,
          z.strictObject({
            text: text(longestText.sentence, 'The sentence, in the words of the house.').optional(),
            name: text(longestText.name, 'Its short name.').optional(),
          }),
        ]),
      ),
      { says: 'Its sentences, in the words of the house.' },
    ).optional(),
  })

const ownRule = z.strictObject({
  title: text(longestText.title, 'What the rule is called.'),
  population: ownParts.population,
  clauses: field(
    mapOf(
      z.strictObject({
        text: text(longestText.sentence, 'The sentence.'),
        name: text(longestText.name, 'Its short name.'),
        holds: ownParts.holds,
      }),
    ),
    { says: 'Its sentences, each with what it asks.' },
  ),
  grade: ownParts.grade,
})

/** A standard as it stands in its file. */
export const standard = z.strictObject({
  kind: field(z.literal('standard'), { says: 'So that the file is known for what it is.' }),
  format: field(z.literal(standardFormat), { says: 'The version of this format.' }),
  house: text(longestText.house, 'The name of the house.'),
  grades: field(
    partial(namedGrades.map((id) => [id, text(longestText.grade, 'The word of the house for this grade.')])),
    { says: "The house's words for the grades." },
  ).optional(),
  grading: field(
    partial(
      Object.entries(gradingRanges).map(([id, { from, to }]) => [
        id,
        field(whole(from, to), { says: 'When a finding is minor, and when it is major.' }),
      ]),
    ),
    { says: 'When a finding is minor, and when it is major.' },
  ).optional(),
  controls: field(partial(kitNames.map((name) => [name, setting(name)])), {
    says: 'What the house changes in the shipped rules.',
  }).optional(),
  own: field(mapOf(ownRule), { says: 'Rules of its own.' }).optional(),
})
