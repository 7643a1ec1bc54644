import { boxOf } from './boxes.ts'
import type { Tie } from './claims.ts'
import { along } from './curves.ts'
import { eyeletsFor } from './eyelets.ts'
import type { Lane } from './lanes.ts'
import { edgeOf, lanesFor } from './lanes.ts'
import type { Box, PlacePicture, RibbonPicture, Spot } from './picture.ts'
import type { Building } from './plan.ts'
import { withTags } from './tags.ts'
import type { Track } from './trunks.ts'
import { tracksFor } from './trunks.ts'

/**
 * The ribbons of a week. Those of a project that go the same way share one line under the ceiling until each turns down
 * to its planner. What is only asked for lies below what is granted; those of whoever is picked come last, on top.
 */
export function ribbonsOf(
  building: Building,
  places: readonly PlacePicture[],
  ties: readonly Tie[],
): RibbonPicture[] {
  const lanes = lanesFor(ties)
  const tracks = tracksFor(building, ties, lanes)
  const holes = eyeletsFor(building, places, ties, lanes)
  const ribbons = [...ties]
    .sort(
      (a, b) => Number(b.thin) - Number(a.thin) || Number(b.kind === 'asked') - Number(a.kind === 'asked'),
    )
    .map((tie) => {
      const lane = lanes.get(tie) as Lane
      const hole = holes.get(tie)
      const { project, person, emblem, kind, days, width, thin } = tie
      const shared = { project, person, emblem, kind, days, width, thin, clip: lane.clip, tag: null }
      if (hole === undefined) {
        const track = tracks.get(tie)
        const path = track ? onTrack(tie, lane, track) : straightDown(tie, lane)
        return { ...shared, path, behind: 0, eyelets: [], line: lineOn(path, track) }
      }
      const path = fromBelow(building, tie, lane, hole)
      return {
        ...shared,
        path,
        behind: 2,
        eyelets: [
          eyelet(hole, building.deck.y + building.deck.height, tie),
          eyelet(lane.x, building.deck.y, tie),
        ],
        line: along(path, 12).slice(2, 12),
      }
    })
  return withTags(building, places, ribbons)
}

/** Where its days may be written: not where it shares its way with others. */
function lineOn(path: readonly Spot[], track: Track | undefined): Spot[] {
  const points = along(path, 12).slice(2, -2)
  if (!track) return points
  const turned = points.slice(2 * 12 - 2) // from the corner on
  return track.alone === null
    ? turned
    : [
        ...points.slice(0, 2 * 12 - 2).filter(({ x }) => Math.abs(x - track.turn) < (track.alone ?? 0)),
        ...turned,
      ]
}

const middleOf = (box: Box) => box.y + box.height / 2

/** Down from the station, along its track, round the corner, down its lane and round to the clip. */
function onTrack(tie: Tie, lane: Lane, { y: level }: Track): Spot[] {
  const { station } = tie.room
  const y = middleOf(tie.tied)
  const way = Math.sign(lane.x - station.x)
  const wide = tie.thin ? 6 : 13
  const start = Math.min(wide + 9, Math.abs(lane.x - station.x) / 2)
  const corner = Math.min(wide, Math.abs(lane.x - station.x) / 2, Math.max(2, (y - level) * 0.6))
  const last = Math.max(level + corner, y - (tie.thin ? 4 : 9))
  const from = { x: station.x + way * start, y: level }
  const to = { x: lane.x - way * corner, y: level }
  const down = { x: lane.x, y: level + corner }
  return [
    { x: station.x, y: station.y },
    { x: station.x, y: level },
    { x: station.x + way * start * 0.3, y: level },
    from,
    ...straight(from, to),
    { x: to.x + way * corner * 0.6, y: level },
    { x: lane.x, y: level + corner * 0.4 },
    down,
    ...straight(down, { x: lane.x, y: last }),
    { x: lane.x, y: last + (y - last) * 0.7 },
    { x: lane.x, y },
    { x: edgeOf(tie, lane.side), y },
  ]
}

/** Where the lane is all but under the station. */
function straightDown(tie: Tie, lane: Lane): Spot[] {
  const { station } = tie.room
  const y = middleOf(tie.tied)
  const turn = Math.max(y - (tie.thin ? 6 : 12), station.y + 4)
  return [
    { x: station.x, y: station.y },
    { x: station.x, y: station.y + (turn - station.y) * 0.4 },
    { x: lane.x, y: station.y + (turn - station.y) * 0.4 },
    { x: lane.x, y: turn },
    { x: lane.x, y: turn + (y - turn) * 0.6 },
    { x: lane.x, y },
    { x: edgeOf(tie, lane.side), y },
  ]
}

/** A cubic piece without a bend; its start is the end of the piece before. */
const straight = (from: Spot, to: Spot): Spot[] =>
  [1 / 3, 2 / 3, 1].map((share) => ({
    x: from.x + (to.x - from.x) * share,
    y: from.y + (to.y - from.y) * share,
  }))

/** Up to the floor, hidden behind it, and out again in the lane. */
function fromBelow({ deck }: Building, tie: Tie, lane: Lane, hole: number): Spot[] {
  const { station } = tie.room
  const y = middleOf(tie.tied)
  const under = deck.y + deck.height
  const rise = station.y - under
  const up = { x: lane.x, y: deck.y }
  const bend = { x: lane.x, y: Math.min(deck.y, y + (tie.thin ? 4 : 9)) }
  return [
    { x: station.x, y: station.y },
    { x: station.x + (hole - station.x) * 0.35, y: station.y - rise * 0.5 },
    { x: hole, y: under + rise * 0.35 },
    { x: hole, y: under },
    { x: hole, y: deck.y + deck.height / 2 },
    { x: lane.x, y: deck.y + deck.height / 2 },
    up,
    ...straight(up, bend),
    { x: lane.x, y: bend.y - (bend.y - y) * 0.7 },
    { x: lane.x, y },
    { x: edgeOf(tie, lane.side), y },
  ]
}

const eyelet = (x: number, y: number, { width, thin }: Tie): Box =>
  thin ? boxOf(x - 3, y - 1.5, 6, 3) : boxOf(x - width / 2 - 1, y - 3, width + 2, 6)
