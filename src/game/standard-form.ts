import { controls } from '../sim/audit/controls.ts'
import type { KitName } from '../sim/audit/kits/kit.ts'
import { kitNames } from '../sim/audit/kits/kit.ts'
import { kitNameOf } from '../sim/audit/own-controls.ts'
import type { NamedGrade, Standard, Threshold } from '../sim/audit/standard.ts'
import { isOn, namedGrades, shippedValue, standardFormat, thresholds } from '../sim/audit/standard.ts'
import { gradingRanges } from '../sim/audit-terms.ts'

/** The standard of a house as it is kept in a browser; null: the shipped one. */
export type KeptStandard = { readonly standard: Standard | null }

type Ranged = {
  readonly name: string
  readonly from: number
  readonly to: number
  readonly value: number
  readonly shipped: number
}

/** All that a form of a standard needs: what may be set, between what, and what is. */
export type StandardForm = {
  readonly standard: Standard // as it stands; of the shipped one, without anything in it
  readonly isOwn: boolean // not the shipped one
  readonly grades: readonly NamedGrade[]
  readonly grading: readonly Ranged[]
  readonly controls: readonly {
    readonly id: KitName
    readonly code: string
    readonly on: boolean
    readonly thresholds: readonly (Ranged & { readonly unit: Threshold['unit']; readonly clause: string })[]
    readonly clauses: readonly string[]
  }[]
  readonly own: readonly {
    readonly id: string
    readonly title: string
    readonly hasPapers: boolean
    readonly sentences: readonly string[]
  }[]
}

/** A standard that changes nothing. */
export const bareStandard: Standard = { kind: 'standard', format: standardFormat, house: '' }

/** The sentence of its control that each threshold stands in. */
export const clauseOfThreshold: { readonly [threshold: string]: string } = {
  filedDays: 'filed',
  approvalDays: 'approved',
  signGrace: 'before',
  watchWeeks: 'watch',
  troubleWeeks: 'trouble',
  reviewDays: 'each',
  testGrace: 'before',
  acceptGrace: 'before',
}

const shippedGrading = {
  tolerablePercent: shippedValue('tolerableRate') / 10,
  majorCount: shippedValue('majorCount'),
  breakdownTimes: shippedValue('breakdownTimes') / 1000,
} as const

export const standardForm = (standard: Standard | null): StandardForm => ({
  standard: standard ?? bareStandard,
  isOwn: standard !== null,
  grades: namedGrades,
  grading: (Object.keys(gradingRanges) as (keyof typeof gradingRanges)[]).map((name) => ({
    ...{ name, ...gradingRanges[name], shipped: shippedGrading[name] },
    value: standard?.grading?.[name] ?? shippedGrading[name],
  })),
  controls: kitNames.map((id) => ({
    ...{ id, code: controls[id].code, on: isOn(standard, id) },
    thresholds: thresholds[id].map(({ name, from, to, unit }) => ({
      ...{ name, from, to, unit, shipped: shippedValue(name), clause: clauseOfThreshold[name] ?? '' },
      value: standard?.controls?.[id]?.thresholds?.[name] ?? shippedValue(name),
    })),
    clauses: controls[id].clauses.map(({ id: clause }) => clause),
  })),
  own: Object.entries(standard?.own ?? {}).map(([id, rule]) => ({
    ...{ id, title: rule.title, hasPapers: kitNameOf(rule) !== null },
    sentences: Object.values(rule.clauses).map(({ text }) => text),
  })),
})
