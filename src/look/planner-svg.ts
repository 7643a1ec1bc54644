import { mixed } from './colour.ts'
import { shapePath } from './emblem.ts'
import type { DayPicture, PlannerPicture, Spot } from './picture/picture.ts'
import { path, rect, tidy } from './svg.ts'
import { palette, projectLooks } from './tokens.ts'

const { ink, bond, manila, alert } = palette
const blank = '#eef1f2'
const faint = '#7d879b'

/** The empty board on its stand, with two pins; its days and letters are drawn over it. */
export function boardSvg({ board: { x, y, width, height }, rows }: PlannerPicture): string {
  const small = (rows[0]?.box.height ?? 15) < 12
  const floor = y + height + (small ? 6 : 8)
  const [middle, spread] = [x + width / 2, width * 0.3]
  const legs = `M${tidy(middle - spread)} ${tidy(floor)}L${tidy(middle - 3)} ${tidy(floor - 22)}M${tidy(middle + spread)} ${tidy(floor)}L${tidy(middle + 3)} ${tidy(floor - 22)}`
  const pin = (at: number) =>
    `<circle cx="${tidy(at)}" cy="${tidy(y)}" r="2.6" fill="${manila}" stroke="${ink}"/>`
  return (
    path(legs, `stroke="#8a5f3c" stroke-width="${small ? 2.4 : 4}" stroke-linecap="round"`) +
    rect(x + 3, y + 4, width, height, ink, 'opacity=".16"') +
    rect(x, y, width, height, bond, `stroke="${ink}" stroke-width="${small ? 1.8 : 2.4}"`) +
    (small ? '' : pin(x + 5) + pin(x + width - 5))
  )
}

/** One day where it lies: woven when granted, hollow and dashed when asked for, hatched when away. */
export function dayCard({ box: { x, y, width, height }, tilt, kind, emblem }: DayPicture): string {
  const [middleX, middleY] = [tidy(x + width / 2), tidy(y + height / 2)]
  if (kind === 'away') {
    const inner = `stroke="#b9c2cc" stroke-width="1"`
    return (
      rect(x + 0.5, y + 1, width - 1, height - 2, '#dfe4e6', inner) +
      hatch(x + 1, y + 1.5, width - 2, height - 3)
    )
  }
  if (kind === 'free' || emblem === null)
    return rect(
      x,
      y + 1,
      width,
      height - 2,
      blank,
      `stroke="${faint}" stroke-width="1.2" stroke-dasharray="2.5 2"`,
    )
  const { hue, on } = projectLooks[emblem]
  const granted = kind === 'granted'
  const piled = tilt !== 0
  const line = piled
    ? `stroke="${alert}" stroke-width="${height < 12 ? 1.4 : 2.2}"`
    : granted
      ? `stroke="${mixed(hue, ink, 0.45)}" stroke-width="1"`
      : `stroke="${mixed(hue, ink, 0.3)}" stroke-width="${height < 12 ? 1.2 : 1.8}" stroke-dasharray="3 2"`
  const card =
    (piled ? rect(x + 2, y + 2.5, width, height - 1.6, ink, 'opacity=".16"') : '') +
    rect(x, y + 0.9, width, height - 1.8, granted ? hue : bond, line) +
    `<path transform="translate(${middleX} ${middleY})" d="${shapePath(emblem, height * 0.24)}" fill="${granted ? on : hue}" stroke="${ink}" stroke-width=".7"/>`
  return piled ? `<g transform="rotate(${tilt} ${middleX} ${middleY})">${card}</g>` : card
}

/** Slanted lines from edge to edge. */
function hatch(x: number, y: number, width: number, height: number): string {
  const lines: string[] = []
  for (let at = 4; at < width + height; at += 5) {
    const from = `M${tidy(x + Math.min(at, width))} ${tidy(y + Math.max(0, at - width))}`
    lines.push(`${from}L${tidy(x + Math.max(0, at - height))} ${tidy(y + Math.min(at, height))}`)
  }
  return path(lines.join(''), `fill="none" stroke="#9aa5b1" stroke-width="1.2"`)
}

/** Where the letters of the days stand, by their middle; none where the board has no room for them. */
export const letterSpots = ({ board, rows }: PlannerPicture): Spot[] =>
  rows.flatMap(({ box }) => {
    const gutter = box.x - board.x - 4
    return gutter < 8 ? [] : [{ x: board.x + 3.5 + gutter / 2, y: box.y + box.height / 2 }]
  })
