/**
 * Projects as the planner takes them: whole time, finish-to-start, renewable resources.
 * An activity of length d that starts at t holds its units in [t, t + d).
 */
export type PlanProject = {
  readonly durations: readonly number[] // periods, 0 or more
  readonly successors: readonly (readonly number[])[] // places in this project's list
  readonly demands: readonly (readonly number[])[] // units, by activity and resource type
  readonly capacities: readonly number[] // units, by resource type
  readonly release: number // the period before which nothing of it may start
}

/** That an activity of one project waits for one of another (finish-to-start), by the places in the lists. */
export type CrossLink = {
  readonly giver: number
  readonly given: number
  readonly taker: number
  readonly taking: number
}

/**
 * One network of all projects, in flat arrays. The successors of activity i are `successors[k]` for k from
 * `successorsFrom[i]` to `successorsFrom[i + 1]`; its needs are `needPool[k]` and `needUnits[k]` in the same way.
 */
export type Network = {
  readonly size: number // activities of all projects
  readonly durations: Int32Array
  readonly successorsFrom: Int32Array
  readonly successors: Int32Array
  readonly predecessorCount: Int32Array
  readonly order: Int32Array // every activity after those it waits for
  readonly needFrom: Int32Array
  readonly needPool: Int32Array
  readonly needUnits: Int32Array
  readonly capacities: Int32Array // units, by pool
  readonly shared: readonly (number | null)[] // by resource type: the pool all projects draw on, or null
  readonly projectOf: Int32Array // by activity
  readonly releases: Int32Array // by project
  readonly horizon: number // periods within which any of the schemes ends
}

/**
 * Puts projects together. `sharedCapacities[r]` is the size of the pool that all of them share for resource type r, or
 * null where each keeps its own; `links` are successors in other projects. Throws when the successors lead in a circle: a reader
 * refuses such a file first.
 */
export function networkOf(
  projects: readonly PlanProject[],
  sharedCapacities: readonly (number | null)[] = [],
  links: readonly CrossLink[] = [],
): Network {
  const { capacities, shared, poolOf } = poolsOf(projects, sharedCapacities)
  const projectOf: number[] = []
  const durations: number[] = []
  const successors: Set<number>[] = []
  const offsets: number[] = []
  const needs: { pool: number; units: number }[][] = []
  projects.forEach((project, p) => {
    const offset = durations.length
    offsets.push(offset)
    project.durations.forEach((duration, i) => {
      projectOf.push(p)
      durations.push(duration)
      successors.push(new Set(project.successors[i]?.map((s) => s + offset)))
      const demand = project.demands[i] as readonly number[]
      needs.push(demand.flatMap((units, r) => (units > 0 ? [{ pool: poolOf(p, r), units }] : [])))
    })
  })
  for (const { giver, given, taker, taking } of links)
    successors[(offsets[giver] as number) + given]?.add((offsets[taker] as number) + taking)
  const successorLists = successors.map((found) => [...found])
  const predecessorCount = new Int32Array(durations.length)
  for (const s of successorLists.flat()) (predecessorCount[s] as number)++
  const releases = Int32Array.from(projects, ({ release }) => release)
  return {
    size: durations.length,
    durations: Int32Array.from(durations),
    successorsFrom: offsetsOf(successorLists),
    successors: Int32Array.from(successorLists.flat()),
    predecessorCount,
    order: orderOf(successorLists, predecessorCount),
    needFrom: offsetsOf(needs),
    needPool: Int32Array.from(needs.flat(), ({ pool }) => pool),
    needUnits: Int32Array.from(needs.flat(), ({ units }) => units),
    capacities: Int32Array.from(capacities),
    shared,
    projectOf: Int32Array.from(projectOf),
    releases,
    horizon: durations.reduce((sum, d) => sum + d, 0) + releases.reduce((a, b) => Math.max(a, b), 0) + 1,
  }
}

function poolsOf(projects: readonly PlanProject[], sharedCapacities: readonly (number | null)[]) {
  const capacities: number[] = []
  const shared = sharedCapacities.map((capacity) =>
    capacity === null ? null : capacities.push(capacity) - 1,
  )
  const own = projects.map((project) =>
    project.capacities.map((capacity, r) => shared[r] ?? capacities.push(capacity) - 1),
  )
  return { capacities, shared, poolOf: (p: number, r: number) => own[p]?.[r] as number }
}

function offsetsOf(lists: readonly (readonly unknown[])[]): Int32Array {
  const offsets = new Int32Array(lists.length + 1)
  lists.forEach((list, i) => {
    offsets[i + 1] = (offsets[i] as number) + list.length
  })
  return offsets
}

function orderOf(successors: readonly (readonly number[])[], predecessorCount: Int32Array): Int32Array {
  const waiting = predecessorCount.slice()
  const order = new Int32Array(waiting.length)
  let found = 0
  waiting.forEach((count, i) => {
    if (count === 0) order[found++] = i
  })
  for (let at = 0; at < found; at++)
    for (const s of successors[order[at] as number] as readonly number[])
      if (--(waiting[s] as number) === 0) order[found++] = s
  if (found < order.length) throw new Error('The activities wait for each other in a circle.')
  return order
}
