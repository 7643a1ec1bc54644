import type { Rational } from './rational.ts'
import { rational } from './rational.ts'

/** Two whole numbers that hold a real number between them, in units of 2^-bits. More bits hold it closer. */
export type Bounds = { readonly low: bigint; readonly high: bigint }

const up = (n: bigint, d: bigint) => (n + d - 1n) / d

/**
 * 1 + x/(a+1) + x^2/((a+1)(a+2)) + ... of a, x >= 0, the series of the lower incomplete gamma function (DLMF 8.7.1).
 * With a = 0 it is e^x.
 */
export function series(a: Rational, x: Rational, bits: number): Bounds {
  const one = 1n << BigInt(bits)
  const top = x.n * a.d
  let term: Bounds = { low: one, high: one }
  let [low, high] = [one, one]
  for (let k = 1n; ; k++) {
    const bottom = x.d * (a.n + k * a.d)
    term = { low: (term.low * top) / bottom, high: up(term.high * top, bottom) }
    low += term.low
    high += term.high
    // From here on each term is at most half of the one before: all that follow are together no more than this one.
    if (term.high <= 1n && 2n * top <= bottom + x.d * a.d) return { low, high: high + term.high }
  }
}

/** e^y of what is held between two bounds, none of them negative. */
export const exponential = (y: Bounds, bits: number): Bounds => ({
  low: series(rational(0), rational(y.low, 1n << BigInt(bits)), bits).low,
  high: series(rational(0), rational(y.high, 1n << BigInt(bits)), bits).high,
})

/** The natural logarithm of x, 1 <= x <= 2: twice the inverse hyperbolic tangent of (x - 1)/(x + 1). */
export function logarithm(x: Rational, bits: number): Bounds {
  const [n, d] = [x.n - x.d, x.n + x.d]
  let term: Bounds = { low: ((2n << BigInt(bits)) * n) / d, high: up((2n << BigInt(bits)) * n, d) }
  let { low, high } = term
  for (let k = 3n; ; k += 2n) {
    term = { low: (term.low * n * n) / (d * d), high: up(term.high * n * n, d * d) }
    low += term.low / k
    high += up(term.high, k)
    if (term.high <= 1n) return { low, high: high + 1n } // the rest is less than an eighth of this term
  }
}
