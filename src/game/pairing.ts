/** A mean with its interval of 95 in 100, in whole numbers. */
export type Interval = { readonly low: number; readonly middle: number; readonly high: number }

/** Standard errors on each side of a mean that hold it in 95 of 100 cases; of a hundredth. */
const z = 196

export function intervalOf(values: readonly number[]): Interval {
  const n = values.length
  const mean = values.reduce((sum, value) => sum + value, 0) / n
  const squares = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0)
  const error = n > 1 ? Math.sqrt(squares / (n - 1) / n) : 0
  const half = (error * z) / 100
  return { low: Math.round(mean - half), middle: Math.round(mean), high: Math.round(mean + half) }
}
