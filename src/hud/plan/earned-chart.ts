import type { PlanReading } from '../../game/plan-reading.ts'
import { palette } from '../../look/tokens.ts'
import { scaleFor } from '../debrief/flags.ts'

export const chartSize = { wide: 640, high: 230, left: 84, right: 16, top: 12, bottom: 28 } as const

/** Where money and weeks lie on the chart of earned value, in pixels of its drawing. */
export function earnedChart({ curve }: Pick<PlanReading, 'curve'>, hue: string) {
  const { wide, high, left, right, top, bottom } = chartSize
  const most = Math.max(
    1,
    ...curve.flatMap((it) => [it.plannedCents, it.earnedCents ?? 0, it.actualCents ?? 0]),
  )
  const steps = scaleFor([0, most])
  const ceiling = steps.at(-1) ?? most
  const x = (week: number) => left + (week / Math.max(1, curve.length - 1)) * (wide - left - right)
  const y = (cents: number) => high - bottom - (cents / ceiling) * (high - top - bottom)
  const line = (of: (week: PlanReading['curve'][number]) => number | null): string => {
    const points = curve.flatMap((it) => {
      const cents = of(it)
      return cents === null ? [] : [`${x(it.week).toFixed(1)} ${y(cents).toFixed(1)}`]
    })
    return points.length > 0 ? `M${points.join('L')}` : ''
  }
  const path = (d: string, colour: string, width: number, dash = '') =>
    `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linejoin="round"${dash && ` stroke-dasharray="${dash}"`}/>`
  const svg = [
    `<svg viewBox="0 0 ${wide} ${high}" aria-hidden="true" focusable="false">`,
    ...steps.map((cents) => path(`M${left} ${y(cents)}H${wide - right}`, '#c3ccd2', 1.2)),
    path(
      line((it) => it.plannedCents),
      palette.ink,
      2.4,
      '2 5',
    ),
    path(
      line((it) => it.actualCents),
      palette.alert,
      3,
      '9 5',
    ),
    path(
      line((it) => it.earnedCents),
      hue,
      5,
    ),
    '</svg>',
  ].join('')
  return { svg, steps, x, y }
}
