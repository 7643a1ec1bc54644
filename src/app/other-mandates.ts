import { playOn } from '../bots/playing-on.ts'
import { debriefOf } from '../game/debriefing.ts'
import { engine } from '../game/engine.ts'
import type { Game, Order } from '../game/game.ts'
import { act, begin, isRefused } from '../game/game.ts'
import { byTable } from '../game/moves.ts'
import type { Recording } from '../game/recording.ts'
import { replay } from '../game/recording.ts'
import { seatsOf } from '../game/seats.ts'
import type { Slices } from '../game/slices.ts'
import { governanceIn, mandateOf, mandatesBut, underMandate } from '../game/under-mandate.ts'
import type { Debrief, Happening, TimelineWeek } from '../game/view.ts'
import type { Governed, MandatesFound, PartedWeek, Repeated } from '../hud/session.ts'
import { seat as pmo } from './playing.ts'

type Mandate = Repeated['mandate']
type Played = { readonly setup: Game['setup']; readonly recording: Recording }

/** How many weeks are told of, in which two games parted most. */
const mostParted = 2

/**
 * A game that is over beside the same weeks under each other mandate: the same dice, the PMO's own orders again wherever they
 * are still allowed, and bots in all other seats, who answer as they would there. Null where nobody wrote a mandate.
 */
export function* otherMandates({ setup, recording }: Played): Slices<MandatesFound | null> {
  const replayed = replay(setup, recording, byTable)
  if (replayed.verdict !== 'verified' || !setup.mandate) return null
  const { game } = replayed
  const type = mandateOf(game)
  const own = debriefOf(game)
  const weeks = ordersByWeek(game)
  yield
  const others: Repeated[] = []
  for (const mandate of mandatesBut(type)) {
    const { game: there, orders, refused } = repeated(game, weeks, mandate)
    const debrief = debriefOf(there)
    others.push({
      ...governed(there, mandate, debrief),
      mandate,
      orders,
      refused,
      parted: partedWeeks(own.timeline, debrief.timeline),
      mayPlay: setup.mandate.choice?.includes(mandate) ?? false,
    })
    yield
  }
  return { own: governed(game, type, own), others }
}

function governed(game: Game, mandate: Mandate | null, debrief: Debrief): Governed {
  const { rules, trueReports, burden, constraint, candour } = governanceIn(game)
  const projects = game.setup.projects.map(({ id }) => debrief.scores[`project/${id}`]?.total ?? 0)
  return {
    mandate,
    rules,
    trueReports,
    burden,
    constraint,
    candour: mandate === null ? null : Math.round(candour / 100) / 10,
    late: debrief.outcomes.flatMap(({ project, weeksLate }) =>
      weeksLate > 0 ? [{ project, weeks: weeksLate }] : [],
    ),
    organisation: debrief.scores.organisation?.total ?? 0,
    projects: Math.round(projects.reduce((a, b) => a + b, 0) / projects.length),
  }
}

/** The same weeks once more with the PMO's own orders, under any mandate: under the game's own it is the same game again. */
export const asOrdered = (game: Game, mandate: Mandate) => repeated(game, ordersByWeek(game), mandate)

/** The PMO's orders of each week; 0 is the briefing. */
function ordersByWeek(game: Game): readonly (readonly Order['command'][])[] {
  const weeks: Order['command'][][] = []
  let now = begin(game.setup, game.seed, game.seating, byTable)
  for (const { seat, command } of game.orders) {
    const week = now.phase === 'briefing' ? 0 : now.world.at.week
    weeks[week] ??= []
    if (seat === pmo && !moving.includes(command.kind)) weeks[week]?.push(command)
    const next = act(now, seat, command)
    if (isRefused(next)) throw new Error(`An order that was carried out is refused: ${next.refused}.`)
    now = next
  }
  return weeks
}

/** What only moves the game on, or is what is changed here. */
const moving: readonly Order['command']['kind'][] = ['open', 'closeWeek', 'chooseMandate']

function repeated(game: Game, weeks: readonly (readonly Order['command'][])[], mandate: Mandate) {
  const mayChoose = game.setup.mandate?.choice?.includes(mandate) ?? false
  const setup = mayChoose ? game.setup : underMandate(game.setup, mandate)
  const seating = Object.fromEntries(seatsOf(setup).map((s) => [s, s === pmo ? 'person' : 'bot']))
  let now = begin(setup, game.seed, seating, byTable)
  let [orders, refused] = [0, 0]
  const give = (command: Order['command']): boolean => {
    const next = act(now, pmo, command)
    if (isRefused(next)) return false
    now = next
    return true
  }
  const repeat = (all: readonly Order['command'][] = []) => {
    for (const command of all) {
      orders++
      if (!give(command)) refused++
    }
  }
  if (mayChoose) give({ kind: 'chooseMandate', mandate })
  repeat(weeks[0])
  give({ kind: 'open' })
  now = playOn(engine, now)
  while (now.phase === 'deciding') {
    repeat(weeks[now.world.at.week])
    if (!give({ kind: 'closeWeek' })) throw new Error('The week could not be closed.')
    now = playOn(engine, now)
  }
  return { game: now, orders, refused }
}

/** The weeks in which what was worth and what was spent moved most differently, with what was told of them on either side. */
export function partedWeeks(
  here: readonly TimelineWeek[],
  there: readonly TimelineWeek[],
): readonly PartedWeek[] {
  const left = ({ valueCents, spentCents }: TimelineWeek) => valueCents - spentCents
  const moved = (weeks: readonly TimelineWeek[], i: number) => {
    const [now, before] = [weeks[i], weeks[i - 1]]
    return now && before ? left(now) - left(before) : 0
  }
  return here
    .map(({ week }, i) => ({ week, i, cents: moved(there, i) - moved(here, i) }))
    .filter(({ cents }) => cents !== 0)
    .sort((a, b) => Math.abs(b.cents) - Math.abs(a.cents))
    .slice(0, mostParted)
    .sort((a, b) => a.week - b.week)
    .map(({ week, i, cents }) => ({
      week,
      cents,
      here: toldOnly(here[i], there[i]),
      there: toldOnly(there[i], here[i]),
    }))
}

/** What moved most of a week, of all that the other game does not tell of it. */
function toldOnly(week: TimelineWeek | undefined, other: TimelineWeek | undefined): Happening | null {
  const same = (a: Happening) =>
    other?.events.some((b) => b.id === a.id && JSON.stringify(b.args) === JSON.stringify(a.args)) ?? false
  const weight = ({ hundredths, mark }: Happening) => Math.abs(hundredths) + (mark ? 100 : 0)
  return (week?.events ?? []).filter((event) => !same(event)).sort((a, b) => weight(b) - weight(a))[0] ?? null
}
