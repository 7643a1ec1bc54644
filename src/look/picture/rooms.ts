import type { Bearing } from './bearing.ts'
import { boxOf, clamped } from './boxes.ts'
import type { Box, OfficePicture, Spot } from './picture.ts'

/** What stands where in a project's room: people and furniture must agree. */
export type Inside = {
  readonly corner: Spot // of the plant or the bucket
  readonly desks: readonly Desk[]
  readonly chart: Box
  readonly window: Box | null
  readonly manager: Spot
  readonly extra: Spot // who finds no desk
  readonly facing: 1 | -1 // where the chart is, as the manager sees it
  readonly scale: { readonly manager: number; readonly team: number }
}
export type Desk = {
  readonly left: number
  readonly width: number
  readonly seat: Spot
  readonly floor: number
}

/** A room with its window on the right; `mirrored` turns it round. `above` leaves the wall below free for the station. */
export function insideOf(box: Box, mirrored: boolean): Inside {
  const small = box.height < 120
  const layout = small ? smallRoom(box.width) : box.width < 230 ? narrowRoom(box.width) : wideRoom(box.width)
  const at = (x: number, width = 0) => (mirrored ? box.x + box.width - x - width : box.x + x)
  const floor = box.y + box.height
  const step = small ? 4 : 9
  const desk = ([left, width]: readonly [number, number]): Desk => ({
    left: at(left, width),
    width,
    seat: { x: at(left + width / 2), y: floor - step - 3 },
    floor: floor - (small ? 2 : 6),
  })
  const { chart } = layout
  return {
    corner: { x: at(layout.corner), y: floor - (small ? 3 : 6) },
    desks: layout.desks.map(desk),
    chart: boxOf(at(chart[0], chart[1]), box.y + (small ? 33 : 58), chart[1], small ? 34 : 54),
    window: layout.window === null ? null : boxOf(at(layout.window, 46), box.y + 10, 46, 58),
    manager: { x: at(layout.manager), y: floor - (small ? 13 : 18) }, // above the slip with the word
    extra: { x: at(layout.extra), y: floor - step - 1 },
    facing: mirrored ? 1 : -1,
    scale: small
      ? box.width < 150
        ? { manager: 0.45, team: 0.45 }
        : { manager: 0.52, team: 0.47 }
      : { manager: 0.86, team: 0.78 },
  }
}

type Layout = {
  readonly corner: number
  readonly desks: readonly (readonly [number, number])[]
  readonly chart: readonly [number, number]
  readonly window: number | null
  readonly manager: number
  readonly extra: number
}

const wideRoom = (width: number): Layout => ({
  corner: 18,
  desks: [
    [36, 58],
    [width - 68, 58],
  ],
  chart: [width > 300 ? width - 230 : 92, clamped(width - 192, 58, 110)],
  window: width - 60,
  manager: width - 90,
  extra: 112,
})

const narrowRoom = (width: number): Layout => ({
  corner: 12,
  desks: [
    [22, 46],
    [width - 54, 46],
  ],
  chart: [66, clamped(width - 142, 48, 80)],
  window: null,
  manager: width - 72,
  extra: 78,
})

const smallRoom = (width: number): Layout => ({
  corner: 13,
  desks: [[26, 40]],
  chart: width < 150 ? [60, 36] : [76, clamped(width - 130, 46, 80)],
  window: null,
  manager: width < 150 ? width - 24 : width - 44,
  extra: width < 150 ? width - 42 : width - 18,
})

/** Where whoever leads an office stands or sits. */
export function officeSpot(office: OfficePicture['office'], { x, y, width, height }: Box): Spot {
  if (office === 'boardroom') return { x: x + width / 2, y: y + height - 12 }
  if (office === 'pmo') return { x: x + Math.min(width * 0.3, 46), y: y + height - 8 }
  return { x: x + width - Math.min(width * 0.36, 44), y: y + height - 10 }
}

/** Whoever keeps a distance stands back, at the wall: smaller, and higher on the floor. */
const depths: {
  readonly [distance in Bearing['distance']]: { readonly up: number; readonly scale: number }
} = {
  near: { up: -1, scale: 1.06 },
  even: { up: 0, scale: 1 },
  off: { up: 5, scale: 0.87 },
  far: { up: 8, scale: 0.76 },
}

/** Where a project's manager stands, and how large. */
export function managerStands({ manager, scale }: Inside, bearing: Bearing | null): Spot & { scale: number } {
  const depth = depths[bearing?.distance ?? 'even']
  return { x: manager.x, y: manager.y - depth.up * scale.manager, scale: scale.manager * depth.scale }
}

/** The slip with the word, before the manager's feet. */
export const slipOf = ({ manager, scale }: Inside, floor: number): Box =>
  scale.manager < 0.6 ? boxOf(manager.x - 24, floor - 13, 48, 13) : boxOf(manager.x - 40, floor - 17, 80, 16)

const clearOf = 4 // px between a slip and a station

/** A slip beside a station of the floor: still centred on the manager's feet, but its box ends before the disc. */
export function besideStation(slip: Box, station: Spot & { readonly radius: number }): Box {
  const reach = station.radius + clearOf
  const isLevel = slip.y < station.y + reach && slip.y + slip.height > station.y - reach
  if (!isLevel) return slip
  const middle = slip.x + slip.width / 2
  const half = Math.min(slip.width / 2, Math.abs(station.x - middle) - reach)
  return half > 0 ? { ...slip, x: middle - half, width: 2 * half } : slip
}
