import type { Network } from './network.ts'

/** The plan without limits on resources (CPM, Kelley and Walker 1959), in periods. */
export type CriticalPaths = {
  readonly earliestStart: Int32Array // by activity
  readonly lengths: Int32Array // of each project's critical path, what it waits for of others included
  readonly ownEnd: Int32Array // release + length, by project
  readonly portfolioEnd: number
}

const known = new WeakMap<Network, CriticalPaths>()

/** The critical paths of a network; worked out once. */
export function criticalPathsOf(network: Network): CriticalPaths {
  const found = known.get(network) ?? worked(network)
  known.set(network, found)
  return found
}

function worked(network: Network): CriticalPaths {
  const { size, durations, successors, successorsFrom, order, projectOf, releases } = network
  const earliestStart = Int32Array.from(projectOf, (p) => releases[p] as number)
  const ownEnd = Int32Array.from(releases)
  for (let at = 0; at < size; at++) {
    const i = order[at] as number
    const end = (earliestStart[i] as number) + (durations[i] as number)
    const project = projectOf[i] as number
    ownEnd[project] = Math.max(ownEnd[project] as number, end)
    for (let k = successorsFrom[i] as number; k < (successorsFrom[i + 1] as number); k++) {
      const s = successors[k] as number
      earliestStart[s] = Math.max(earliestStart[s] as number, end)
    }
  }
  return {
    earliestStart,
    ownEnd,
    lengths: ownEnd.map((end, p) => end - (releases[p] as number)),
    portfolioEnd: ownEnd.reduce((a, b) => Math.max(a, b), 0),
  }
}

/** Latest starts, counted back from the given end of each project; what another project waits for, from that one's end too. */
export function latestStarts(network: Network, endOf: (project: number) => number): Int32Array {
  const { size, durations, successors, successorsFrom, order, projectOf } = network
  const latest = new Int32Array(size)
  for (let at = size - 1; at >= 0; at--) {
    const i = order[at] as number
    let finish = endOf(projectOf[i] as number)
    for (let k = successorsFrom[i] as number; k < (successorsFrom[i + 1] as number); k++)
      finish = Math.min(finish, latest[successors[k] as number] as number)
    latest[i] = finish - (durations[i] as number)
  }
  return latest
}

/**
 * For each activity the sum over all that come after it, directly or not, of `weights`, a whole number each.
 * Takes size² / 8 bytes for a moment.
 */
export function sumOverSuccessors(network: Network, weights: ArrayLike<number>): Float64Array {
  const { size, successors, successorsFrom, order } = network
  const words = Math.ceil(size / 32)
  const after = new Int32Array(words * size) // one bit for each activity that comes after
  const sums = new Float64Array(size)
  for (let at = size - 1; at >= 0; at--) {
    const i = order[at] as number
    for (let k = successorsFrom[i] as number; k < (successorsFrom[i + 1] as number); k++) {
      const s = successors[k] as number
      after[i * words + (s >> 5)] = (after[i * words + (s >> 5)] as number) | (1 << (s & 31))
      for (let w = 0; w < words; w++)
        after[i * words + w] = (after[i * words + w] as number) | (after[s * words + w] as number)
    }
    for (let s = 0; s < size; s++)
      if (((after[i * words + (s >> 5)] as number) >> (s & 31)) & 1)
        sums[i] = (sums[i] as number) + (weights[s] as number)
  }
  return sums
}
