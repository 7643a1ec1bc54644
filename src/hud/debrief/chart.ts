import type { TimelineWeek } from '../../game/view.ts'
import { scaleFor } from './flags.ts'

/** The chart of the weeks in pixels. Its scale need not begin at nothing, or no loss could be seen on it. */
export type Chart = {
  readonly x: (week: number) => number
  readonly y: (cents: number) => number
  readonly steps: readonly number[]
  readonly path: (weeks: readonly TimelineWeek[]) => string
}

export const chartSize = { high: 250, left: 94, right: 24, top: 12, bottom: 30 } as const

export function chartOf(
  weeks: readonly TimelineWeek[],
  others: { readonly earlier: readonly TimelineWeek[]; readonly promised: number },
  wide: number,
): Chart {
  const { high, left, right, top, bottom } = chartSize
  const steps = scaleFor([others.promised, ...[...weeks, ...others.earlier].map((week) => week.valueCents)])
  const [least, most] = [steps[0] ?? 0, steps.at(-1) ?? 1]
  const first = weeks[0]?.week ?? 0
  const x = (week: number) => left + ((week - first) / Math.max(1, weeks.length - 1)) * (wide - left - right)
  const y = (cents: number) => high - bottom - ((cents - least) / (most - least)) * (high - top - bottom)
  const at = (week: TimelineWeek) => `${x(week.week).toFixed(1)} ${y(week.valueCents).toFixed(1)}`
  return { x, y, steps, path: (rows) => (rows.length === 0 ? '' : `M${rows.map(at).join('L')}`) }
}
