import type { Party } from './bargain.ts'
import { closeness } from './bargain.ts'
import type { Points } from './points.ts'
import { coordinate } from './points.ts'

// Each solution is chosen on the frontier, where all of them lie; every one takes places of points and gives the best of
// them, ties included. The point of disagreement is the reservation values as they were stated.

/** Points at which nobody has less than without a deal. None: there is no zone of agreement. */
export function rationalPoints(points: Points, parties: readonly Party[]): readonly number[] {
  const found: number[] = []
  for (let i = 0; i < points.count; i++)
    if (parties.every(({ reservation }, j) => coordinate(points, i, j) >= reservation - closeness))
      found.push(i)
  return found
}

/** The largest product of gains over the reservation values (Nash 1950). Losses are no gains: ask rational points only. */
export function nash(points: Points, parties: readonly Party[], among: readonly number[]): readonly number[] {
  const products = among.map((i) => {
    let product = 1
    for (let j = 0; j < parties.length; j++) product *= Math.max(0, gain(points, parties[j] as Party, i, j))
    return product
  })
  const best = products.reduce((a, b) => Math.max(a, b), 0)
  return among.filter((_, n) => (products[n] as number) >= best * (1 - closeness))
}

/**
 * Kalai and Smorodinsky 1975 on single deals: gains as shares of the best gain each party could have at a rational point; the
 * least share is as large as can be, then the next (leximin; Imai 1983). Not the "Kalai" points of GENIUS or NegMAS.
 */
export function kalaiSmorodinsky(
  points: Points,
  parties: readonly Party[],
  among: readonly number[],
): readonly number[] {
  const best = parties.map((party, j) =>
    among.reduce((most, i) => Math.max(most, gain(points, party, i, j)), 0),
  )
  // Where a party has nothing to gain at all, its share is the same everywhere and decides nothing.
  const units = best.map((most) => (most > closeness ? most : Number.POSITIVE_INFINITY))
  return leximin(points, parties, among, units)
}

/** The least gain is as large as can be, then the next (Kalai 1977, completed by leximin). */
export const egalitarian = (
  points: Points,
  parties: readonly Party[],
  among: readonly number[],
): readonly number[] =>
  leximin(
    points,
    parties,
    among,
    parties.map(() => 1),
  )

/** The largest sum of utilities, whatever the reservation values. */
export function maxWelfare(points: Points): { readonly value: number; readonly among: readonly number[] } {
  const sums = new Float64Array(points.count)
  for (let i = 0; i < points.count; i++)
    for (let j = 0; j < points.across; j++) sums[i] = (sums[i] as number) + coordinate(points, i, j)
  const value = sums.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
  const among: number[] = []
  sums.forEach((sum, i) => {
    if (sum >= value - closeness) among.push(i)
  })
  return { value, among }
}

/** How far even the nearest deal stays from satisfying everybody wholly: 0 when one deal is best for all. */
export function opposition(points: Points, parties: readonly Party[]): number {
  let least = Number.POSITIVE_INFINITY
  for (let i = 0; i < points.count; i++) {
    let squares = 0
    for (let j = 0; j < parties.length; j++) {
      const lacks = 1 - coordinate(points, i, j) / (parties[j] as Party).full
      squares += lacks * lacks
    }
    least = Math.min(least, squares)
  }
  return Math.sqrt(least)
}

const gain = (points: Points, { reservation }: Party, i: number, j: number): number =>
  coordinate(points, i, j) - reservation

/** Gains in the units of each party: the least as large as can be, then the second least, and so on. */
function leximin(
  points: Points,
  parties: readonly Party[],
  among: readonly number[],
  units: readonly number[],
): readonly number[] {
  const sizeOf = (party: Party, i: number, j: number) => gain(points, party, i, j) / (units[j] as number)
  const least = among.map((i) => {
    let low = Number.POSITIVE_INFINITY
    for (let j = 0; j < parties.length; j++) low = Math.min(low, sizeOf(parties[j] as Party, i, j))
    return low
  })
  const most = least.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
  let left = among
    .filter((_, n) => (least[n] as number) >= most - closeness)
    .map((i) => ({ i, sizes: parties.map((party, j) => sizeOf(party, i, j)).sort((a, b) => a - b) }))
  for (let n = 1; n < parties.length; n++) {
    const best = left.reduce(
      (high, { sizes }) => Math.max(high, sizes[n] as number),
      Number.NEGATIVE_INFINITY,
    )
    left = left.filter(({ sizes }) => (sizes[n] as number) >= best - closeness)
  }
  return left.map(({ i }) => i)
}
