import type { Rational } from './rational.ts'
import { minus, over, rational, whole } from './rational.ts'

/** How much a disagreement weighs: all alike, by how far apart the grades are, or by the square of it. */
export const weightings = ['unweighted', 'linear', 'quadratic'] as const
export type Weighting = (typeof weightings)[number]

/**
 * Agreement of two people who graded the same things, beyond chance (Cohen 1960, weighted 1968): 1 less observed over expected
 * disagreement. Cell i, j counts what the one graded i and the other j. Null where chance alone leaves no disagreement.
 */
export function kappa(counts: readonly (readonly number[])[], weighting: Weighting): Rational | null {
  const rows = counts.map((row) => row.reduce((sum, it) => sum + it, 0))
  const columns = counts.map((_, j) => counts.reduce((sum, row) => sum + (row[j] ?? 0), 0))
  const all = rows.reduce((sum, it) => sum + it, 0)
  let [observed, expected] = [0, 0]
  for (const [i, row] of counts.entries())
    for (const [j, count] of row.entries()) {
      const weight = weightOf(Math.abs(i - j), weighting)
      observed += weight * count
      expected += weight * (rows[i] ?? 0) * (columns[j] ?? 0)
    }
  return expected === 0 ? null : minus(whole, over(rational(observed * all), rational(expected)))
}

const weightOf = (apart: number, weighting: Weighting) =>
  weighting === 'unweighted' ? Math.min(apart, 1) : weighting === 'linear' ? apart : apart * apart
