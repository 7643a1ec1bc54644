import type { Command } from '../sim/commands.ts'
import type { Seat } from '../sim/facts.ts'
import type { Dice } from './dice.ts'
import { policyDice } from './dice.ts'
import type { Game } from './game.ts'
import { act, isRefused } from './game.ts'
import type { LegalCommand } from './legal.ts'
import { commandsFor } from './legal.ts'
import { seatsOf } from './seats.ts'
import type { View } from './view.ts'
import { view, viewInParts } from './viewing.ts'

/** What whoever runs bots needs of the engine: bots themselves see views and legal commands only. */
export type Engine = {
  readonly seats: (game: Game) => readonly Seat[]
  readonly view: (game: Game, seat: Seat) => View
  readonly viewInParts: (game: Game, seat: Seat) => View // the same, to be read before the game moves on
  readonly commandsFor: (game: Game, seat: Seat) => readonly LegalCommand[]
  readonly dice: (game: Game, seat: Seat) => Dice
  readonly act: (game: Game, seat: Seat, command: Command) => Game // throws when the order is refused
}

export const engine: Engine = {
  seats: (game) => seatsOf(game.setup),
  view,
  viewInParts,
  commandsFor,
  dice: policyDice,
  act: (game, seat, command) => {
    const next = act(game, seat, command)
    if (isRefused(next))
      throw new Error(
        `The bot in seat ${seat} gave an order that was refused (${next.refused}): ${JSON.stringify(command)}`,
      )
    return next
  },
}
