import type { Party } from './bargain.ts'
import { closeness } from './bargain.ts'
import type { Points } from './points.ts'
import { coordinate } from './points.ts'

// Each solution is chosen on the frontier, where all of them lie; every one takes places of points and gives the best of
// them, ties included. The point of disagreement is the reservation values as they were stated.

/** Points at which nobody has less than without a deal. None: there is no zone of agreement. */
export function rationalPoints(points: Points, parties: readonly Party[]): readonly number[] {
  const all = Array.from({ length: points.count }, (_, i) => i)
  return all.filter((i) =>
    parties.every(({ reservation }, j) => coordinate(points, i, j) >= reservation - closeness),
  )
}

/** The largest product of gains over the reservation values (Nash 1950). Losses are no gains: ask rational points only. */
export function nash(points: Points, parties: readonly Party[], among: readonly number[]): readonly number[] {
  const products = among.map((i) =>
    gainsAt(points, parties, i).reduce((product, gain) => product * Math.max(0, gain), 1),
  )
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
  const best = parties.map(({ reservation }, j) =>
    among.reduce((most, i) => Math.max(most, coordinate(points, i, j) - reservation), 0),
  )
  // Where a party has nothing to gain at all, its share is the same everywhere and decides nothing.
  return leximin(among, (i) =>
    gainsAt(points, parties, i).map((gain, j) =>
      (best[j] as number) > closeness ? gain / (best[j] as number) : 0,
    ),
  )
}

/** The least gain is as large as can be, then the next (Kalai 1977, completed by leximin). */
export const egalitarian = (
  points: Points,
  parties: readonly Party[],
  among: readonly number[],
): readonly number[] => leximin(among, (i) => gainsAt(points, parties, i))

/** The largest sum of utilities, whatever the reservation values. */
export function maxWelfare(points: Points): { readonly value: number; readonly among: readonly number[] } {
  const sums = Array.from({ length: points.count }, (_, i) => {
    let sum = 0
    for (let j = 0; j < points.across; j++) sum += coordinate(points, i, j)
    return sum
  })
  const value = sums.reduce((a, b) => Math.max(a, b))
  return { value, among: sums.flatMap((sum, i) => (sum >= value - closeness ? [i] : [])) }
}

/** How far even the nearest deal stays from satisfying everybody wholly: 0 when one deal is best for all. */
export function opposition(points: Points, parties: readonly Party[]): number {
  let least = Number.POSITIVE_INFINITY
  for (let i = 0; i < points.count; i++) {
    let squares = 0
    parties.forEach(({ full }, j) => {
      const lacks = 1 - coordinate(points, i, j) / full
      squares += lacks * lacks
    })
    least = Math.min(least, squares)
  }
  return Math.sqrt(least)
}

const gainsAt = (points: Points, parties: readonly Party[], i: number): number[] =>
  parties.map(({ reservation }, j) => coordinate(points, i, j) - reservation)

function leximin(among: readonly number[], valuesAt: (i: number) => number[]): readonly number[] {
  let left = among.map((i) => ({ i, values: valuesAt(i).sort((a, b) => a - b) }))
  const across = left[0]?.values.length ?? 0
  for (let n = 0; n < across; n++) {
    const best = left.reduce(
      (most, { values }) => Math.max(most, values[n] as number),
      Number.NEGATIVE_INFINITY,
    )
    left = left.filter(({ values }) => (values[n] as number) >= best - closeness)
  }
  return left.map(({ i }) => i)
}
