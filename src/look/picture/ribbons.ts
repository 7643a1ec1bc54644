import { boxOf, clamped, figureBox, overlap } from './boxes.ts'
import type { Tie } from './claims.ts'
import type { Lane } from './lanes.ts'
import { edgeOf, lanesFor } from './lanes.ts'
import type { Box, PlacePicture, RibbonPicture, Spot } from './picture.ts'
import type { Building } from './plan.ts'
import { withTags } from './tags.ts'

/** The ribbons of a week; those of whoever is picked come last, for they lie on top. */
export function ribbonsOf(
  building: Building,
  places: readonly PlacePicture[],
  ties: readonly Tie[],
): RibbonPicture[] {
  const lanes = lanesFor(ties)
  const drops = dropsOf(ties, lanes)
  const holes = eyeletsFor(building, places, ties, lanes)
  const ribbons = [...ties]
    .sort((a, b) => Number(b.thin) - Number(a.thin))
    .map((tie): RibbonPicture & { readonly thin: boolean } => {
      const lane = lanes.get(tie) as Lane
      const hole = holes.get(tie)
      const { project, person, emblem, kind, days, width, thin } = tie
      const shared = { project, person, emblem, kind, days, width, thin, clip: lane.clip, tag: null }
      return hole === undefined
        ? { ...shared, path: fromAbove(tie, lane, drops.get(tie) ?? 10), behind: 0, eyelets: [] }
        : {
            ...shared,
            path: fromBelow(building, tie, lane, hole),
            behind: 2,
            eyelets: [
              eyelet(hole, building.deck.y + building.deck.height, tie),
              eyelet(lane.x, building.deck.y, tie),
            ],
          }
    })
  return withTags(building, places, ribbons)
}

const middleOf = (box: Box) => box.y + box.height / 2

/** A soft fall from the station over the heads into the lane, then round to the clip. */
function fromAbove(tie: Tie, lane: Lane, drop: number): Spot[] {
  const { station, box } = tie.room
  const y = middleOf(tie.tied)
  const turn = Math.max(y - (tie.thin ? 8 : 16), tie.place.slot.y + (tie.thin ? 10 : 24))
  const sag = Math.min(station.y + drop, turn)
  const near = Math.abs(lane.x - station.x) < box.width * 0.2
  return [
    { x: station.x, y: station.y },
    near
      ? { x: station.x, y: station.y + (turn - station.y) * 0.4 }
      : { x: station.x + (lane.x - station.x) * 0.66, y: sag },
    near ? { x: lane.x, y: station.y + (turn - station.y) * 0.5 } : { x: lane.x, y: sag + 4 },
    { x: lane.x, y: turn },
    { x: lane.x, y: turn + (y - turn) * 0.6 },
    { x: lane.x, y },
    { x: edgeOf(tie, lane.side), y },
  ]
}

/** Up to the floor, hidden behind it, and out again in the lane. */
function fromBelow({ deck }: Building, tie: Tie, lane: Lane, hole: number): Spot[] {
  const { station } = tie.room
  const y = middleOf(tie.tied)
  const under = deck.y + deck.height
  const rise = station.y - under
  return [
    { x: station.x, y: station.y },
    { x: station.x + (hole - station.x) * 0.35, y: station.y - rise * 0.5 },
    { x: hole, y: under + rise * 0.35 },
    { x: hole, y: under },
    { x: hole, y: deck.y + deck.height / 2 },
    { x: lane.x, y: deck.y + deck.height / 2 },
    { x: lane.x, y: deck.y },
    { x: lane.x, y: deck.y - (deck.y - y) * 0.7 },
    { x: lane.x, y },
    { x: edgeOf(tie, lane.side), y },
  ]
}

const eyelet = (x: number, y: number, { width, thin }: Tie): Box =>
  thin ? boxOf(x - 3, y - 1.5, 6, 3) : boxOf(x - width / 2 - 1, y - 3, width + 2, 6)

/** Ribbons that go far leave their station flatter than those that go near, so they do not cross. */
function dropsOf(ties: readonly Tie[], lanes: ReadonlyMap<Tie, Lane>): Map<Tie, number> {
  const drops = new Map<Tie, number>()
  for (const tie of ties.filter((it) => it.room.above)) {
    const reach = lanes.get(tie)!.x - tie.room.station.x
    const beyond = ties.filter((other) => {
      if (other.room !== tie.room) return false
      const far = lanes.get(other)!.x - tie.room.station.x
      return Math.sign(far) === Math.sign(reach) && Math.abs(far) > Math.abs(reach)
    }).length
    drops.set(tie, (tie.thin ? 6 : 14) + Math.min(beyond, 3) * (tie.thin ? 4 : 18))
  }
  return drops
}

/** Where each ribbon from below meets the floor: near its station, apart from others, and not over who sits there. */
function eyeletsFor(
  { lounge, deck }: Building,
  places: readonly PlacePicture[],
  ties: readonly Tie[],
  lanes: ReadonlyMap<Tie, Lane>,
): Map<Tie, number> {
  const holes = new Map<Tie, number>()
  const seats = places.flatMap(({ idle, figure }) =>
    idle && figure && figure.feet.y > deck.y ? [figureBox(figure)] : [],
  )
  const wide = lounge.height > 40
  const reach = wide ? 190 : 80
  const below = ties
    .filter((tie) => !tie.room.above)
    .sort((a, b) => lanes.get(a)!.x - lanes.get(b)!.x || a.room.station.x - b.room.station.x)
  for (const tie of below) {
    const { station } = tie.room
    const lane = lanes.get(tie)!.x
    const aim = clamped(lane, station.x - reach, station.x + reach)
    const cost = (x: number) => {
      let sum = Math.abs(x - aim)
      for (const [other, taken] of holes) {
        const apart = Math.abs(taken - x) - (other.width + tie.width) / 2 - (tie.thin ? 2 : 8)
        if (apart < 0) sum += 400 - apart
        if (other.room === tie.room ? taken > x : (other.room.station.x - station.x) * (taken - x) < 0)
          sum += 60
      }
      for (const seat of seats) sum += crosses(station, { x, y: lounge.y }, seat) ? 90 : 0
      return sum
    }
    const edge = 12
    const choices = Array.from(
      { length: Math.floor((lounge.width - 2 * edge) / 3) },
      (_, i) => lounge.x + edge + i * 3,
    )
    let [best, least] = [aim, cost(aim)]
    for (const x of choices) {
      const price = cost(x)
      if (price < least) [best, least] = [x, price]
    }
    holes.set(tie, best)
  }
  return holes
}

const crosses = (from: Spot, to: Spot, box: Box): boolean =>
  Array.from({ length: 13 }, (_, i) => i / 12).some(
    (t) => overlap(boxOf(from.x + (to.x - from.x) * t - 4, from.y + (to.y - from.y) * t - 4, 8, 8), box) > 0,
  )
