import { binomialAt, binomialUpTo } from './binomial.ts'
import type { Items } from './methods.ts'
import { drawAt } from './methods.ts'
import type { Rational } from './rational.ts'
import { isAtMost, isLess, minus, plus, rational, times, whole } from './rational.ts'

/** Draw so many; accept if no more than so many deviate. */
export type SinglePlan = { readonly size: number; readonly acceptable: number }

/** A second sample is drawn where the first one neither accepts nor rejects; `rejectable` deviations in it reject. */
export type DoublePlan = {
  readonly first: SinglePlan & { readonly rejectable: number }
  readonly second: SinglePlan // acceptable in both together
}

/** The chance to accept at a rate of deviations (operating characteristic; NIST e-Handbook 6.2.3.2). */
export const acceptance = ({ size, acceptable }: SinglePlan, rate: Rational): Rational =>
  binomialUpTo(size, acceptable, rate)

export function doubleAcceptance({ first, second }: DoublePlan, rate: Rational): Rational {
  let sum = binomialUpTo(first.size, first.acceptable, rate)
  for (let found = first.acceptable + 1; found < first.rejectable; found++)
    sum = plus(
      sum,
      times(binomialAt(first.size, found, rate), binomialUpTo(second.size, second.acceptable - found, rate)),
    )
  return sum
}

/** Average outgoing quality: the rate that gets through when rejected lots are put right; of a lot without end. */
export const outgoingQuality = (plan: SinglePlan, rate: Rational): Rational =>
  times(acceptance(plan, rate), rate)

/** Average total inspection of a lot, with every item of a rejected lot looked at. */
export const totalInspection = (plan: SinglePlan, rate: Rational, lot: number): Rational =>
  plus(rational(plan.size), times(minus(whole, acceptance(plan, rate)), rational(lot - plan.size)))

/** A rate, and the least or the most chance to accept that is wanted there. */
export type Point = { readonly rate: Rational; readonly acceptance: Rational }

/** The smallest plan that accepts a good rate often enough and a poor one seldom enough; null if there is none up to `most` items. */
export function planThrough(good: Point, poor: Point, most: number): SinglePlan | null {
  for (let acceptable = 0; acceptable < most; acceptable++) {
    const plan = smallestFor(null, { acceptable, poor, most })
    if (!plan) return null
    if (isAtMost(good.acceptance, acceptance(plan, good.rate))) return plan
  }
  return null
}

function smallestFor(
  items: Items,
  { acceptable, poor, most }: { readonly acceptable: number; readonly poor: Point; readonly most: number },
): SinglePlan | null {
  const drawing = drawAt(items, poor.rate)
  while (drawing.size < most) {
    drawing.draw()
    if (drawing.allowed < acceptable) drawing.allow()
    if (drawing.isAtMost(poor.acceptance)) return { size: drawing.size, acceptable }
  }
  return null
}

/** The best of some rates for whoever wants to be misled: the greatest outgoing rate of them (its limit, AOQL, over a grid). */
export const outgoingLimit = (plan: SinglePlan, rates: readonly Rational[]): Rational =>
  rates
    .map((rate) => outgoingQuality(plan, rate))
    .reduce((most, it) => (isLess(most, it) ? it : most), rational(0))
