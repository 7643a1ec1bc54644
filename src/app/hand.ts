import { explain } from '../game/explaining.ts'
import type { Explanation } from '../game/explanation.ts'
import type { Game } from '../game/game.ts'
import { commandsFor } from '../game/legal.ts'
import type { PlanReading } from '../game/plan-reading.ts'
import { planReading } from '../game/plan-reading.ts'
import type { Recording } from '../game/recording.ts'
import { record } from '../game/recording.ts'
import type { Seat } from '../game/seats.ts'
import { personIn, roleOf, seatsOf } from '../game/seats.ts'
import { mayUndo } from '../game/undoing.ts'
import type { View } from '../game/view.ts'
import { view } from '../game/viewing.ts'
import { standingsLastWeek } from '../game/viewing-standing.ts'
import type { Reflection } from '../hud/reflection.ts'
import type { Earlier, Screen } from '../hud/session.ts'
import { seat as pmo, seatsTaken } from './playing.ts'
import type { EarlierSource, Entry, Saved, Words } from './shelf.ts'
import type { Release } from './tabs.ts'
import type { Sitting } from './turns.ts'
import { seatedFirst } from './turns.ts'

/** The game on the screen. Without `game` only its last view is left to look at. */
export type Hand = Sitting & {
  readonly id: string
  readonly game: Game | null
  readonly view: View
  readonly recording: Recording | null // up to the last order that went well
  readonly source: string | null // of a recording that could not be played: kept as it was found
  readonly words: Words // that it was saved with
  readonly readOnly: boolean
  readonly held: Promise<Release | null> // the lock that keeps other tabs from it
  readonly reflection: Reflection
  readonly watched: Watched | null // an earlier week that is being looked at
  readonly earlier: (Earlier & EarlierSource) | null
}

/** The game as it stood when that week came to somebody's desk. */
export type Watched = { readonly game: Game; readonly seat: Seat }

type Start = Pick<Hand, 'id' | 'held' | 'readOnly' | 'reflection' | 'earlier'>

/** The game as it is seen by whoever sits before the screen. */
export const seenBy = (start: Start, game: Game, sitting: Sitting): Hand => ({
  ...start,
  ...sitting,
  game,
  view: view(game, sitting.seat),
  recording: record(game),
  source: null,
  words: {},
  watched: null,
})

/** A game as it comes to the screen; `wanted` is the seat that a link names. */
export const withGame = (start: Start, game: Game, wanted: Seat | null = null): Hand =>
  seenBy(start, game, seatedFirst(game, wanted))

export function screenOf(hand: Hand): Screen {
  const { game, view: now, watched, reflection, earlier, seat } = hand
  if (hand.covered) return { kind: 'handOver', ...placeOf(now), person: game && personIn(game.setup, seat) }
  const readOnly = hand.readOnly || watched !== null
  const shown = watched?.game ?? game
  const from = watched?.seat ?? seat
  return {
    kind: 'game',
    view: watched ? view(watched.game, from) : now,
    lastWeek: shown && lastWeekOf(shown, from),
    legal: game && !readOnly ? commandsFor(game, seat) : [],
    undoable: game !== null && !readOnly && mayUndo(game, seat),
    readOnly,
    reflection,
    rewindable: game !== null,
    watching: watched && {
      week: watched.game.world.at.week,
      weeks: now.week,
      seats: game && now.phase === 'debriefing' ? seatsOf(game.setup) : [],
    },
    earlier: earlier && { from: earlier.from, debrief: earlier.debrief },
    begins: game !== null && !readOnly && game.phase === 'briefing' && seat !== pmo,
    shared: game !== null && seatsTaken(game).length > 1,
  }
}

/** How the projects stood a week ago, as far as the seat is told; the sponsor is told of no trust. */
function lastWeekOf(game: Game, seat: Seat) {
  if (roleOf(seat) === 'sponsor') return null
  const known = new Set(view(game, seat).projects.map(({ id }) => id))
  return standingsLastWeek(game)?.filter(({ id }) => known.has(id)) ?? null
}

const placeOf = ({ scenario, seed, seat, role, week, weeks }: View) => ({
  scenario,
  seed,
  seat,
  role,
  week,
  weeks,
})

export const savedOf = ({ id, earlier, game, view: { scenario, seed, seat, week, phase } }: Hand): Saved => ({
  id,
  scenario,
  seed,
  week,
  finished: phase === 'debriefing',
  from: earlier?.from ?? null,
  seats: game ? seatsTaken(game) : [seat],
})

export const entryOf = (hand: Hand, words: Words): Entry | null =>
  hand.recording && {
    ...savedOf(hand),
    recording: hand.recording,
    view: hand.view,
    words,
    reflection: hand.reflection,
    earlier: hand.earlier && { from: hand.earlier.from, source: hand.earlier.source },
  }

/** The file that keeps this game. */
export const textOfHand = ({ recording, source }: Hand): string => source ?? `${JSON.stringify(recording)}\n`

const asked = ({ game, watched, seat, covered }: Hand) => {
  const shown = covered ? null : (watched?.game ?? game)
  return shown && { game: shown, seat: watched?.seat ?? seat }
}

export const explainIn = (hand: Hand, number: string): Explanation | null => {
  const of = asked(hand)
  return of && explain(of.game, of.seat, number)
}

export const planIn = (hand: Hand, project: string): PlanReading | null => {
  const of = asked(hand)
  return of && planReading(of.game, of.seat, project)
}

/** Whether something that was saved as a view can still be drawn as one. */
export function isView(found: View | null): found is View {
  const lists = [
    found?.offers,
    found?.changes,
    found?.gates,
    found?.people,
    found?.projects,
    found?.matters,
    found?.news,
    found?.lastWeek,
  ]
  const reckoned = !found?.debrief || Array.isArray(found.debrief.outcomes)
  return (
    typeof found?.phase === 'string' &&
    Number.isSafeInteger(found.week) &&
    lists.every(Array.isArray) &&
    reckoned
  )
}
