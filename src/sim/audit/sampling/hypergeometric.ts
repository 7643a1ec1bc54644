import type { Drawing } from './drawing.ts'
import { choose, falling } from './product.ts'
import type { Rational } from './rational.ts'
import { rational, whole } from './rational.ts'

/** A population of so many items, of which so many deviate. */
export type Population = { readonly items: number; readonly deviating: number }

/** P(X <= k) of `n` items drawn without putting any back. */
export function hypergeometricUpTo(population: Population, n: number, k: number): Rational {
  if (k < 0) return rational(0)
  if (k >= n) return whole
  return rational(waysUpTo(population, n, k), falling(population.items, n))
}

/** P(X <= k) <= risk, without reducing a fraction. */
export const isHypergeometricAtMost = (population: Population, n: number, k: number, risk: Rational) =>
  risk.d * waysUpTo(population, n, k) <= risk.n * falling(population.items, n)

/** P(X >= k) <= risk. */
export const isHypergeometricTailAtMost = (population: Population, n: number, k: number, risk: Rational) => {
  const all = falling(population.items, n)
  return risk.d * (all - waysUpTo(population, n, k - 1)) <= risk.n * all
}

/** Ordered draws of `n` with exactly `k` deviations. */
const waysAt = ({ items, deviating }: Population, n: number, k: number): bigint =>
  k > deviating || n - k > items - deviating
    ? 0n
    : choose(n, k) * falling(deviating, k) * falling(items - deviating, n - k)

/** Ordered draws of `n` with at most `k` deviations: by the outcomes of one deviation more, from the fewest there can be. */
function waysUpTo(population: Population, n: number, k: number): bigint {
  const { items, deviating } = population
  const clean = items - deviating
  const least = Math.max(0, n - clean)
  if (k < least) return 0n
  let term = waysAt(population, n, least)
  let sum = term
  for (let i = least + 1; i <= Math.min(k, n, deviating); i++) {
    term = (term * BigInt(n - i + 1) * BigInt(deviating - i + 1)) / (BigInt(i) * BigInt(clean - n + i))
    sum += term
  }
  return sum
}

/** Draws from a population, putting nothing back. */
export function drawFrom(population: Population): Drawing {
  const { items, deviating } = population
  let [size, allowed] = [0, 0]
  let [all, below, at] = [1n, 1n, 1n] // ordered draws: all, with at most and with exactly the allowed deviations
  return {
    get size() {
      return size
    },
    get allowed() {
      return allowed
    },
    draw() {
      const left = BigInt(items - size)
      below = left * below - BigInt(deviating - allowed) * at
      all *= left
      size++
      const clean = BigInt(items - deviating - size + 1 + allowed)
      at = (at * BigInt(size) * clean) / BigInt(size - allowed)
    },
    allow() {
      const ways = BigInt(size - allowed) * BigInt(deviating - allowed)
      const clean = BigInt(items - deviating - size + allowed + 1)
      at = at === 0n ? waysAt(population, size, allowed + 1) : (at * ways) / (BigInt(allowed + 1) * clean)
      below += at
      allowed++
    },
    isAtMost: (risk) => risk.d * below <= risk.n * all,
  }
}
