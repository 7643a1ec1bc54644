import type { Seat } from '../sim/facts.ts'
import { keyOf, roll } from '../sim/rng.ts'
import type { Game } from './game.ts'

/** A bot's dice for one turn: roll n of this week, from 0 to `sides - 1`. The same question gets the same answer. */
export type Dice = (n: number, sides: number) => number

const keys = new Map<string, number>()

/** Dice of their own for the policy in a seat; they move no other. */
export function policyDice(game: Game, seat: Seat): Dice {
  const name = JSON.stringify([game.seed, seat])
  const key = keys.get(name) ?? keyOf(game.seed, 'policy', seat)
  if (keys.size > 1000) keys.clear()
  keys.set(name, key)
  return (n, sides) => roll(key, game.world.at.week, n, sides)
}
