import type { Bounds } from './bounds.ts'
import { exponential, logarithm, series } from './bounds.ts'
import type { Rational } from './rational.ts'
import { ceilingOf, floorOf, rational } from './rational.ts'

/**
 * Q(a, x) <= risk of the regularised upper incomplete gamma function, for a >= 1 and x > 0 that need not be whole, 0 < risk < 1.
 * With a = k + 1 it is the chance of at most k events where x are expected (Poisson); between whole numbers it is what the
 * tables of monetary-unit sampling are made of. Bounds are narrowed until they decide; e^x is never a fraction, so they do.
 */
export function isGammaAtMost(a: Rational, x: Rational, risk: Rational): boolean {
  for (let bits = 32; ; bits *= 2) {
    const decided = a.d === 1n ? byEvents(a, x, { risk, bits }) : byRatio(a, x, { risk, bits })
    if (decided !== null) return decided
  }
}

type Closeness = { readonly risk: Rational; readonly bits: number }

/** 1 + x + ... + x^k/k! against risk e^x. */
function byEvents(a: Rational, x: Rational, { risk, bits }: Closeness): boolean | null {
  const some = firstTerms(x, a.n, bits)
  const all = series(rational(0), x, bits)
  if (risk.d * some.high <= risk.n * all.low) return true
  return risk.d * some.low > risk.n * all.high ? false : null
}

function firstTerms(x: Rational, count: bigint, bits: number): Bounds {
  const one = 1n << BigInt(bits)
  let [term, error, low, high] = [one, 0n, one, one]
  for (let i = 1n; i < count; i++) {
    const bottom = x.d * i
    term = (term * x.n) / bottom
    error = (error * x.n) / bottom + 2n // what the terms so far were rounded down by, at most
    low += term
    high += term + error
  }
  return { low, high }
}

/**
 * 1 - Q(a, x) = (x/X)^a e^(X-x) S(a, x) / (S(a, X) + rest), where S is the series and the rest, a e^X X^-a times the upper
 * function at X, lies between 0 and a/(X - a + 1) (DLMF 8.10.1): so nothing need be known of the gamma function itself.
 * X is x doubled so often that the rest is small; of powers there is left one of 2.
 */
function byRatio(a: Rational, x: Rational, { risk, bits }: Closeness): boolean | null {
  const { far, scale } = farFrom(a, x, bits)
  const near = series(a, x, bits)
  const all = series(a, far, bits)
  const rest = (BigInt(ceilingOf(a)) << BigInt(bits)) / BigInt(floorOf(far) - ceilingOf(a)) + 1n
  const sure = risk.d - risk.n
  if (scale.low * near.low * risk.d >= (sure * (all.high + rest)) << BigInt(bits)) return true
  return scale.high * near.high * risk.d < (sure * all.low) << BigInt(bits) ? false : null
}

/** X, and e^(X - x - a ln 2^m) for the m doublings that lead to it. */
function farFrom(a: Rational, x: Rational, bits: number): { readonly far: Rational; readonly scale: Bounds } {
  const enough = 2 * ceilingOf(a) + bits
  const two = logarithm(rational(2), bits)
  for (let [m, far] = [1n, rational(2n * x.n, x.d)]; ; m++, far = rational(2n * far.n, far.d)) {
    if (floorOf(far) < enough) continue
    const between = (far.n * x.d - x.n * far.d) << BigInt(bits)
    const exponent = {
      low: between / (far.d * x.d) - (two.high * m * a.n) / a.d - 1n,
      high: between / (far.d * x.d) + 1n - (two.low * m * a.n) / a.d,
    }
    if (exponent.low >= 0n) return { far, scale: exponential(exponent, bits) }
  }
}
