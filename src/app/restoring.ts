import type { Game } from '../game/game.ts'
import { act, begin, isRefused } from '../game/game.ts'
import { isMalformed, readRecording } from '../game/reading-recordings.ts'
import type { Recording, Replayed } from '../game/recording.ts'
import { replay } from '../game/recording.ts'
import type { Library } from './library.ts'
import { setupIn } from './library.ts'

/** Why a recording gives no game to go on with: a notice and its arguments. */
export type Flaw =
  | { readonly message: 'malformed'; readonly args: { readonly at: string; readonly says: string } }
  | { readonly message: 'mismatch'; readonly args: { readonly at: number } }
  | { readonly message: 'olderRules' | 'otherScenario'; readonly args: { readonly scenario: string } }

/** What became of a recording; with a flaw, `game` is what can still be shown of it. */
export type Restored =
  | { readonly flaw: null; readonly game: Game }
  | { readonly flaw: Flaw; readonly game: Game | null }

/** Plays the text of a recording up to its end. */
export function restore(library: Library, source: string): Restored {
  const recording = readRecording(source)
  if (isMalformed(recording)) return broken(recording.at, recording.says)
  const { scenario } = recording.base
  const setup = setupIn(library, scenario)
  if (!setup) return { flaw: { message: 'otherScenario', args: { scenario } }, game: null }
  const replayed = replayWhatever(setup, recording)
  if (replayed.verdict === 'verified') return { flaw: null, game: replayed.game }
  if (replayed.verdict === 'unverifiable') {
    const message = replayed.reason === 'rules' ? 'olderRules' : 'otherScenario'
    return { flaw: { message, args: { scenario } }, game: null }
  }
  const { at } = replayed
  return {
    flaw: { message: 'mismatch', args: { at } },
    game: replayed.game ?? (at > 0 ? upTo(setup, recording, at - 1) : null),
  }
}

/** A file may hold what no player could order: where the rules break on it, the recording goes wrong at that order. */
function replayWhatever(setup: Game['setup'], recording: Recording): Replayed {
  try {
    return replay(setup, recording)
  } catch {
    return { verdict: 'mismatch', at: firstThatBreaks(setup, recording), game: null }
  }
}

/** Number of the first order that the rules break on, from 1; 0 where the game cannot even begin. */
function firstThatBreaks(setup: Game['setup'], { seed, seating, commands }: Recording): number {
  let played = 0
  try {
    let game = begin(setup, seed, seating)
    for (const { seat, command } of commands) {
      played++
      const next = act(game, seat, command)
      if (isRefused(next)) break
      game = next
    }
  } catch {
    // at the order that was counted last
  }
  return played
}

const broken = (at: string, says: string): Restored => ({
  flaw: { message: 'malformed', args: { at, says } },
  game: null,
})

/** The game after so many orders of a recording that goes wrong behind them. */
function upTo(setup: Game['setup'], recording: Recording, orders: number): Game | null {
  const [commands, checks] = [recording.commands.slice(0, orders), recording.checks.slice(0, orders)]
  const replayed = replay(setup, { ...recording, commands, checks })
  return replayed.verdict === 'unverifiable' ? null : replayed.game
}

/** What is said of a recording that gives no game to go on with: of one that was saved here, and of one from a file. */
export const inSave = {
  malformed: 'damaged',
  mismatch: 'mismatch',
  olderRules: 'olderRules',
  otherScenario: 'changedScenario',
} as const
export const inFile = {
  malformed: 'malformed',
  mismatch: 'mismatch',
  olderRules: 'otherRules',
  otherScenario: 'otherScenario',
} as const
