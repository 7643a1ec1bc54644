import { isBinomialAtMost } from './binomial.ts'
import type { Drawing } from './drawing.ts'
import { isGammaAtMost } from './gamma.ts'
import type { Items, Method } from './methods.ts'
import { drawAt } from './methods.ts'
import type { Rational } from './rational.ts'
import { isLess, plus, rational, times, whole } from './rational.ts'
import { firstOf, lastOf } from './search.ts'

/** What a sample is planned for. All rates are shares of 1. */
export type Wanted = {
  readonly tolerable: Rational // 0 < rate < 1: the rate at which a control fails, or a balance is misstated
  readonly expected: Rational // 0 <= rate < tolerable
  readonly risk: Rational // 0 < risk < 1: to accept although deviations are as frequent as the tolerable rate
}

/** How many items to draw, and up to how much found in them accepts: deviations, or for `mus` the sum of taints. */
export type Plan = { readonly size: number; readonly acceptable: number }

/** No plan is looked for beyond it: the published tables end there. */
export const largestSample = 5_000

/** The smallest sample that does; null where even the whole population, or the largest sample, does not. */
export function plan(method: Method, items: Items, wanted: Wanted): Plan | null {
  if (!isLess(wanted.expected, wanted.tolerable)) return null
  if (method === 'poisson' || method === 'mus') return planByGamma(method, wanted)
  const { tolerable, expected, risk } = wanted
  const drawn = method === 'binomial' ? null : items
  const allowed = (size: number) => Number((expected.n * BigInt(size) + expected.d - 1n) / expected.d)
  return smallest(drawAt(drawn, tolerable), allowed, { risk, most: mostOf(drawn) })
}

const mostOf = (items: Items) => Math.min(items ?? largestSample, largestSample)

/** The smallest sample in which no more than `allowed` deviations accept. */
export const planAllowing = (items: Items, allowed: number, wanted: Pick<Wanted, 'tolerable' | 'risk'>) =>
  smallest(drawAt(items, wanted.tolerable), (size) => Math.min(size, allowed), {
    risk: wanted.risk,
    most: mostOf(items),
  })

/**
 * P(X <= allowed) falls as the sample grows and leaps up where one deviation more is allowed, so every size is asked in turn.
 * More could not be accepted at the size that is found: one item less with one deviation less would have done.
 */
function smallest(
  drawing: Drawing,
  allowed: (size: number) => number,
  { risk, most }: { readonly risk: Rational; readonly most: number },
): Plan | null {
  while (drawing.size < most) {
    drawing.draw()
    while (drawing.allowed < allowed(drawing.size)) drawing.allow()
    if (drawing.isAtMost(risk)) return { size: drawing.size, acceptable: drawing.allowed }
  }
  return null
}

/**
 * Expected deviations, or taints, need not be whole: n is the smallest of which Q(1 + n expected, n tolerable) <= risk, as in the
 * tables of the AICPA (2017, C-1) and of SMASH21. Taken as falling in n, which it is wherever expected < tolerable.
 */
function planByGamma(method: 'poisson' | 'mus', { tolerable, expected, risk }: Wanted): Plan | null {
  const isEnough = (n: number) =>
    isGammaAtMost(plus(whole, times(expected, rational(n))), times(tolerable, rational(n)), risk)
  let high = 1
  while (!isEnough(high)) {
    if (high >= largestSample) return null
    high = Math.min(2 * high, largestSample)
  }
  const size = firstOf(Math.floor(high / 2) + 1, high, isEnough)
  const acceptable =
    method === 'mus'
      ? acceptableTaints({ tolerable, expected, risk })
      : mostEvents(times(tolerable, rational(size)), risk)
  return { size, acceptable }
}

/** The most events of which P(X <= k) <= risk where `mean` are expected. */
function mostEvents(mean: Rational, risk: Rational): number {
  let [good, bad] = [0, 1]
  const accepts = (k: number) => isGammaAtMost(rational(k + 1), mean, risk)
  while (accepts(bad)) [good, bad] = [bad, 2 * bad]
  return lastOf(good, bad - 1, accepts)
}

/** The sum of taints in a sample of just the wanted size: ratio x factor, rounded up to hundredths as tables print it. */
function acceptableTaints({ tolerable, expected, risk }: Wanted): number {
  if (expected.n === 0n) return 0
  const isEnough = (hundredths: number) => {
    const taints = rational(hundredths, 100)
    const factor = rational(taints.n * tolerable.n * expected.d, taints.d * tolerable.d * expected.n)
    return isGammaAtMost(plus(whole, taints), factor, risk)
  }
  let high = 1
  while (!isEnough(high)) high *= 2
  return firstOf(Math.floor(high / 2) + 1, high, isEnough) / 100
}

/** The confidence factor F of monetary-unit sampling with F = the (1 - risk) quantile of the gamma function at 1 + ratio F, rounded up to 1/unit. */
export function confidenceFactor(risk: Rational, ratio: Rational, unit: number): number {
  const isEnough = (parts: number) => {
    const factor = rational(parts, unit)
    return isGammaAtMost(plus(whole, times(ratio, factor)), factor, risk)
  }
  let high = 1
  while (!isEnough(high)) high *= 2
  return firstOf(Math.floor(high / 2) + 1, high, isEnough) / unit
}

/** The most deviations in a sample of `n` that still accept, P(Bin(n, tolerable) <= k) <= risk; -1 where not even none does. */
export const mostAcceptable = (n: number, { tolerable, risk }: Pick<Wanted, 'tolerable' | 'risk'>): number =>
  lastOf(-1, n - 1, (k) => isBinomialAtMost(n, k, { p: tolerable, risk }))
