import type { Sentence } from './view.ts'

export const units = [
  'cents',
  'days',
  'milliDays',
  'points',
  'milliPoints',
  'weeks',
  'milliWeeks',
  'permille',
  'count',
  'hundredths',
] as const
export type Unit = (typeof units)[number]

/**
 * Why a number is what it is. An account's postings add up to it exactly; a measure shows its formula and operands, each
 * of which is a number that explains itself (an empty `number` is as far as it goes). What the seat may not know is one posting, `explain.hidden`.
 *
 * Numbers: `money/<project>`, `money/reserve`, `fees`, `spent/<project>`, `value/<project>`, `trust/<project>`, `trust/sponsor`,
 * `quality/<project>`, `takenBack/<project>`, `defects/<project>`, `change/<change>`, `burden/<project>`, `constraint/<project>`, `attention`, `asked/<person>`, `granted/<person>`, `present/<person>`,
 * `awaited/<project>`, `owed/<project>` (deliverables not there yet),
 * the measures of `explaining-reports.ts` (`cpi/<project>` ...), `forecast/<project>`, `due/<project>`, `reported/<project>`,
 * `status/<project>` (its value: the weeks it says it will be late),
 * `candour/<project>` (the PM's own, and at the debrief), `right/<decision>`, `right/<decision>/<project>` (its value: the trust of whoever has a say),
 * `charter/<area>` (who decides in an area of the decision-rights table; it has no value of its own),
 * `reputation` (of the PMO's statements), `calibration` (their mean Brier score, in thousandths),
 * `bargain/<bargain>/<you|them>` and `bargain/<bargain>/<you|them>/<issue>` (what a deal is worth to a side of its table),
 * `trust/board`, `leaning/<gate>/<person>` (thousandths of a bar of evidence),
 * `ahead/<project>/<order>/<project|organisation>` (`foreseeing-seats.ts`), `foreseen/<matter>/<option>/<project|organisation>`, `score/<scoreboard>`, `score/<scoreboard>/<dimension>`, `fact/<number>` (a chain of causes).
 */
export type Explanation = {
  readonly number: string
  readonly says: Sentence // what the number is, in a sentence
  readonly value: number | null // null: undefined (an index with nothing to divide by)
  readonly unit: Unit
  readonly postings: readonly ExplainedPosting[] // of an account
  readonly formula: Sentence | null // of a measure
  readonly operands: readonly Operand[]
}

export type ExplainedPosting = {
  readonly week: number
  readonly amount: number // in the unit of the number
  readonly sentence: Sentence
  readonly fact: number | null // null: not known to this seat
}

/** A measure on its way to an explanation. */
export type Measure = {
  says?: Partial<Sentence>
  value: number | null
  unit: Unit
  operands: Operand[]
  formula?: string
}

export type Operand = {
  readonly number: string
  readonly name: Sentence
  readonly value: number | null
  readonly unit: Unit
}
