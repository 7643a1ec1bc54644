import { boxOf, clamped, figureBox, overlap } from './boxes.ts'
import type { Tie } from './claims.ts'
import type { Lane } from './lanes.ts'
import type { Box, PlacePicture, Spot } from './picture.ts'
import type { Building, RoomPlan } from './plan.ts'
import { tagSize } from './tags.ts'

/**
 * Where each ribbon from below meets the floor: those of a room spread like a fan over its station, in the order of
 * their lanes, so far from each other that the days can be written on them, and not over who sits there.
 */
export function eyeletsFor(
  building: Building,
  places: readonly PlacePicture[],
  ties: readonly Tie[],
  lanes: ReadonlyMap<Tie, Lane>,
): Map<Tie, number> {
  const holes = new Map<Tie, number>()
  const below = ties.filter((tie) => !tie.room.above)
  const seats = places.flatMap(({ idle, figure }) =>
    idle && figure && figure.feet.y > building.deck.y ? [figureBox(figure)] : [],
  )
  for (const room of new Set(below.map((tie) => tie.room))) {
    const mine = below
      .filter((tie) => tie.room === room)
      .sort(
        (a, b) =>
          lanes.get(a)!.x - lanes.get(b)!.x || Number(a.kind === 'asked') - Number(b.kind === 'asked'),
      )
    const xs = fanOver(building, room, mine, seats)
    mine.forEach((tie, i) => {
      holes.set(tie, xs[i] as number)
    })
  }
  return holes
}

function fanOver(
  { lounge, rooms }: Building,
  room: RoomPlan,
  ties: readonly Tie[],
  seats: readonly Box[],
): number[] {
  const { station } = room
  const [left, right] = ownPart(lounge, rooms, room)
  const wanted = ties[0]?.thin ? 6 : tagSize.width + 6
  const step = Math.min(wanted, (right - left) / Math.max(1, ties.length))
  const half = ((ties.length - 1) * step) / 2
  const holesAt = (middle: number) => ties.map((_, i) => middle - half + i * step)
  const shifts = [0, 10, -10, 20, -20, 30, -30, 45, -45, 60, -60]
  const choices = shifts.map((by) => holesAt(clamped(station.x + by, left + half, right - half)))
  const over = (xs: readonly number[]) =>
    xs.reduce((sum, x) => sum + seats.filter((seat) => crosses(station, { x, y: lounge.y }, seat)).length, 0)
  return choices.reduce((best, xs) => (over(xs) < over(best) ? xs : best))
}

/** The part of the lounge that is nearer to this room's station than to another's. */
function ownPart(lounge: Box, rooms: readonly RoomPlan[], { station }: RoomPlan): [number, number] {
  const others = rooms.filter((room) => !room.above && room.station !== station).map((room) => room.station.x)
  const halfway = others.map((x) => (x + station.x) / 2)
  return [
    Math.max(lounge.x + 14, ...halfway.filter((x) => x < station.x).map((x) => x + 8)),
    Math.min(lounge.x + lounge.width - 14, ...halfway.filter((x) => x > station.x).map((x) => x - 8)),
  ]
}

const crosses = (from: Spot, to: Spot, box: Box): boolean =>
  Array.from({ length: 13 }, (_, i) => i / 12).some(
    (t) => overlap(boxOf(from.x + (to.x - from.x) * t - 4, from.y + (to.y - from.y) * t - 4, 8, 8), box) > 0,
  )
