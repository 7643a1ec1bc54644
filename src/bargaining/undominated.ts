import type { Points } from './points.ts'
import { risingOrder } from './points.ts'

/**
 * Places, in rising order up to three coordinates, of the points that no other is at least as good as in every coordinate; of equal points one stays. From the second
 * coordinate on, what is better by no more than `slack` is not better. Two coordinates by a sweep and three by a staircase
 * (Kung, Luccio and Preparata 1975), in n log n; more by looking at those already kept, in buckets.
 */
export function undominated(points: Points, slack = 0): Uint32Array {
  if (points.count < 2) return Uint32Array.from({ length: points.count }, (_, i) => i)
  if (points.across <= 2) return bySweep(points, slack)
  return points.across === 3 ? byStaircase(points, slack) : byBuckets(points, slack)
}

/** From the best in the first coordinate down: a point stays when its second beats all so far. */
function bySweep(points: Points, slack: number): Uint32Array {
  const { across, count, at } = points
  const order = risingOrder(points)
  let first = count // what is kept is written from the end of the order, where nothing is left to read
  let best = Number.NEGATIVE_INFINITY
  for (let n = count - 1; n >= 0; n--) {
    const i = order[n] as number
    const value = at[i * across + across - 1] as number
    if (first < count && value <= best + slack) continue
    order[--first] = i
    best = value
  }
  return order.subarray(first)
}

/** The same in three: what was kept so far is a staircase in the other two, second falling and third rising. */
function byStaircase(points: Points, slack: number): Uint32Array {
  const { at } = points
  const order = risingOrder(points)
  const kept: number[] = []
  const seconds: number[] = []
  const thirds: number[] = []
  for (let n = order.length - 1; n >= 0; n--) {
    const i = order[n] as number
    const second = at[i * 3 + 1] as number
    const third = at[i * 3 + 2] as number
    const reached = stepsAbove(seconds, second - slack)
    if (reached > 0 && (thirds[reached - 1] as number) >= third - slack) continue
    kept.push(i)
    let from = stepsAbove(seconds, second)
    while (from > 0 && (thirds[from - 1] as number) <= third && seconds[from - 1] === second) from--
    let to = from
    while (to < thirds.length && (thirds[to] as number) <= third) to++
    seconds.splice(from, to - from, second)
    thirds.splice(from, to - from, third)
  }
  return Uint32Array.from(kept).reverse()
}

/** How many of the falling values are at least `value`. */
function stepsAbove(falling: readonly number[], value: number): number {
  let low = 0
  let high = falling.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((falling[middle] as number) >= value) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * From the greatest sum down, so that whatever beats a point comes before it, and is likely to be met early; with slack, as
 * the others do, from the best in the first coordinate down. The points kept are in buckets by which
 * coordinates reach the mean: only buckets that reach it wherever the point does can hold one that beats it.
 */
function byBuckets(points: Points, slack: number): Uint32Array {
  const { across, at } = points
  const order = slack === 0 ? fallingSums(points) : risingOrder(points).reverse()
  const pivot = meansOf(points)
  const buckets: number[][] = Array.from({ length: 1 << across }, () => [])
  const kept: number[] = []
  for (const i of order) {
    let asked = 0
    let own = 0
    for (let j = 0; j < across; j++) {
      const above = (at[i * across + j] as number) - (pivot[j] as number)
      if (above >= 0) own |= 1 << j
      if (above >= slack) asked |= 1 << j
    }
    let beaten = false
    for (let mask = asked; mask < buckets.length && !beaten; mask = (mask + 1) | asked)
      beaten = isBeaten(points, i, buckets[mask] as number[], slack)
    if (beaten) continue
    kept.push(i)
    buckets[own]?.push(i)
  }
  return Uint32Array.from(kept)
}

function isBeaten({ across, at }: Points, i: number, bucket: number[], slack: number): boolean {
  const from = i * across
  for (let n = 0; n < bucket.length; n++) {
    const other = (bucket[n] as number) * across
    let j = 0
    while (j < across && (at[other + j] as number) >= (at[from + j] as number) - slack) j++
    if (j < across) continue
    // What beats one point is likely to beat the next: it moves half-way to the front.
    const half = n >>> 1
    const mover = bucket[n] as number
    bucket[n] = bucket[half] as number
    bucket[half] = mover
    return true
  }
  return false
}

function fallingSums({ across, count, at }: Points): Uint32Array {
  const lacks = new Float64Array(count)
  for (let n = 0; n < at.length; n++) {
    const i = Math.floor(n / across)
    lacks[i] = (lacks[i] as number) - (at[n] as number)
  }
  return risingOrder({ across: 1, count, at: lacks })
}

function meansOf({ across, count, at }: Points): Float64Array {
  const means = new Float64Array(across)
  for (let n = 0; n < at.length; n++)
    means[n % across] = (means[n % across] as number) + (at[n] as number) / count
  return means
}
