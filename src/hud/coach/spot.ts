import { boxOf, common, found, seenOf } from './looking.ts'
import type { Box, Place } from './placing.ts'
import { arrowAt, placeFor, placeUpon } from './placing.ts'
import { deskBeside, toldBoxes } from './reading.ts'

/** Where the slip lies on the page as it is now, and what its ring goes round. */
export type Spot = {
  readonly place: Place
  readonly ring: { readonly whole: Box; readonly seen: Box } | null // null: what it speaks of is out of sight
  readonly width: number | null // of the place that is kept for it; null: it is as wide as it likes
}

const edge = 8 // px

/**
 * A spot for the slip, beside what it speaks of and never upon it. Where the page keeps a place for it, it lies there: a slot
 * of a page that is read, the strip of a small screen, the foot of a desk that stands beside the building. Elsewhere it looks
 * for one, and where it lay last is as good as any that is no better.
 */
export function spotFor(target: HTMLElement, slip: HTMLElement, last: Spot | null): Spot {
  const seen = inSight(target)
  const { width, height } = boxOf(slip)
  const size = { width, height }
  const room = { x: edge, y: edge, width: innerWidth - 2 * edge, height: floor() - 2 * edge }
  const scene = { target: seen ?? boxOf(target), slip: size, room, clear: pressed(), spare: [] }
  const ring = seen && { whole: boxOf(target), seen }

  const slot = found(['[data-coach-slot]'])
  if (slot) {
    makeRoom('slot', height + edge)
    const { x, y, width: wide } = boxOf(slot)
    return { place: { x, y, ...arrowAt({ x, y, ...size }, scene.target) }, ring, width: wide }
  }
  const strip = found(['[data-coach-strip]'])
  if (strip) {
    makeRoom('strip', isGroundFloorFree(boxOf(strip).y - height) ? 0 : height + 2 * edge)
    const line = boxOf(strip).y + boxOf(strip).height - edge
    return { place: placeUpon(line, scene), ring, width: null }
  }
  const desk = deskBeside()
  makeRoom('desk', desk ? height + edge : 0)
  if (desk) return { place: inDesk(desk, scene.target, size), ring, width: null }
  return { place: placeFor({ ...scene, spare: toldBoxes(slip) }, last?.place ?? null), ring, width: null }
}

/** The page makes room for it, in pixels. */
export const makeRoom = (where: 'slot' | 'strip' | 'desk', height: number) =>
  document.documentElement.style.setProperty(`--coach-${where}`, `${height}px`)

/** On a small screen the drawn ground floor serves, unless projects live there. */
function isGroundFloorFree(from: number): boolean {
  const rooms = [...document.querySelectorAll('[data-thing^="room/"]')].map(boxOf)
  return rooms.length > 0 && rooms.every((room) => room.y + room.height <= from)
}

/** Between the papers and the foot of the desk. */
function inDesk(desk: Box, target: Box, size: { readonly width: number; readonly height: number }): Place {
  const foot = document.querySelector('[data-foot]')
  const x = desk.x + Math.max(0, desk.width - size.width) / 2
  const y = (foot ? boxOf(foot).y : desk.y + desk.height) - size.height - edge / 2
  return { x, y, ...arrowAt({ x, y, ...size }, target) }
}

/** The top of the desk's foot where it stays in sight, or else the end of the window. */
function floor(): number {
  const foot = document.querySelector('[data-foot]')
  if (!foot || getComputedStyle(foot).position !== 'sticky') return innerHeight
  const { y, height } = boxOf(foot)
  return y + height > innerHeight - 4 ? Math.min(innerHeight, y) : innerHeight
}

/** The part of it that neither the window nor the foot of the desk cuts off. */
export function inSight(target: HTMLElement): Box | null {
  const seen = seenOf(target)
  const isFoot = target.closest('[data-foot]') !== null
  return seen && !isFoot ? common(seen, { x: 0, y: 0, width: innerWidth, height: floor() }) : seen
}

/** On a small screen the note pushes the papers down: what it speaks of comes up again where the foot cut it off. */
export function bringUp(target: HTMLElement): void {
  if (!found(['[data-coach-strip]'])) return
  const { y, height } = boxOf(target)
  const note = document.querySelector('[data-coach]')
  const hidden = y + height + edge - floor()
  const most = Math.max(0, y - edge - (note ? boxOf(note).height + 2 * edge : 0)) // its beginning stays in sight below the note
  if (hidden > 0 && scrollY < 1) scrollBy({ top: Math.min(hidden, most), behavior: 'instant' })
}

/** What is pressed next, perhaps: the main button, and what has the focus. */
function pressed(): Box[] {
  const main = document.querySelector('[data-command="closeWeek"]')
  const focused = document.activeElement
  const isSmall = focused && focused !== document.body && focused.clientHeight < 120
  return [...(main ? [boxOf(main)] : []), ...(isSmall ? [boxOf(focused)] : [])]
}
