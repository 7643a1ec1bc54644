/** A predicate as somebody writes it: one key, its name, with what it asks (`audit/predicates.ts`). */
export type Asked = {
  readonly [kind: string]: { readonly [name: string]: string | number | readonly string[] }
}

/** A mark that is looked up: when a fact of that kind first happened with the same values in these fields. */
export type SoughtMark = {
  readonly fact: string
  readonly same: readonly string[]
  readonly when: 'before' | 'after' | 'ever'
}

/** A population straight from the facts: every fact of a kind, with what else happened to the same things. */
export type FactPopulation = {
  readonly every: string
  readonly marks: { readonly [name: string]: SoughtMark }
}

/** Grades that say that something deviates, the gravest last. */
export const adverseGrades = ['observation', 'minor', 'major'] as const
export type AdverseGrade = (typeof adverseGrades)[number]

/** When a finding is minor or major: what a house may set for all its controls, or for one of its own. */
export const gradingRanges = {
  tolerablePercent: { from: 5, to: 30 }, // of the entries that were read may deviate
  majorCount: { from: 2, to: 10 }, // deviations, from which a breakdown is spoken of
  breakdownTimes: { from: 1, to: 5 }, // so many times the tolerable share is one
} as const
export type Grading = { readonly [name in keyof typeof gradingRanges]?: number }

/** When a deviation of one control weighs more, or less: `least` at least, and `most` at most. */
export type GradeRule = Grading & { readonly least?: AdverseGrade; readonly most?: AdverseGrade }

/** A control that somebody made of the shipped predicates; it holds no text. */
export type OwnControl = {
  readonly population: string | FactPopulation
  readonly clauses: { readonly [id: string]: { readonly holds: Asked } }
  readonly grade?: GradeRule
}
