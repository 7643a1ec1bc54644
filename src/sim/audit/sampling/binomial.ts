import type { Drawing } from './drawing.ts'
import { choose } from './product.ts'
import type { Rational } from './rational.ts'
import { power, rational, whole } from './rational.ts'

/** P(X = k) of `n` independent items that deviate with probability p. */
export const binomialAt = (n: number, k: number, p: Rational): Rational =>
  rational(choose(n, k) * power(p.n, k) * power(p.d - p.n, n - k), power(p.d, n))

/** P(X <= k). */
export function binomialUpTo(n: number, k: number, p: Rational): Rational {
  if (k < 0) return rational(0)
  if (k >= n) return whole
  return rational(waysUpTo(n, k, p), power(p.d, n))
}

/** P(X <= k) <= risk, without reducing a fraction; k < n. */
export const isBinomialAtMost = (n: number, k: number, { p, risk }: { p: Rational; risk: Rational }) =>
  risk.d * waysUpTo(n, k, p) <= risk.n * power(p.d, n)

/** P(X >= k) <= risk. */
export const isBinomialTailAtMost = (n: number, k: number, { p, risk }: { p: Rational; risk: Rational }) => {
  const all = power(p.d, n)
  return risk.d * (all - waysUpTo(n, k - 1, p)) <= risk.n * all
}

/** P(X >= k) < risk. */
export const isBinomialTailBelow = (n: number, k: number, { p, risk }: { p: Rational; risk: Rational }) => {
  const all = power(p.d, n)
  return risk.d * (all - waysUpTo(n, k - 1, p)) < risk.n * all
}

/** P(X <= k) x p.d^n: by the outcomes of one deviation more, from none. */
function waysUpTo(n: number, k: number, p: Rational): bigint {
  const clean = p.d - p.n
  if (k < 0) return 0n
  if (clean === 0n) return k >= n ? 1n : 0n
  let term = power(clean, n)
  let sum = term
  for (let i = 1; i <= k; i++) {
    term = (term * BigInt(n - i + 1) * p.n) / (BigInt(i) * clean)
    sum += term
  }
  return sum
}

/** Draws from a population without end in which a share `p` deviates; 0 < p < 1. */
export function drawEndless(p: Rational): Drawing {
  const clean = p.d - p.n
  let [size, allowed] = [0, 0]
  let [all, below, at] = [1n, 1n, 1n] // p.d^size, and P(X <= allowed) and P(X = allowed) of it
  return {
    get size() {
      return size
    },
    get allowed() {
      return allowed
    },
    draw() {
      below = p.d * below - p.n * at
      all *= p.d
      size++
      at = (at * clean * BigInt(size)) / BigInt(size - allowed)
    },
    allow() {
      at = (at * BigInt(size - allowed) * p.n) / (BigInt(allowed + 1) * clean)
      below += at
      allowed++
    },
    isAtMost: (risk) => risk.d * below <= risk.n * all,
  }
}
