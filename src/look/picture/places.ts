import { boxOf } from './boxes.ts'
import type { Box, PlanName, Spot } from './picture.ts'

/** Where a specialist stands in the hall, and the week planner beside. Places come in pairs, planners inside. */
export type PlacePlan = {
  readonly slot: Box // from the hall's ceiling to its floor
  readonly plate: Box
  readonly feet: Spot
  readonly seat: Spot // feet of who has nothing to do
  readonly board: Box
  readonly body: Body
  readonly free: 1 | -1 // the side of the board on which nobody stands
  readonly channel: Channel // between the boards of a pair: ribbons come and go here
}
export type Channel = { readonly left: number; readonly right: number }

/** How large people and planners are drawn. */
export type Body = {
  readonly scale: number
  readonly seated: number // scale on the sofa
  readonly row: number // height of a day
  readonly cell: number // its width
  readonly gutter: number // where the day's letter stands
  readonly leg: number
}

/** From the figure's middle to the planner's, and from the place's edge to the figure. */
type Spacing = Body & { readonly apart: number; readonly edge: number; readonly pitch: number }

const roomy: Spacing = {
  scale: 1.08,
  seated: 0.68,
  row: 15,
  cell: 26,
  gutter: 15,
  leg: 8,
  apart: 48,
  edge: 34,
  pitch: 150,
}
const dense: Spacing = { ...roomy, scale: 0.98, cell: 24, gutter: 13, apart: 44, edge: 27, pitch: 116 }
const full: Spacing = { ...dense, scale: 0.88, cell: 20, apart: 39, edge: 22, pitch: 102 }
const small: Spacing = {
  scale: 0.66,
  seated: 0.6,
  row: 9,
  cell: 14,
  gutter: 0,
  leg: 6,
  apart: 26,
  edge: 16,
  pitch: 84,
}
const smaller: Spacing = { ...small, scale: 0.52, seated: 0.48, cell: 11, apart: 21, edge: 12 }

const spacingFor = (plan: PlanName, count: number): Spacing =>
  plan === 'phone' ? (count > 6 ? smaller : small) : count > 7 ? full : count > 6 ? dense : roomy

export function placesIn(plan: PlanName, hall: Box, deck: Box, count: number): PlacePlan[] {
  const spacing = spacingFor(plan, count)
  const pitch = Math.min(hall.width / Math.max(1, count), spacing.pitch)
  const start = hall.x + (hall.width - pitch * count) / 2
  return Array.from({ length: count }, (_, i) => placeAt(plan, spacing, hall, deck, start, pitch, i))
}

function placeAt(
  plan: PlanName,
  spacing: Spacing,
  hall: Box,
  deck: Box,
  start: number,
  pitch: number,
  i: number,
): PlacePlan {
  const { edge, apart } = spacing
  const left = start + i * pitch
  const free = i % 2 ? -1 : 1
  const from = (distance: number) => (free > 0 ? left + distance : left + pitch - distance)
  const half = (spacing.cell + spacing.gutter + 8) / 2
  const height = 5 * spacing.row + 6
  const pair = start + (i - (i % 2)) * pitch // where the pair begins
  const inset = edge + apart + half
  return {
    slot: boxOf(left, hall.y, pitch, hall.height),
    plate: boxOf(left + 2, deck.y + 5, pitch - 4, plan === 'wide' ? 37 : 34),
    feet: { x: from(edge), y: deck.y },
    seat: plan === 'wide' ? { x: from(edge + apart / 2), y: deck.y + 112 } : { x: from(edge), y: deck.y },
    board: boxOf(from(edge + apart) - half, deck.y - spacing.leg - height, 2 * half, height),
    body: spacing,
    free,
    channel: { left: pair + inset, right: Math.min(pair + 2 * pitch - inset, hall.x + hall.width - 4) },
  }
}

/** The place of whoever is picked is drawn larger where all are small. */
export function enlarged(place: PlacePlan): PlacePlan {
  const body = { ...place.body, scale: place.body.scale * 1.25, row: 11, cell: place.body.cell + 4, leg: 8 }
  const height = 5 * body.row + 6
  const width = place.board.width + 4
  const bottom = place.feet.y - body.leg
  return { ...place, body, board: boxOf(place.board.x - 2, bottom - height, width, height) }
}
