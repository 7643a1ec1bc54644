import type { Seat } from '../../sim/facts.ts'
import { weighedFor } from '../../sim/weather/briefs.ts'
import { weighedNow } from '../../sim/weather/state.ts'
import type { Game } from '../game.ts'
import { roleOf } from '../seats.ts'
import type { OwnDeeds, TurningPoint } from '../view.ts'
import { followed } from './following.ts'
import { isManagers, managerDeeds } from './manager-deeds.ts'
import type { Deed, OwnPoint } from './own-point.ts'
import { pointOf } from './own-point.ts'
import { keptWeeks, sponsorDeeds } from './sponsor-deeds.ts'

const ownShown = 4 // the others that moved most come after them
const leastOwn = 2
const asked = 2 // as many as the debrief's questions

/**
 * A manager's or the sponsor's own turning points, in the order of the weeks: deeds and what was left undone, in
 * hundredths of a point of the seat's own scoreboard by what followed from them in the ledger. None for the PMO, whose
 * decisions `turningPoints` weighs.
 */
export function ownPoints(game: Game, seat: Seat): readonly OwnPoint[] {
  const role = roleOf(seat)
  if (role === 'pmo') return []
  const { world } = game
  const project = game.setup.projects.find((it) => isManagers(it, seat))
  const setup = project
    ? weighedFor(game.setup, world.weather, project.id, world.at.week)
    : weighedNow(game.setup, world.weather)
  const found = project ? managerDeeds({ setup, world }, project) : sponsorDeeds({ setup, world })
  const isBare = !project && found.length < leastOwn && ordersOf(game, seat) > 0
  const deeds: readonly Deed[] = isBare ? [...found, ...keptWeeks({ setup, world })] : found
  const side = project ? 'project' : 'organisation'
  const sums = followed(
    setup,
    world,
    deeds.map(({ facts }) => facts),
    side,
  )
  return deeds
    .map((deed, i) => pointOf(setup, deed, deed.whole ?? (sums[i] ?? 0) + (deed.spared ?? 0)))
    .sort((a, b) => a.week - b.week)
}

/** Own turning points first, then what others did; each in the order of the weeks. */
export function ownFirst(
  own: readonly OwnPoint[],
  others: readonly TurningPoint[],
  most: number,
): readonly TurningPoint[] {
  const mine = ranked(own).slice(0, ownShown)
  const told = new Set(own.map(({ sentence }) => sentence.why))
  const rest = ranked(others.filter(({ sentence }) => !told.has(sentence.why))).slice(0, most - mine.length)
  const inWeeks = <T extends TurningPoint>(points: readonly T[]) =>
    [...points].sort((a, b) => a.week - b.week)
  return [...inWeeks(mine).map(({ ask, left, ...point }) => point), ...inWeeks(rest)]
}

/**
 * What the debrief can ask about before it tells: of the turning points that it will show, deeds before what was left
 * undone, and no two of one sort where there are others. Null for the PMO.
 */
export function ownDeeds(game: Game, seat: Seat, own: readonly OwnPoint[]): OwnDeeds | null {
  if (roleOf(seat) === 'pmo') return null
  const shown = ranked(own).slice(0, ownShown)
  const deedsFirst = [...shown.filter(({ left }) => !left), ...shown.filter(({ left }) => left)]
  const isNew = ({ label }: OwnPoint, at: number) => deedsFirst.findIndex((it) => it.label === label) === at
  const sorts = deedsFirst.filter(isNew)
  const rest = deedsFirst.filter((it) => !sorts.includes(it))
  const first = [...sorts, ...rest].slice(0, asked)
  return {
    orders: ordersOf(game, seat),
    weeks: [...new Set(own.filter(({ left }) => !left).map(({ week }) => week))],
    asks: first.sort((a, b) => a.week - b.week).map(({ week, ask }) => ({ week, sentence: ask })),
  }
}

/** Orders by which something was decided: to keep the reserve for another week is none. */
const ordersOf = ({ orders }: Game, seat: Seat): number =>
  orders.filter((order) => order.seat === seat && order.command.kind !== 'pass').length

const ranked = <T extends TurningPoint>(points: readonly T[]): T[] =>
  [...points].sort((a, b) => Math.abs(b.hundredths) - Math.abs(a.hundredths))
