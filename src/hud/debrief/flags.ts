import type { TurningPoint } from '../../game/view.ts'

/** The turning points that are flagged on the chart: one's own first, then those that moved most; in the order of the weeks. */
export function flagged(points: readonly TurningPoint[], most = 3): readonly TurningPoint[] {
  const first = [...points].sort(before).slice(0, most)
  return points.filter((point) => first.includes(point)).sort((a, b) => a.week - b.week)
}

/** One's own deeds come before what others did, and what moved more before what moved less. */
export const before = (a: TurningPoint, b: TurningPoint): number =>
  Number(b.own ?? false) - Number(a.own ?? false) || Math.abs(b.hundredths) - Math.abs(a.hundredths)

/**
 * Where flags of one width stand so that none hides another: each as near to its own place as the others and the ends
 * of the row let it. Places come in order, as left edges.
 */
export function spread(middles: readonly number[], wide: number, row: number, gap: number): number[] {
  const lefts: number[] = []
  for (const middle of middles)
    lefts.push(Math.max(middle - wide / 2, (lefts.at(-1) ?? -gap - wide) + wide + gap))
  let end = row
  for (let i = lefts.length - 1; i >= 0; i--) {
    lefts[i] = Math.min(lefts[i] as number, end - wide)
    end = (lefts[i] as number) - gap
  }
  return lefts
}

/** A scale for amounts of money that need not begin at nothing: steps that end in 1, 2 or 5, about three to six of them. */
export function scaleFor(amounts: readonly number[]): number[] {
  const [least, most] = [Math.min(...amounts), Math.max(...amounts)]
  const span = Math.max(most - least, most / 20, 1)
  const power = 10 ** Math.floor(Math.log10(span))
  const step = span / power > 5 ? power * 2 : span / power > 2 ? power : power / 2
  const from = Math.floor(least / step)
  const steps = Math.ceil(most / step) - from
  return Array.from({ length: Math.max(1, steps) + 1 }, (_, i) => (from + i) * step)
}
