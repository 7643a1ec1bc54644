import { factorOf } from '../factors.ts'
import type { Setup } from '../setup.ts'

/**
 * Earned value. An index with nothing to divide by is undefined (null), never 1.
 * Sources: PMI practice standard formulae as in the public exercises; EAC = BAC / CPI. Earned schedule: Lipke 2003.
 *
 * Each formula stands here once. The last parameter says how its quotient is written down: the game stores cents and
 * per-mille; an analysis takes it `exactly`.
 */
export type Written = (over: number, under: number) => number | null

export const inPermille: Written = (over, under) => (under === 0 ? null : Math.round((over * 1000) / under))
const inWhole: Written = (over, under) => (under === 0 ? null : Math.round(over / under))
/** As a fraction, not rounded; nothing of this may be stored. */
export const exactly: Written = (over, under) => (under === 0 ? null : over / under)

export const costPerformance = (earned: number, actual: number, written = inPermille): number | null =>
  written(earned, actual)
export const schedulePerformance = (earned: number, planned: number, written = inPermille): number | null =>
  written(earned, planned)

export const costVariance = (earned: number, actual: number): number => earned - actual
export const scheduleVariance = (earned: number, planned: number): number => earned - planned

/** Cost index that the rest must reach for the whole to cost what was planned; nothing is left to spend: undefined. */
export const toCompletePerformance = (
  atCompletion: number,
  earned: number,
  actual: number,
  written = inPermille,
): number | null => written(atCompletion - earned, atCompletion - actual)

/** Estimate at completion when the rest costs as the work so far. */
export const estimateAtCompletion = (
  atCompletion: number,
  earned: number,
  actual: number,
  written = inWhole,
): number | null => (earned === 0 || actual === 0 ? null : written(atCompletion * actual, earned))

/** The estimate at completion, once the factor's share of it is earned and it can be told. */
export const forecastCost = (
  setup: Setup,
  atCompletion: number,
  earned: number,
  actual: number,
): number | null =>
  earned * 1000 < atCompletion * factorOf(setup, 'earlyShare')
    ? null
    : estimateAtCompletion(atCompletion, earned, actual)

/** The first period, from 1, by whose end all is planned to be earned. `plannedBy[i]`: planned value at the end of period i + 1. */
export function plannedDuration(plannedBy: readonly number[]): number {
  const all = plannedBy.at(-1) ?? 0
  return plannedBy.findIndex((value) => value >= all) + 1
}

/**
 * Earned schedule, in thousandths of a period unless written otherwise: by when the plan was to have earned this much.
 * `plannedBy[i]` is the planned value at the end of period i + 1; it starts from 0 and ends at the planned duration, the
 * first period that has all of it.
 */
export function earnedSchedule(plannedBy: readonly number[], earned: number, written = inPermille): number {
  if (earned >= (plannedBy.at(-1) ?? 0)) return plannedDuration(plannedBy) * (written(1, 1) as number)
  const whole = plannedBy.filter((value) => value <= earned).length
  return earnedScheduleWithin(
    { whole, from: plannedBy[whole - 1] ?? 0, to: plannedBy[whole] as number },
    earned,
    written,
  )
}

/** The same, where the plan is known only at the end of `whole` periods (`from`) and of the next one (`to`, more than that). */
export const earnedScheduleWithin = (
  { whole, from, to }: { readonly whole: number; readonly from: number; readonly to: number },
  earned: number,
  written = inPermille,
): number => whole * (written(1, 1) as number) + (written(earned - from, to - from) as number)

/** Schedule index by time, SPI(t): earned schedule ÷ time gone; both in thousandths of a period. Unlike SPI it stays low when a late project ends. */
export const schedulePerformanceByTime = (
  schedule: number,
  gone: number,
  written = inPermille,
): number | null => written(schedule, gone)

/** Planned duration ÷ SPI(t), in thousandths of a period. */
export const forecastDuration = (
  duration: number,
  schedule: number,
  gone: number,
  written = inWhole,
): number | null => (schedule === 0 || gone === 0 ? null : written(duration * gone, schedule))
