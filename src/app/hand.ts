import { explain } from '../game/explaining.ts'
import type { Explanation } from '../game/explanation.ts'
import type { Game } from '../game/game.ts'
import { commandsFor } from '../game/legal.ts'
import type { PlanReading } from '../game/plan-reading.ts'
import { planReading } from '../game/plan-reading.ts'
import type { Recording } from '../game/recording.ts'
import { record } from '../game/recording.ts'
import { mayUndo } from '../game/undoing.ts'
import type { View } from '../game/view.ts'
import { view } from '../game/viewing.ts'
import { standingsLastWeek } from '../game/viewing-standing.ts'
import type { Reflection } from '../hud/reflection.ts'
import type { Earlier, Screen } from '../hud/session.ts'
import { seat } from './playing.ts'
import type { EarlierSource, Entry, Saved, Words } from './shelf.ts'
import type { Release } from './tabs.ts'

/** The game on the screen. Without `game` only its last view is left to look at. */
export type Hand = {
  readonly id: string
  readonly game: Game | null
  readonly view: View
  readonly recording: Recording | null // up to the last order that went well
  readonly source: string | null // of a recording that could not be played: kept as it was found
  readonly words: Words // that it was saved with
  readonly readOnly: boolean
  readonly held: Promise<Release | null> // the lock that keeps other tabs from it
  readonly reflection: Reflection
  readonly watched: Game | null // as it stood at the start of a week that is being looked at
  readonly earlier: (Earlier & EarlierSource) | null
}

type Start = Pick<Hand, 'id' | 'held' | 'readOnly' | 'reflection' | 'earlier'>

export const withGame = (start: Start, game: Game): Hand => ({
  ...start,
  game,
  view: view(game, seat),
  recording: record(game),
  source: null,
  words: {},
  watched: null,
})

export function screenOf({ game, view: now, watched, reflection, earlier, ...hand }: Hand): Screen {
  const readOnly = hand.readOnly || watched !== null
  const shown = watched ?? game
  return {
    kind: 'game',
    view: watched ? view(watched, seat) : now,
    lastWeek: shown && standingsLastWeek(shown),
    legal: game && !readOnly ? commandsFor(game, seat) : [],
    undoable: game !== null && !readOnly && mayUndo(game, seat),
    readOnly,
    reflection,
    rewindable: game !== null,
    watching: watched && { week: watched.world.at.week, weeks: now.week },
    earlier: earlier && { from: earlier.from, debrief: earlier.debrief },
  }
}

export const savedOf = ({ id, earlier, view: { scenario, seed, week, phase } }: Hand): Saved => ({
  id,
  scenario,
  seed,
  week,
  finished: phase === 'debriefing',
  from: earlier?.from ?? null,
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

export const explainIn = ({ game, watched }: Hand, number: string): Explanation | null => {
  const shown = watched ?? game
  return shown && explain(shown, seat, number)
}

export const planIn = ({ game, watched }: Hand, project: string): PlanReading | null => {
  const shown = watched ?? game
  return shown && planReading(shown, seat, project)
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
