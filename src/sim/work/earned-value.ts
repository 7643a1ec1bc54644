/**
 * Earned value, in cents and per-mille. An index with nothing to divide by is undefined (null), never 1.
 * Sources: PMI practice standard formulae as in the public exercises; EAC = BAC / CPI.
 */
export const costPerformance = (earned: number, actual: number): number | null => ratio(earned, actual)
export const schedulePerformance = (earned: number, planned: number): number | null => ratio(earned, planned)

/** Estimate at completion when the rest costs as the work so far. */
export const estimateAtCompletion = (atCompletion: number, earned: number, actual: number): number | null =>
  earned === 0 || actual === 0 ? null : Math.round((atCompletion * actual) / earned)

/** The share of the work, in per-mille, that must be earned before a forecast of cost is worth anything: our assumption. */
export const earlyPermille = 150

/** The estimate at completion, once enough is earned to tell. */
export const forecastCost = (atCompletion: number, earned: number, actual: number): number | null =>
  earned * 1000 < atCompletion * earlyPermille ? null : estimateAtCompletion(atCompletion, earned, actual)

const ratio = (a: number, b: number): number | null => (b === 0 ? null : Math.round((a * 1000) / b))
