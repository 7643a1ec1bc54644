/** Numbers about many games, paired by seed. Reports may use floats: nothing here is stored or hashed. */
export type Interval = { readonly mean: number; readonly low: number; readonly high: number }

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

/** Standard deviation of a sample (divided by n - 1); 0 for a single value. */
export function sd(values: readonly number[]): number {
  const middle = mean(values)
  const squares = values.reduce((sum, value) => sum + (value - middle) * (value - middle), 0)
  return values.length < 2 ? 0 : Math.sqrt(squares / (values.length - 1))
}

/**
 * Mean of `values - reference`, pair by pair, with its 95 % confidence interval by Student's t (two-sided, n - 1
 * degrees of freedom). Null with fewer than two pairs, where no interval can be given.
 */
export function pairedInterval(values: readonly number[], reference: readonly number[]): Interval | null {
  if (values.length < 2) return null
  const differences = values.map((value, i) => value - (reference[i] as number))
  const middle = mean(differences)
  const reach = (studentT(differences.length - 1) * sd(differences)) / Math.sqrt(differences.length)
  return { mean: middle, low: middle - reach, high: middle + reach }
}

/** The 97.5 % quantiles of Student's t (Fisher and Yates, table III), by degrees of freedom from 1. */
const quantiles = [
  12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.16, 2.145, 2.131,
  2.12, 2.11, 2.101, 2.093, 2.086, 2.08, 2.074, 2.069, 2.064, 2.06, 2.056, 2.052, 2.048, 2.045, 2.042,
]
const above = { 30: 2.042, 40: 2.021, 60: 2.0, 120: 1.98 } as const
const normal = 1.96

/** Beyond 30 degrees of freedom interpolated in 1/df, as the table's authors advise. */
export function studentT(df: number): number {
  const exact = quantiles[df - 1]
  if (exact !== undefined) return exact
  const rows = [
    ...Object.entries(above).map(([at, t]) => ({ inverse: 1 / Number(at), t })),
    { inverse: 0, t: normal },
  ]
  const next = rows.findIndex(({ inverse }) => inverse <= 1 / df)
  const [from, to] = [rows[next - 1] as (typeof rows)[0], rows[next] as (typeof rows)[0]]
  return to.t + ((from.t - to.t) * (1 / df - to.inverse)) / (from.inverse - to.inverse)
}
