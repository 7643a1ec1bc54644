import type { Network } from './network.ts'

/**
 * The plan without limits on resources (CPM, Kelley and Walker 1959), in periods. Late times count back from the end of
 * the activity's own project ("own") or from the latest end of all ("portfolio").
 */
export type CriticalPaths = {
  readonly earliestStart: Int32Array // by activity
  readonly tail: Int32Array // the longest path from its start to the end of its project
  readonly lengths: Int32Array // of each project's critical path
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
  const tail = Int32Array.from(durations)
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
  for (let at = size - 1; at >= 0; at--) {
    const i = order[at] as number
    let longest = 0
    for (let k = successorsFrom[i] as number; k < (successorsFrom[i + 1] as number); k++)
      longest = Math.max(longest, tail[successors[k] as number] as number)
    tail[i] = longest + (durations[i] as number)
  }
  return {
    earliestStart,
    tail,
    ownEnd,
    lengths: ownEnd.map((end, p) => end - (releases[p] as number)),
    portfolioEnd: ownEnd.reduce((a, b) => Math.max(a, b), 0),
  }
}

/** Latest starts, counted back from the given end of each project. */
export const latestStarts = (network: Network, { tail }: CriticalPaths, endOf: (project: number) => number) =>
  tail.map((length, i) => endOf(network.projectOf[i] as number) - length)

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
