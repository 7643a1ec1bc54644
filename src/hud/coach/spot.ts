import { boxOf, common, found, seenOf } from './looking.ts'
import type { Box, Place } from './placing.ts'
import { arrowAt, coverOf, placeFor, placeUpon } from './placing.ts'
import { deskBeside, toldBoxes } from './reading.ts'

/** Where the slip lies on the page as it is now, and what its ring goes round. */
export type Spot = {
  readonly place: Place
  readonly ring: { readonly whole: Box; readonly seen: Box } | null // null: what it speaks of is out of sight
  readonly reserved: boolean // whether the desk has made room, since no other place was free
}

const crowded = 800 // square pixels of what is to be read: to cover more than that is too much
const edge = 8 // px

/** A spot for the slip; where it lay last is as good as any that is no better, and room once made is kept. */
export function spotFor(target: HTMLElement, slip: HTMLElement, last: Spot | null): Spot {
  const seen = inSight(target)
  const { width, height } = boxOf(slip)
  const size = { width, height }
  const room = { x: edge, y: edge, width: innerWidth - 2 * edge, height: floor() - 2 * edge }
  const scene = { target: seen ?? boxOf(target), slip: size, room, clear: pressed(), spare: [] }
  const ring = seen && { whole: boxOf(target), seen }

  const strip = found(['[data-coach-strip]'])
  if (strip) {
    makeRoom('strip', isGroundFloorFree(boxOf(strip).y - height) ? 0 : height + 2 * edge)
    const line = boxOf(strip).y + boxOf(strip).height - edge
    return { place: placeUpon(line, scene), ring, reserved: false }
  }
  const full = { ...scene, spare: toldBoxes(slip) }
  const place = placeFor(full, last?.place ?? null)
  const desk = deskBeside()
  const reserved = desk !== null && (last?.reserved || coverOf({ ...place, ...size }, full) > crowded)
  makeRoom('desk', reserved ? height + edge : 0)
  return { place: reserved ? inDesk(desk, scene.target, size) : place, ring, reserved }
}

/** The page makes room for it, in pixels, where nothing else is free. */
export const makeRoom = (where: 'strip' | 'desk', height: number) =>
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

/** What is pressed next, perhaps: the main button, and what has the focus. */
function pressed(): Box[] {
  const main = document.querySelector('[data-command="closeWeek"]')
  const focused = document.activeElement
  const isSmall = focused && focused !== document.body && focused.clientHeight < 120
  return [...(main ? [boxOf(main)] : []), ...(isSmall ? [boxOf(focused)] : [])]
}
