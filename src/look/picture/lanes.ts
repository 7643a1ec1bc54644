import type { PersonId } from '../../sim/setup.ts'
import { clamped } from './boxes.ts'
import type { Tie } from './claims.ts'
import type { Box } from './picture.ts'

/** How a ribbon reaches its planner: along a line of its own beside it, then to a clip on the edge. */
export type Lane = {
  readonly x: number
  readonly side: 1 | -1 // of the planner
  readonly clip: Box
}

type Stretch = {
  readonly person: PersonId
  readonly x: number
  readonly from: number
  readonly to: number
  readonly width: number
}

/**
 * Gives every ribbon its lane. Those from above take lanes by the height of their days from the top, those from below
 * from the bottom; so the one that ends first is next to the planner, and none lies on another.
 */
export function lanesFor(ties: readonly Tie[]): Map<Tie, Lane> {
  const lanes = new Map<Tie, Lane>()
  const taken: Stretch[] = []
  const inOrder = [...ties].sort((a, b) => depth(a) - depth(b))
  for (const tie of inOrder) {
    const y = middle(tie.tied)
    const { place, room } = tie
    const [from, to] = room.above ? [place.slot.y + 44, y + tie.width / 2] : [y - tie.width / 2, place.feet.y]
    const many = crowd(tie, ties)
    const choices = [...inChannel(tie, many), ...(room.above ? overFigure(tie) : besideFigure(tie, many > 4))]
    const best = leastBy(choices, ({ x, side, cost }) => {
      const edge = edgeOf(tie, side)
      const onOthers = taken.reduce(
        (sum, other) => sum + lyingOn(other, x, from, to, tie.width) * (other.person === tie.person ? 2 : 1),
        0,
      )
      const across = taken.filter(
        (other) => between(other.x, edge, x) && other.from < y + 8 && other.to > y - 8,
      ).length
      return cost + onOthers * 8 + across * 30
    })
    taken.push({ person: tie.person, x: best.x, from, to, width: tie.width })
    lanes.set(tie, { x: best.x, side: best.side, clip: clipAt(tie, best.side) })
  }
  return lanes
}

type Choice = { readonly x: number; readonly side: 1 | -1; readonly cost: number }

/** How many ribbons share a channel. */
const crowd = (tie: Tie, ties: readonly Tie[]) =>
  ties.filter((other) => other.place.channel.left === tie.place.channel.left).length

/** Lines in the channel between two planners, nearest to this one first. */
function inChannel(tie: Tie, many: number): Choice[] {
  const { channel, free, body } = tie.place
  const thick = body.row > 11 && !tie.thin
  const near = thick ? 10 : tie.thin ? 5 : 8
  const room = Math.max(0, channel.right - channel.left - 2 * near)
  const gap = thick ? clamped(room / Math.max(1, many - 1), 7.5, 13) : tie.thin ? 3.6 : 9
  const count = Math.max(1, Math.floor(room / gap) + 1)
  return Array.from({ length: count }, (_, i) => {
    const away = near + (count > 1 ? (room * i) / (count - 1) : 0)
    return { x: free > 0 ? channel.left + away : channel.right - away, side: free, cost: i * 12 }
  })
}

/** The narrow way up between the figure's feet and the planner, for days near the floor. */
function besideFigure({ place, tied, figure, width }: Tie, crowded: boolean): Choice[] {
  const side = place.free > 0 ? -1 : 1
  const low = place.feet.y - middle(tied) < place.body.row * 3
  const way = Math.abs(place.feet.x - middleX(place.board)) - place.board.width / 2 - 13 * place.body.scale
  if (figure && (!low || way < width)) return []
  const edge = side < 0 ? place.board.x : place.board.x + place.board.width
  return [
    { x: edge + side * Math.max(3 + width / 2, way / 2 + 1), side, cost: crowded ? -10 : figure ? 70 : 30 },
  ]
}

/** Between the pile and the head beside it, for who comes from that side and has days on the pile. */
function overFigure({ place, tied, room, thin, width }: Tie): Choice[] {
  const side = place.free > 0 ? -1 : 1
  const onPile = middle(tied) < place.board.y
  const fromThere = (room.station.x - middleX(place.board)) * side > 0
  if (!onPile || thin) return []
  const edge = side < 0 ? tied.x : tied.x + tied.width
  return [{ x: edge + side * (width / 2 + 3), side, cost: fromThere ? -5 : 60 }]
}

/** From above: the higher the sooner; then from below: the lower the sooner. */
const depth = ({ room, tied }: Tie) => (room.above ? middle(tied) : 10_000 - middle(tied))

const middle = (box: Box) => box.y + box.height / 2
const middleX = (box: Box) => box.x + box.width / 2
const between = (x: number, a: number, b: number) => x > Math.min(a, b) + 0.5 && x < Math.max(a, b) - 0.5

function lyingOn(other: Stretch, x: number, from: number, to: number, width: number): number {
  const share = 1 - (2 * Math.abs(other.x - x)) / (other.width + width)
  return share > 0 ? share * Math.max(0, Math.min(other.to, to) - Math.max(other.from, from)) : 0
}

export const edgeOf = ({ tied }: Tie, side: 1 | -1) => (side < 0 ? tied.x : tied.x + tied.width)

function clipAt(tie: Tie, side: 1 | -1): Box {
  const { tied, thin } = tie
  const width = thin ? 3 : 6
  return { x: edgeOf(tie, side) - width / 2, y: tied.y + 1.5, width, height: tied.height - 3 }
}

function leastBy<T>(choices: readonly T[], costOf: (choice: T) => number): T {
  let [best, least] = [choices[0] as T, Number.POSITIVE_INFINITY]
  for (const choice of choices) {
    const cost = costOf(choice)
    if (cost < least) [best, least] = [choice, cost]
  }
  return best
}
