/**
 * Earned value, in cents and per-mille. An index with nothing to divide by is undefined (null), never 1.
 * Sources: PMI practice standard formulae as in the public exercises; EAC = BAC / CPI. Earned schedule: Lipke 2003.
 */
export const costPerformance = (earned: number, actual: number): number | null => ratio(earned, actual)
export const schedulePerformance = (earned: number, planned: number): number | null => ratio(earned, planned)

export const costVariance = (earned: number, actual: number): number => earned - actual
export const scheduleVariance = (earned: number, planned: number): number => earned - planned

/** Cost index that the rest must reach for the whole to cost what was planned; nothing is left to spend: undefined. */
export const toCompletePerformance = (atCompletion: number, earned: number, actual: number): number | null =>
  ratio(atCompletion - earned, atCompletion - actual)

/** Estimate at completion when the rest costs as the work so far. */
export const estimateAtCompletion = (atCompletion: number, earned: number, actual: number): number | null =>
  earned === 0 || actual === 0 ? null : Math.round((atCompletion * actual) / earned)

/** The share of the work, in per-mille, that must be earned before a forecast of cost is worth anything: our assumption. */
export const earlyPermille = 150

/** The estimate at completion, once enough is earned to tell. */
export const forecastCost = (atCompletion: number, earned: number, actual: number): number | null =>
  earned * 1000 < atCompletion * earlyPermille ? null : estimateAtCompletion(atCompletion, earned, actual)

/**
 * Earned schedule in thousandths of a period: by when the plan was to have earned this much. `plannedBy[i]` is the planned value at
 * the end of period i + 1; it starts from 0 and ends at the planned duration, the first period that has all of it.
 */
export function earnedSchedule(plannedBy: readonly number[], earned: number): number {
  const all = plannedBy.at(-1) ?? 0
  const duration = plannedBy.findIndex((value) => value >= all) + 1
  if (earned >= all) return duration * 1000
  const whole = plannedBy.filter((value) => value <= earned).length
  const from = plannedBy[whole - 1] ?? 0
  const to = plannedBy[whole] as number
  return whole * 1000 + Math.round(((earned - from) * 1000) / (to - from))
}

/** Schedule index by time, SPI(t): earned schedule ÷ time gone; both in thousandths of a period. Unlike SPI it stays low when a late project ends. */
export const schedulePerformanceByTime = (schedule: number, gone: number): number | null =>
  ratio(schedule, gone)

/** Planned duration ÷ SPI(t), in thousandths of a period. */
export const forecastDuration = (duration: number, schedule: number, gone: number): number | null =>
  schedule === 0 || gone === 0 ? null : Math.round((duration * gone) / schedule)

const ratio = (a: number, b: number): number | null => (b === 0 ? null : Math.round((a * 1000) / b))
