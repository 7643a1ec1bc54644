import type { Area } from '../sim/charters.ts'
import { allocationOf, areaTable } from '../sim/charters.ts'
import type { FactOf, Seat } from '../sim/facts.ts'
import type { Numbered } from '../sim/facts-by-kind.ts'
import { ofKind } from '../sim/facts-by-kind.ts'
import { speakerFor } from '../sim/rules/agreeing.ts'
import { projectOfSeat } from '../sim/seats.ts'
import type { PersonId, ProjectId } from '../sim/setup.ts'
import type { CharterRow } from '../sim/standing/charter.ts'
import { decidesIn } from '../sim/standing/charter.ts'
import type { CharterView, RightRow, WayView } from './charter-view.ts'
import type { Game } from './game.ts'
import { charterCommands } from './legal-charter.ts'
import { roleOf } from './seats.ts'

/** The decision-rights table as a seat knows it; null where a scenario has none. */
export function charterView(game: Game, seat: Seat): CharterView | null {
  const { charter } = game.world.standing
  if (!charter) return null
  const rows = Object.entries(charter.rows) as [Area, CharterRow][]
  const ways = waysOf(game, seat)
  return { rights: rows.map(([area, row]) => rightRow(game, seat, area, row, ways)) }
}

type Ways = (area: Area) => WayView[]

function rightRow(game: Game, seat: Seat, area: Area, row: CharterRow, ways: Ways): RightRow {
  const { setup, world } = game
  const { charter, mandate } = world.standing
  const { custom, counterpart } = areaTable[area]
  const role = roleOf(seat)
  const reads = role === 'pm' ? row.read.includes(projectOfSeat(seat)) : null
  const goesByCustom = reads === false && row.gap === null
  const decides = goesByCustom ? custom : charter && decidesIn(setup, charter, mandate, area)
  const disputes = disputesAbout(game, area).filter(({ fact }) => role !== 'pm' || isOf(fact, seat))
  const last = disputes.at(-1)
  const isPmo = role === 'pmo'
  return {
    area,
    gap: row.gap,
    allocation: (decides && allocationOf(area, decides)) ?? null,
    basis: goesByCustom ? 'custom' : basisOf(row, mandate?.type != null),
    custom,
    counterpart,
    answers: answererOf(game, area),
    ways: isPmo ? ways(area) : [],
    untold: isPmo ? untold(game, row, disputes) : [],
    read: reads,
    declined: isPmo && row.declined ? declinedView(row.declined) : null,
    disputes: last ? { count: disputes.length, why: `fact/${last.number}` } : null,
    why: `charter/${area}`,
  }
}

const declinedView = ({ party, wanted, fact }: NonNullable<CharterRow['declined']>) => ({
  party,
  wanted,
  why: `fact/${fact}`,
})

function basisOf({ party, settled, imposed }: CharterRow, stands: boolean): RightRow['basis'] {
  if (settled >= 0) return imposed ? 'imposed' : 'agreed'
  return party === null && stands ? 'mandate' : 'signed'
}

const isOf = ({ project }: FactOf<'disputed'>, seat: Seat) => project === projectOfSeat(seat)

const disputesAbout = ({ world }: Game, area: Area): Numbered<'disputed'>[] =>
  ofKind(world.facts, 'disputed').filter(({ fact }) => fact.area === area)

/** Of what was settled in this game, who was not shown it; of what was found signed, who turned out not to have read it. */
function untold(
  { setup, world }: Game,
  row: CharterRow,
  disputes: readonly Numbered<'disputed'>[],
): ProjectId[] {
  if (row.gap) return []
  const isOver = (id: ProjectId) => (world.work.projects[id]?.finishedWeek ?? 0) > 0
  const foundOut = (id: ProjectId) =>
    disputes.some(({ fact }) => fact.gap === 'unread' && fact.project === id)
  return setup.projects
    .map(({ id }) => id)
    .filter((id) => !isOver(id) && !row.known.includes(id) && (row.settled >= 0 || foundOut(id)))
}

function answererOf({ setup, world }: Game, area: Area): PersonId | null {
  const speaker = speakerFor(setup, world, area)
  if (speaker !== null) return setup.projects.find(({ id }) => id === speaker)?.manager ?? null
  return setup.people.find(({ role }) => role === 'sponsor')?.id ?? null
}

/** What the PMO could order about an area now. */
function waysOf(game: Game, seat: Seat): Ways {
  const mayAct = roleOf(seat) === 'pmo' && (game.phase === 'briefing' || game.phase === 'deciding')
  const offers = mayAct ? charterCommands(game) : []
  return (area) =>
    areaTable[area].allocations.map((allocation) => {
      const priceOf = (kind: 'proposeRight' | 'imposeRight') =>
        offers.find((it) => it.kind === kind && it.area === area && it.party === allocation.decides)?.price ??
        null
      return { allocation, proposePrice: priceOf('proposeRight'), imposePrice: priceOf('imposeRight') }
    })
}
