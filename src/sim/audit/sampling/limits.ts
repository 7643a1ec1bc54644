import { isBinomialAtMost, isBinomialTailAtMost } from './binomial.ts'
import { isGammaAtMost } from './gamma.ts'
import { isHypergeometricAtMost, isHypergeometricTailAtMost } from './hypergeometric.ts'
import type { Rational } from './rational.ts'
import { isLess, minus, rational, whole } from './rational.ts'
import { firstOf, lastOf } from './search.ts'

/** A sample that was drawn, and what deviated in it. */
export type Drawn = { readonly size: number; readonly found: number }

/** Limits of a rate are given in so many parts: the upper one rounded up, the lower one down. */
export const parts = 1_000_000

/**
 * The most items of a population that may deviate: the largest count of which as few as were found are not too unlikely,
 * P(X <= found) > risk. Some packages print the first count that is excluded, which is one more.
 */
export const upperCount = (items: number, { size, found }: Drawn, risk: Rational): number =>
  lastOf(
    found,
    items - size + found,
    (deviating) => !isHypergeometricAtMost({ items, deviating }, size, found, risk),
  )

/** The fewest items that deviate: the smallest count with P(X >= found) > risk. */
export const lowerCount = (items: number, { size, found }: Drawn, risk: Rational): number =>
  firstOf(
    found,
    items - size + found,
    (deviating) => !isHypergeometricTailAtMost({ items, deviating }, size, found, risk),
  )

/** One-sided limit after Clopper and Pearson 1934, for a population without end. */
export const upperRate = ({ size, found }: Drawn, risk: Rational): Rational =>
  found === size
    ? whole
    : rational(
        firstOf(1, parts, (p) => isBinomialAtMost(size, found, { p: rational(p, parts), risk })),
        parts,
      )

export const lowerRate = ({ size, found }: Drawn, risk: Rational): Rational =>
  rational(
    found === 0
      ? 0
      : lastOf(0, parts - 1, (p) => isBinomialTailAtMost(size, found, { p: rational(p, parts), risk })),
    parts,
  )

/** Limit of a mean number of deviations an item (Poisson); of small samples it may be more than 1. */
export const upperMean = ({ size, found }: Drawn, risk: Rational): Rational => {
  const isEnough = (p: number) => isGammaAtMost(rational(found + 1), rational(p * size, parts), risk)
  let high = 1
  while (!isEnough(high)) high *= 2
  return rational(firstOf(Math.floor(high / 2) + 1, high, isEnough), parts)
}

export const lowerMean = ({ size, found }: Drawn, risk: Rational): Rational => {
  if (found === 0) return rational(0)
  const sure = minus(whole, risk)
  const isStillUnlikely = (p: number) => !isGammaAtMost(rational(found), rational(p * size, parts), sure)
  let high = 1
  while (isStillUnlikely(high)) high *= 2
  return rational(lastOf(Math.floor(high / 2), high - 1, isStillUnlikely), parts)
}

/**
 * Stringer's bound of a share misstated, for errors that are a part (taint) of an item: the steps of the upper limits, weighed by
 * the taints, the largest first (Stringer 1963).
 */
export function stringerBound(
  size: number,
  taints: readonly Rational[],
  limit: (drawn: Drawn) => Rational,
): Rational {
  const sorted = [...taints].sort((a, b) => (isLess(a, b) ? 1 : isLess(b, a) ? -1 : 0))
  let before = limit({ size, found: 0 })
  let { n, d } = before
  sorted.forEach((taint, at) => {
    const now = limit({ size, found: at + 1 })
    const step = minus(now, before)
    ;({ n, d } = rational(n * step.d * taint.d + d * step.n * taint.n, d * step.d * taint.d))
    before = now
  })
  return { n, d }
}
