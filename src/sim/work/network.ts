import type { Activity, Project } from '../setup.ts'

/**
 * Critical path of a project (CPM, finish-to-start), in milli-days of duration.
 * `before[i]`: the longest path up to the start of activity i; `through[i]`: the longest path that passes through it;
 * `length`: the project's.
 * Source: Kelley and Walker 1959; activities are sorted so that each comes after those it waits for.
 */
export type CriticalPath = {
  readonly before: readonly number[]
  readonly through: readonly number[]
  readonly length: number
}

/** Where each activity's predecessors stand in the project's list. */
export function predecessors(activities: readonly Activity[]): readonly (readonly number[])[] {
  const known = orders.get(activities)
  if (known) return known
  const place = new Map(activities.map((activity, i) => [activity.id, i]))
  const found = activities.map((activity) => activity.after.map((id) => place.get(id) as number))
  orders.set(activities, found)
  return found
}

const orders = new WeakMap<readonly Activity[], readonly (readonly number[])[]>()

/** `notBefore`: what an activity has to wait for elsewhere, in milli-days from the same start. */
export function criticalPath(
  project: Project,
  durations: readonly number[],
  notBefore: readonly number[] | null = null,
): CriticalPath {
  const after = predecessors(project.activities)
  const before: number[] = []
  let length = 0
  for (let i = 0; i < durations.length; i++) {
    let start = notBefore?.[i] ?? 0
    for (const p of after[i] as readonly number[])
      start = Math.max(start, (before[p] as number) + (durations[p] as number))
    before.push(start)
    length = Math.max(length, start + (durations[i] as number))
  }
  const tail: number[] = durations.map(() => 0) // longest path after the finish
  for (let i = durations.length - 1; i >= 0; i--)
    for (const p of after[i] as readonly number[])
      tail[p] = Math.max(tail[p] as number, (tail[i] as number) + (durations[i] as number))
  const through = durations.map((duration, i) => (before[i] as number) + duration + (tail[i] as number))
  return { before, through, length }
}
