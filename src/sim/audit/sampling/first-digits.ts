import { logarithm } from './bounds.ts'
import { isGammaAtMost } from './gamma.ts'
import type { Rational } from './rational.ts'
import { nearest, rational } from './rational.ts'
import { firstOf } from './search.ts'

/** How first digits should fall, and how far the counts are from it; places of decimals as printed. */
export type DigitTest = { readonly chiSquare: number; readonly freedom: number; readonly pValue: number }

const bits = 128
const unit = 100_000 // results are rounded to so many parts

/** log10(1 + 1/d) of the digits 1 to 9 (Benford 1938), in units of 2^-bits, right but for the last few. */
export function benford(): readonly bigint[] {
  const ln = (n: number, d: number) => logarithm(rational(n, d), bits).low
  const ten = 3n * ln(2, 1) + ln(10, 8)
  return Array.from({ length: 9 }, (_, at) => (ln(at + 2, at + 1) << BigInt(bits)) / ten)
}

/** Pearson's test of the counts of first digits 1 to 9; all of them, not a sample, and no proof of anything. */
export function digitTest(counts: readonly number[]): DigitTest {
  const all = BigInt(counts.reduce((sum, it) => sum + it, 0))
  let sum = 0n
  for (const [at, share] of benford().entries()) {
    const apart = (BigInt(counts[at] ?? 0) << BigInt(bits)) - all * share
    sum += (apart * apart) / (all * share)
  }
  const statistic = rational(sum, 1n << BigInt(bits))
  return { chiSquare: nearest(statistic, unit), freedom: 8, pValue: pValueOf(statistic) }
}

/** P(chi square with 8 degrees of freedom >= x) = Q(4, x/2), to the nearest part. */
function pValueOf(statistic: Rational): number {
  const half = rational(statistic.n, 2n * statistic.d)
  const isUnder = (parts: number) => isGammaAtMost(rational(4), half, rational(2 * parts + 1, 2 * unit))
  return firstOf(0, unit, isUnder) / unit
}
