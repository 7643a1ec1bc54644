import { playOn } from '../bots/playing-on.ts'
import { policyName } from '../bots/policies.ts'
import { engine } from '../game/engine.ts'
import type { Game, Order, Refused } from '../game/game.ts'
import { act, begin, isRefused } from '../game/game.ts'
import type { Seat, Seating } from '../game/seats.ts'
import { seatsOf } from '../game/seats.ts'

/** The seat that a person takes who chooses none. */
export const seat = 'pmo'

/** The best way of leading the PMO that is known: it leads where no person does. */
export const bestPmo = 'least-slack/sensible'

type Setup = Game['setup']

/** Persons in those seats, bots in the others. */
export const seatedHere = (setup: Setup, taken: readonly Seat[] = [seat]): Seating =>
  Object.fromEntries(
    seatsOf(setup).map((s) => [s, taken.includes(s) ? 'person' : s === 'pmo' ? bestPmo : 'bot']),
  )

/** A game in its briefing: whoever sits there reads first. */
export const startGame = (setup: Setup, seed: string, taken: readonly Seat[] = [seat]): Game =>
  begin(setup, seed, seatedHere(setup, taken))

/** Lets the bots play until it is a person's turn, or the game is over. */
export const letBotsPlay = (game: Game): Game => playOn(engine, game)

/** Carries out an order of a person, and what the bots do about it. */
export function order(game: Game, command: Order['command'], from: Seat = seat): Game | Refused {
  const next = act(game, from, command)
  return isRefused(next) ? next : letBotsPlay(next)
}

/** The seats in which persons sit, in the order in which they act. */
export const seatsTaken = ({ setup, seating }: Pick<Game, 'setup' | 'seating'>): readonly Seat[] =>
  seatsOf(setup).filter((s) => seating[s] === 'person')

/** Whether persons could go on with this game here: it is not over, some seat waits for one, and bots know how to play the others. */
export const canGoOn = (game: Game): boolean =>
  game.phase !== 'debriefing' &&
  seatsTaken(game).length > 0 &&
  Object.entries(game.seating).every(
    ([s, by]) => by === 'person' || (s === 'pmo' ? policyName(by) !== null : by === 'bot'),
  )
