import { span } from '../shape/basics.ts'
import type { Condition } from '../shape/conditions.ts'
import type { Effect } from '../shape/effects.ts'
import type { Matter, Option } from '../shape/scenario.ts'
import type { Context } from './context.ts'

/** The first week in which a matter can come or a flag can be set; nothing if never. */
export type Earliest = {
  readonly matters: ReadonlyMap<string, number>
  readonly flags: ReadonlyMap<string, number>
}
type Lookup = (name: string) => number | undefined

/** Works out from what each matter waits for when it can come at the earliest. */
export function earliest({ scenario }: Context): Earliest {
  const matters = new Map<string, number>()
  const flags = new Map<string, number>()
  for (const { effects, prepared, week } of Object.values(scenario.news)) {
    note(flags, [...effects, ...(prepared?.effects ?? [])], week)
  }
  const known = { matters: (name: string) => matters.get(name), flags: (name: string) => flags.get(name) }
  for (let moved = true; moved; ) {
    moved = false
    for (const [name, matter] of Object.entries(scenario.matters)) {
      const week = opening(matter, known, scenario.weeks) ?? never
      if (week >= (matters.get(name) ?? never)) continue
      matters.set(name, week)
      noteOptions(flags, matter, week)
      moved = true
    }
  }
  return { matters, flags }
}

const never = Number.POSITIVE_INFINITY

/** The first week in which all conditions of a matter can hold, as far as is known. */
export function opening(
  matter: Matter,
  known: { matters: Lookup; flags: Lookup },
  weeks: number,
): number | undefined {
  const first = Math.max(1, ...matter.when.map((condition) => lowerBound(condition, known)))
  const last = Math.min(weeks, ...matter.when.map(upperBound))
  return first <= last ? first : undefined
}

function lowerBound(condition: Condition, { flags, matters }: { matters: Lookup; flags: Lookup }): number {
  if (typeof condition === 'string') return 1
  const { decided, flag, weeks } = condition
  if (weeks !== undefined) return span(weeks)[0]
  if (decided !== undefined) return (matters(decided.matter) ?? never) + Math.max(1, decided.ago)
  return flag === undefined ? 1 : (flags(flag) ?? never)
}

const upperBound = (condition: Condition) =>
  typeof condition === 'string' || condition.weeks === undefined ? never : span(condition.weeks)[1]

/** A flag that a decision sets can be read a week later; one that an echo sets, when the echo comes. */
function noteOptions(flags: Map<string, number>, matter: Matter, week: number): void {
  for (const option of Object.values(matter.options) as Option[]) {
    note(flags, option.effects, week + 1)
    for (const echo of Object.values(option.echoes)) note(flags, echo.effects, week + echo.in)
  }
}

function note(flags: Map<string, number>, effects: readonly Effect[], week: number): void {
  for (const { setFlag } of effects) {
    if (setFlag !== undefined) flags.set(setFlag, Math.min(week, flags.get(setFlag) ?? week))
  }
}
