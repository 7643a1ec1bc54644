import type { ControlSetting, NamedGrade, Standard } from '../../../sim/audit/standard.ts'

type Controls = NonNullable<Standard['controls']>
type ControlId = keyof Controls
type Clauses = NonNullable<ControlSetting['clauses']>

/** A map with one value set, or taken out of it; undefined once it is empty. */
function withKey<Value>(
  map: { readonly [key: string]: Value } | undefined,
  key: string,
  value: Value | undefined,
): { readonly [key: string]: Value } | undefined {
  const next = { ...map }
  if (value === undefined) delete next[key]
  else next[key] = value
  return Object.keys(next).length > 0 ? next : undefined
}

/** A record without what is undefined: what is as shipped stands nowhere in a file. */
const bare = <Whole extends object>(whole: Whole): Whole =>
  Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== undefined)) as Whole

export const withHouse = (standard: Standard, house: string): Standard => ({
  ...standard,
  house: house.trim(),
})

export const withGrade = (standard: Standard, grade: NamedGrade, word: string): Standard =>
  bare({ ...standard, grades: withKey(standard.grades, grade, word.trim() || undefined) })

export const withGrading = (standard: Standard, name: string, value: number | undefined): Standard =>
  bare({ ...standard, grading: withKey(standard.grading, name, value) })

/** What the house changes in a shipped control; a setting that changes nothing is left out. */
export function withSetting(standard: Standard, id: ControlId, change: Partial<ControlSetting>): Standard {
  const setting = bare({ ...standard.controls?.[id], ...change })
  const kept = Object.keys(setting).length > 0 ? setting : undefined
  return bare({ ...standard, controls: withKey(standard.controls, id, kept) })
}

export const withThreshold = (
  standard: Standard,
  id: ControlId,
  name: string,
  value: number | undefined,
): Standard =>
  withSetting(standard, id, { thresholds: withKey(standard.controls?.[id]?.thresholds, name, value) })

/** A sentence in the words of the house, or its short name. */
export function withClause(
  standard: Standard,
  id: ControlId,
  clause: string,
  change: Clauses[string],
): Standard {
  const clauses = standard.controls?.[id]?.clauses
  const own = bare({ ...clauses?.[clause], ...change })
  const kept = Object.keys(own).length > 0 ? own : undefined
  return withSetting(standard, id, { clauses: withKey(clauses, clause, kept) })
}

export const withoutOwn = (standard: Standard, id: string): Standard =>
  bare({ ...standard, own: withKey(standard.own, id, undefined) })
