/** How a work package earns its budget before it is done. */
export type WorkPackage =
  | { readonly budget: number; readonly rule: 'units'; readonly done: number; readonly total: number }
  | { readonly budget: number; readonly rule: 'milestones'; readonly reached: number } // share of the weight reached, 0 to 1
  | {
      readonly budget: number
      readonly rule: FixedFormula
      readonly started?: boolean
      readonly complete?: boolean
    }

/** Fixed formula: so much at the start, the rest at the end. */
export const fixedFormulas = ['0/100', '20/80', '25/75', '50/50'] as const
type FixedFormula = (typeof fixedFormulas)[number]

/** What a package has earned, in the unit of its budget; no more than all of it. */
export function earnedBy(it: WorkPackage): number {
  if (it.rule === 'milestones') return it.budget * Math.min(1, it.reached)
  if (it.rule === 'units') return it.total === 0 ? 0 : (it.budget * Math.min(it.done, it.total)) / it.total
  if (it.complete) return it.budget
  return it.started ? (it.budget * Number(it.rule.split('/')[0])) / 100 : 0
}
