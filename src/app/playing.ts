import { playOn } from '../bots/playing-on.ts'
import { engine } from '../game/engine.ts'
import type { Game, Order, Refused } from '../game/game.ts'
import { act, begin, isRefused } from '../game/game.ts'
import type { Seating } from '../game/seats.ts'
import { seatsOf } from '../game/seats.ts'

/** The seat that a person plays here; bots play the others. */
export const seat = 'pmo'

type Setup = Game['setup']

/** A person in that seat, bots in the others. */
export const seatedHere = (setup: Setup): Seating =>
  Object.fromEntries(seatsOf(setup).map((s) => [s, s === seat ? 'person' : 'bot']))

export const startGame = (setup: Setup, seed: string): Game =>
  playOn(engine, begin(setup, seed, seatedHere(setup)))

/** Carries out an order of the person, and what the bots do about it. */
export function order(game: Game, command: Order['command']): Game | Refused {
  const next = act(game, seat, command)
  return isRefused(next) ? next : playOn(engine, next)
}

/** Whether a person could go on with this game here: it is not over, and only the PMO's seat waits for a person. */
export const canGoOn = ({ phase, seating }: Game): boolean =>
  phase !== 'debriefing' &&
  Object.entries(seating).every(([s, by]) => (s === seat ? by === 'person' : by === 'bot'))
