import { boxAround, figureBox, glanceBox, holds, overlap } from './boxes.ts'
import { along } from './curves.ts'
import type { Box, PlacePicture, RibbonPicture, Spot } from './picture.ts'
import type { Building } from './plan.ts'

/** What a ribbon's days are written on: `12 d?` fits. */
export const tagSize = { width: 38, height: 21 } as const

/** `line`: where on it its days may be written. */
type Bare = RibbonPicture & { readonly thin: boolean; readonly line: readonly Spot[] }

/** Finds a place for every tag: on its ribbon, where nothing else is; if there is none, beside it. */
export function withTags(
  building: Building,
  places: readonly PlacePicture[],
  ribbons: readonly Bare[],
): RibbonPicture[] {
  const taken: Box[] = []
  const obstacles = obstaclesOf(building, places)
  const thick = ribbons.filter((ribbon) => !ribbon.thin)
  const points = thick.map((ribbon) => along(ribbon.path, 12))
  return ribbons.map(({ thin, line, ...ribbon }) => {
    if (thin) return ribbon
    const mine = points[thick.findIndex((it) => it.path === ribbon.path)] as Spot[]
    const others = points.filter((it) => it !== mine).flat()
    const tag = placeOn(line, building, obstacles, taken, others)
    taken.push(tag)
    return { ...ribbon, tag }
  })
}

type Obstacle = { readonly box: Box; readonly weight: number }

function obstaclesOf({ rooms, places: plans }: Building, places: readonly PlacePicture[]): Obstacle[] {
  const written = [...rooms.map((room) => room.sign), ...plans.map((place) => place.plate)]
  const stations = rooms.map(({ station }) => boxAround(station, 2 * station.radius, 2 * station.radius))
  return [
    ...written.map((box) => ({ box, weight: 400 })),
    ...stations.map((box) => ({ box, weight: 12 })),
    ...places.flatMap(({ planner, figure, looksBothWays }) => [
      { box: planner.board, weight: 3 },
      ...planner.pile.map((day) => ({ box: day.box, weight: 2 })),
      ...(figure && looksBothWays ? [{ box: glanceBox(figure, planner.board), weight: 3 }] : []),
      ...(figure
        ? [
            { box: head(figureBox(figure)), weight: 3 },
            { box: figureBox(figure), weight: 0.2 },
          ]
        : []),
    ]),
  ]
}

const head = (box: Box): Box => ({
  ...box,
  x: box.x + box.width * 0.22,
  width: box.width * 0.56,
  height: box.height * 0.34,
})

/** The cheapest place; those off the line are only looked at while none on it is good. */
function placeOn(
  line: readonly Spot[],
  { hall, lounge }: Building,
  obstacles: readonly Obstacle[],
  taken: readonly Box[],
  others: readonly Spot[],
): Box {
  const middle = Math.max(0.5, (line.length - 1) / 2)
  let [best, least] = [boxAround(line[Math.round(middle)] as Spot, tagSize.width, tagSize.height), 1e12]
  for (const { x, y } of shifts) {
    const off =
      Math.abs(x) + Math.abs(y) > 9 ? 400 + (Math.abs(x) + Math.abs(y)) * 8 : (Math.abs(x) + Math.abs(y)) * 6
    if (off >= least) continue
    for (const [i, spot] of line.entries()) {
      const price = off + (Math.abs(i - middle) / middle) * 20
      if (price >= least) continue
      const box = boxAround({ x: spot.x + x, y: spot.y + y }, tagSize.width, tagSize.height)
      const cost = price + trouble(box, hall, lounge, obstacles, taken, others, least - price)
      if (cost < least) [best, least] = [box, cost]
    }
  }
  return best
}

function trouble(
  box: Box,
  hall: Box,
  lounge: Box,
  obstacles: readonly Obstacle[],
  taken: readonly Box[],
  others: readonly Spot[],
  enough: number,
): number {
  let sum = holds(hall, box) || holds(grown(lounge, 9), box) ? 0 : 20_000
  for (const other of taken) sum += overlap(grown(other, 2), box) * 1000
  for (const { box: other, weight } of obstacles) sum += overlap(other, box) * weight
  if (sum >= enough) return sum
  const near = grown(box, 5)
  for (const { x, y } of others)
    if (x > near.x && x < near.x + near.width && y > near.y && y < near.y + near.height) sum += 14
  return sum
}

const steps = [0, 7, -7, 14, -14, 22, -22, 32, -32, 46, -46]
const shifts: readonly Spot[] = steps
  .flatMap((x) => steps.map((y) => ({ x, y })))
  .sort((a, b) => Math.abs(a.x) + Math.abs(a.y) - Math.abs(b.x) - Math.abs(b.y))

const grown = (box: Box, by: number): Box => ({
  x: box.x - by,
  y: box.y - by,
  width: box.width + 2 * by,
  height: box.height + 2 * by,
})
