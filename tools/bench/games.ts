import { playOn } from '../../src/bots/playing-on.ts'
import { engine } from '../../src/game/engine.ts'
import type { Game, Order } from '../../src/game/game.ts'
import { act, begin, isRefused, setupHashOf } from '../../src/game/game.ts'
import type { Mover } from '../../src/game/moves.ts'
import type { Seating } from '../../src/game/seats.ts'
import { seatsOf } from '../../src/game/seats.ts'
import type { Command } from '../../src/sim/commands.ts'
import type { Seat } from '../../src/sim/facts.ts'
import { closeWeek, endGame, openDesk, openWeek } from '../../src/sim/rules/week.ts'
import type { Setup } from '../../src/sim/setup.ts'
import { step } from '../../src/sim/step.ts'
import type { World } from '../../src/sim/world.ts'
import { beginWorld } from '../../src/sim/world.ts'

export type Kept = { readonly seed: string; readonly seating: Seating; readonly orders: readonly Order[] }

/** A whole game: bots with their views and legal commands, the game's layer, the rules. */
export function wholeGame(
  setup: Setup,
  { seed, policy, mover }: { seed: string; policy: string; mover: Mover },
): Game {
  const seating = Object.fromEntries(seatsOf(setup).map((seat) => [seat, seat === 'pmo' ? policy : 'bot']))
  return playOn(engine, begin(setup, seed, seating, mover))
}

export const kept = ({ seed, seating, orders }: Game): Kept => ({ seed, seating, orders: [...orders] })

/** The same commands through the game's layer: who may do what, the orders, their checks. No bot, no view. */
export function throughTheGame(setup: Setup, { seed, seating, orders }: Kept, mover: Mover): World {
  let game = begin(setup, seed, seating, mover)
  for (const { seat, command } of orders) {
    const next = act(game, seat, command)
    if (isRefused(next)) throw new Error(`${next.refused}: ${JSON.stringify(command)}`)
    game = next
  }
  return game.world
}

/** The same commands through the bare rules in a loop. */
export function throughTheRules(setup: Setup, { seed, orders }: Kept): World {
  const world = beginWorld(setup, setupHashOf(setup), seed)
  for (const { seat, command } of orders) follow(setup, world, seat, command)
  return world
}

/** One command, and what the calendar does after it. */
export function follow(setup: Setup, world: World, seat: Seat, command: Command) {
  const refused = step(setup, world, seat, command)
  if (refused) throw new Error(`${refused}: ${JSON.stringify(command)}`)
  if (command.kind === 'open') openWeek(setup, world)
  else if (command.kind === 'pass') openDesk(setup, world)
  else if (command.kind === 'closeWeek') {
    if (closeWeek(setup, world).last) endGame(setup, world)
    else openWeek(setup, world)
  }
}
