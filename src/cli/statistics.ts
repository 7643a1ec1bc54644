import { mean } from '../bots/paired.ts'

/** Numbers about many games. Reports may use floats: nothing here is stored or hashed. */
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
