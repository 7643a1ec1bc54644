/** Numbers about many games. Reports may use floats: nothing here is stored or hashed. */
export type Interval = { readonly mean: number; readonly low: number; readonly high: number }

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

/** Standard deviation of a sample (divided by n - 1); 0 for a single value. */
export function sd(values: readonly number[]): number {
  const middle = mean(values)
  const squares = values.reduce((sum, value) => sum + (value - middle) ** 2, 0)
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

export type Shares = { readonly policy: number; readonly seed: number; readonly residual: number }

/**
 * Two-way analysis of variance without replication: rows are policies, columns seeds, one value each. The shares are
 * eta squared, the sums of squares over their total. Null when all values are equal.
 */
export function varianceShares(rows: readonly (readonly number[])[]): Shares | null {
  const all = rows.flat()
  const grand = mean(all)
  const squaresOf = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + (value - grand) ** 2, 0)
  const total = squaresOf(all)
  if (total === 0) return null
  const seeds = rows[0]?.length ?? 0
  const columns = Array.from({ length: seeds }, (_, i) => mean(rows.map((row) => row[i] as number)))
  const policy = (seeds * squaresOf(rows.map(mean))) / total
  const seed = (rows.length * squaresOf(columns)) / total
  return { policy, seed, residual: Math.max(0, 1 - policy - seed) }
}

/** For each row, the share of columns in which it has the best value; those who tie share the column. */
export function winShares(rows: readonly (readonly number[])[]): readonly number[] {
  const seeds = rows[0]?.length ?? 0
  const wins = rows.map(() => 0)
  for (let i = 0; i < seeds; i++) {
    const best = Math.max(...rows.map((row) => row[i] as number))
    const winners = rows.flatMap((row, at) => (row[i] === best ? [at] : []))
    for (const at of winners) wins[at] = (wins[at] as number) + 1 / winners.length
  }
  return wins.map((won) => won / seeds)
}
