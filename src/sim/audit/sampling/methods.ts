import { drawEndless } from './binomial.ts'
import type { Drawing } from './drawing.ts'
import { drawFrom } from './hypergeometric.ts'
import type { Rational } from './rational.ts'
import { ceilingOf, rational, times } from './rational.ts'

/** How chance is reckoned; `hypergeometric` is exact for a population with an end. */
export const methods = ['hypergeometric', 'binomial', 'poisson', 'mus'] as const
export type Method = (typeof methods)[number]

/** A population that is counted, or one that is too large to count: null. */
export type Items = number | null

/** How many items deviate when just too many do: the tolerable rate of them, rounded up. */
export const tolerableCount = (items: number, tolerable: Rational): number =>
  ceilingOf(times(tolerable, rational(items)))

/** Draws from a population in which deviations are as frequent as the tolerable rate says; 0 < rate < 1. */
export const drawAt = (items: Items, tolerable: Rational): Drawing =>
  items === null ? drawEndless(tolerable) : drawFrom({ items, deviating: tolerableCount(items, tolerable) })
