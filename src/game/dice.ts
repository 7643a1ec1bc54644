import type { Seat } from '../sim/facts.ts'
import { keyOf, roll } from '../sim/rng.ts'
import type { World } from '../sim/world.ts'
import type { Game } from './game.ts'

/** A bot's dice for one turn: roll n of this week, from 0 to `sides - 1`. The same question gets the same answer. */
export type Dice = (n: number, sides: number) => number

const keys = new WeakMap<World, Map<Seat, number>>()

/** Dice of their own for the policy in a seat; they move no other. */
export const policyDice =
  ({ seed, world }: Game, seat: Seat): Dice =>
  (n, sides) => {
    const known = keys.get(world) ?? new Map<Seat, number>()
    keys.set(world, known)
    const key = known.get(seat) ?? keyOf(seed, 'policy', seat)
    known.set(seat, key)
    return roll(key, world.at.week, n, sides)
  }
