import type { Box } from '../picture/picture.ts'
import { moved, path, rect, tidy } from '../svg.ts'
import { palette } from '../tokens.ts'

/** Things that hang on walls and ceilings. */

const { ink, bond } = palette

export function window({ x, y, width, height }: Box): string {
  const hill = `M${tidy(x)} ${tidy(y + height * 0.55)}q${tidy(width / 4)} ${tidy(-height * 0.22)} ${tidy(width / 2)} 0t${tidy(width / 2)} 0V${tidy(y + height)}h${tidy(-width)}z`
  const bars = `M${tidy(x + width / 2)} ${tidy(y)}v${tidy(height)}M${tidy(x)} ${tidy(y + height * 0.42)}h${tidy(width)}`
  return (
    rect(x, y, width, height, '#bfdce6') +
    path(hill, 'fill="#fff" opacity=".35"') +
    rect(x, y, width, height, 'none', 'stroke="#fff" stroke-width="3.5"') +
    path(bars, 'stroke="#fff" stroke-width="2.4"') +
    rect(x - 3, y + height, width + 6, 4, '#fff')
  )
}

/** The lamp hangs from y; lit, it throws a cone of light to the floor. */
export const lamp = (x: number, y: number, drop: number, lit: boolean, reach = 110): string =>
  moved(
    x,
    y,
    (lit
      ? path(`M-9 ${drop + 8}L-42 ${reach}L42 ${reach}L9 ${drop + 8}z`, 'fill="#fff6d8" opacity=".4"')
      : '') +
      path(`M0 0v${drop}`, `stroke="${ink}" stroke-width="1.4"`) +
      path(`M-11 ${drop + 8}q0-10 11-10q11 0 11 10z`, `fill="${palette.hall}"`) +
      path(`M-5 ${drop + 8}h10q-1 4-5 4q-4 0-5-4z`, `fill="${lit ? '#ffe9a8' : '#d9d2b8'}"`),
  )

/** Planned progress dashed, reported progress in the project's hue. */
export function chart(
  { x, y, width, height }: Box,
  planned: readonly number[],
  reported: readonly number[],
  hue: string,
): string {
  const weeks = Math.max(planned.length, reported.length) - 1
  const small = height < 40
  const spot = (value: number, week: number) => ({
    x: x + 5 + (week * (width - 10)) / Math.max(1, weeks),
    y: y + height - 6 - value * (height - 12),
  })
  const line = (values: readonly number[]) =>
    values.map((value, week) => `${tidy(spot(value, week).x)} ${tidy(spot(value, week).y)}`).join('L')
  const last = spot(reported.at(-1) ?? 0, reported.length - 1)
  return (
    rect(x + 2, y + 3, width, height, ink, 'opacity=".14"') +
    rect(x, y, width, height, bond) +
    path(
      `M${tidy(x + 5)} ${tidy(y + 4)}V${tidy(y + height - 5)}H${tidy(x + width - 4)}`,
      'fill="none" stroke="#a8b0c0" stroke-width="1.2"',
    ) +
    path(`M${line(planned)}`, `fill="none" stroke="#8a93a8" stroke-width="1.6" stroke-dasharray="3 2.5"`) +
    path(
      `M${line(reported)}`,
      `fill="none" stroke="${hue}" stroke-width="${small ? 2 : 2.6}" stroke-linejoin="round" stroke-linecap="round"`,
    ) +
    `<circle cx="${tidy(last.x)}" cy="${tidy(last.y)}" r="${small ? 2.2 : 2.8}" fill="${hue}" stroke="${ink}"/>`
  )
}

export const clock = (x: number, y: number): string =>
  moved(
    x,
    y,
    `<circle r="11" fill="${bond}" stroke="${ink}" stroke-width="2.4"/>` +
      path('M0 0L4.8-2.8M0 0L4 6.9', `stroke="${ink}" stroke-width="1.8" stroke-linecap="round"`),
  )
