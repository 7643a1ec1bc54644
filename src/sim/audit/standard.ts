import type { Grading, OwnControl } from '../audit-terms.ts'
import { factorOf, factorTable } from '../factors.ts'
import type { PartFactorName, Setup } from '../setup.ts'
import type { Grade } from './grading.ts'
import type { KitName } from './kits/kit.ts'

/** A threshold that a house may set: whole days, weeks or a count, between these two. */
export type Threshold = {
  readonly name: PartFactorName
  readonly from: number
  readonly to: number
  readonly unit: 'days' | 'weeks'
}

const days = (name: PartFactorName, from: number, to: number): Threshold => ({ name, from, to, unit: 'days' })
const weeks = (name: PartFactorName, from: number, to: number): Threshold => ({
  ...{ name, from, to },
  unit: 'weeks',
})

/**
 * Thresholds of each control, more days being the looser rule. They are the criterion of an audit alone: nobody in a game
 * worked by them, so the papers stay what they were. The ranges are ours: stricter ones leave nothing that conforms.
 */
export const thresholds = {
  timesheets: [days('filedDays', 0, 5), days('approvalDays', 2, 15)],
  changes: [days('signGrace', 0, 5)],
  status: [weeks('watchWeeks', 1, 6), weeks('troubleWeeks', 2, 8)],
  risks: [days('reviewDays', 3, 9)],
  tests: [days('testGrace', 0, 5)],
  milestones: [days('acceptGrace', 0, 5)],
} as const satisfies { readonly [name in KitName]: readonly Threshold[] }

/** The grades whose words a house may choose; `none` says that there is no finding, and stays. */
export const namedGrades = ['major', 'minor', 'observation', 'goodPractice'] as const satisfies Grade[]
export type NamedGrade = (typeof namedGrades)[number]

/** What a house says of a sentence of a rule, where it says it in its own words. */
export type ClauseText = { readonly text?: string; readonly name?: string }

/** What a house changes in a shipped control; whatever is left out is as shipped. */
export type ControlSetting = {
  readonly on?: boolean
  readonly title?: string
  readonly thresholds?: { readonly [name: string]: number }
  readonly clauses?: { readonly [id: string]: ClauseText }
}

/** A control of the house's own, with its texts. */
export type OwnRule = OwnControl & {
  readonly title: string
  readonly clauses: {
    readonly [id: string]: OwnControl['clauses'][string] & Required<ClauseText>
  }
}

/** What a house audits by, as it stands in its file. Plain data; the shipped standard is null. */
export type Standard = {
  readonly kind: 'standard'
  readonly format: 1
  readonly house: string
  readonly grades?: { readonly [grade in NamedGrade]?: string }
  readonly grading?: Grading
  readonly controls?: { readonly [name in KitName]?: ControlSetting }
  readonly own?: { readonly [id: string]: OwnRule }
}

export const standardFormat = 1

/** Whether a shipped control is audited in this house. */
export const isOn = (standard: Standard | null, name: KitName): boolean =>
  standard?.controls?.[name]?.on !== false

/** The shipped value of a threshold. */
export const shippedValue = (name: PartFactorName): number => factorTable[name].value

/**
 * The setup by whose factors a control is judged: the thresholds of the house in place of those of the case. Books and
 * papers are never kept by it.
 */
export function ruledBy(
  setup: Setup,
  standard: Standard | null,
  control: string,
  own: Grading | null = null,
): Setup {
  const set = Object.entries(standard?.controls?.[control as KitName]?.thresholds ?? {})
  const graded = { ...standard?.grading, ...own }
  if (set.length === 0 && Object.values(graded).every((it) => it === undefined)) return setup
  const factors: { [name: string]: number } = { ...setup.factors, ...Object.fromEntries(set) }
  if (graded.tolerablePercent !== undefined) factors.tolerableRate = graded.tolerablePercent * 10
  if (graded.majorCount !== undefined) factors.majorCount = graded.majorCount
  if (graded.breakdownTimes !== undefined) factors.breakdownTimes = graded.breakdownTimes * 1000
  // Good practice is sooner than the rule asks, whatever the rule asks.
  const ruled = { ...setup, factors: factors as Setup['factors'] }
  factors.promptDays = Math.min(factorOf(setup, 'promptDays'), factorOf(ruled, 'approvalDays') - 1)
  return ruled
}

/** Whether a standard asks anything else than the shipped one, or says it in other words. */
export const isPlain = (standard: Standard): boolean =>
  Object.keys(standard.grades ?? {}).length === 0 &&
  Object.keys(standard.own ?? {}).length === 0 &&
  Object.entries(standard.grading ?? {}).length === 0 &&
  Object.values(standard.controls ?? {}).every(
    (it) =>
      it === undefined ||
      (it.on !== false &&
        it.title === undefined &&
        Object.keys(it.thresholds ?? {}).length === 0 &&
        Object.keys(it.clauses ?? {}).length === 0),
  )
