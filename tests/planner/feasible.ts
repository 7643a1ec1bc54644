import type { PlanProject } from '../../src/planner/network.ts'

/**
 * What is wrong with a schedule of these projects; nothing: it is feasible. Written apart from the planner: it looks at
 * every period and knows no network, lanes or schemes. `starts`: of all projects in order.
 */
export function faults(
  projects: readonly PlanProject[],
  sharedCapacities: readonly (number | null)[],
  starts: ArrayLike<number>,
): string[] {
  const found: string[] = []
  const use = new Map<string, number>()
  let offset = 0
  projects.forEach(({ durations, successors, demands, capacities, release }, p) => {
    const startOf = (i: number) => starts[offset + i] as number
    durations.forEach((duration, i) => {
      const [start, end] = [startOf(i), startOf(i) + duration]
      if (!Number.isInteger(start) || start < release)
        found.push(`${p}.${i} starts at ${start}, released at ${release}`)
      for (const s of successors[i] ?? [])
        if (startOf(s) < end) found.push(`${p}.${s} starts before its predecessor ${i} ends at ${end}`)
      demands[i]?.forEach((units, r) => {
        const shared = sharedCapacities[r] ?? null
        const pool = shared === null ? `${p}/${r}` : `${r}`
        const capacity = shared ?? (capacities[r] as number)
        for (let t = start; t < end; t++) {
          const used = (use.get(`${pool} at ${t}`) ?? 0) + units
          use.set(`${pool} at ${t}`, used)
          if (used > capacity) found.push(`pool ${pool} has ${capacity} and gives ${used} at ${t}`)
        }
      })
    })
    offset += durations.length
  })
  if (offset !== starts.length) found.push(`${starts.length} starts for ${offset} activities`)
  return found
}
