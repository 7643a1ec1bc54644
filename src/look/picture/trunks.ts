import type { Tie } from './claims.ts'
import type { Lane } from './lanes.ts'
import type { Building } from './plan.ts'

/** A line under the hall's ceiling that a ribbon follows until it turns down into its lane. */
export type Track = {
  readonly y: number
  readonly turn: number // the x of its lane
  readonly alone: number | null // for so far before the turn no other ribbon shares it; null: none of it
}

/** All ribbons that leave one station to one side. */
type Trunk = {
  readonly ties: readonly Tie[] // the nearest lane first
  readonly from: number
  readonly to: number
}

/**
 * Gives the ribbons from above their tracks. A trunk lies as high as those it would lie on let it, and those with few
 * ribbons higher than those with many: what turns down crosses every trunk below.
 */
export function tracksFor(
  { hall }: Building,
  ties: readonly Tie[],
  lanes: ReadonlyMap<Tie, Lane>,
): Map<Tie, Track> {
  const tracks = new Map<Tie, Track>()
  const wide = hall.height > 150
  const [first, step] = wide ? [9, 12] : [6, 4.5]
  const levels: Trunk[][] = []
  for (const trunk of trunksOf(ties, lanes)) {
    let level = levels.findIndex((taken) => taken.every((other) => apart(trunk, other)))
    if (level < 0) level = levels.push([]) - 1
    levels[level]?.push(trunk)
    const xs = trunk.ties.map((tie) => lanes.get(tie)!.x)
    trunk.ties.forEach((tie, i) => {
      const before = i > 0 ? (xs[i - 1] as number) : tie.room.station.x
      const alone = i === xs.length - 1 ? Math.abs((xs[i] as number) - before) - 6 : null
      tracks.set(tie, { y: hall.y + first + level * step, turn: xs[i] as number, alone })
    })
  }
  return tracks
}

function trunksOf(ties: readonly Tie[], lanes: ReadonlyMap<Tie, Lane>): Trunk[] {
  const reach = (tie: Tie) => lanes.get(tie)!.x - tie.room.station.x
  const far = ties.filter((tie) => tie.room.above && Math.abs(reach(tie)) > (tie.thin ? 9 : 24))
  const rooms = [...new Set(far.map(({ room }) => room))]
  return rooms
    .flatMap((room) => [-1, 1].map((way) => far.filter((tie) => tie.room === room && reach(tie) * way > 0)))
    .filter((one) => one.length > 0)
    .map((one) => {
      const sorted = [...one].sort((a, b) => Math.abs(reach(a)) - Math.abs(reach(b)))
      const ends = sorted.map((tie) => lanes.get(tie)!.x).concat(sorted[0]?.room.station.x ?? 0)
      return { ties: sorted, from: Math.min(...ends), to: Math.max(...ends) }
    })
    .sort((a, b) => a.ties.length - b.ties.length)
}

const apart = (a: Trunk, b: Trunk): boolean => a.from > b.to + 12 || b.from > a.to + 12
