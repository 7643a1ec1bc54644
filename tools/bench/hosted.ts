import { Client } from 'boardgame.io/client'
import { setupHashOf } from '../../src/game/game.ts'
import type { Command } from '../../src/sim/commands.ts'
import type { Seat } from '../../src/sim/facts.ts'
import type { Setup } from '../../src/sim/setup.ts'
import type { World } from '../../src/sim/world.ts'
import { beginWorld } from '../../src/sim/world.ts'
import type { Kept } from './games.ts'
import { follow } from './games.ts'

/** The same commands by the same rules, hosted by the local client of boardgame.io: one move a command. */
export function throughBoardgameIo(setup: Setup, { seed, orders }: Kept): World {
  const client = Client<World>({
    game: {
      name: 'remit',
      setup: () => beginWorld(setup, setupHashOf(setup), seed),
      moves: { order: ({ G }, seat: Seat, command: Command) => follow(setup, G, seat, command) },
    },
    numPlayers: 1,
    debug: false,
  })
  client.start()
  for (const { seat, command } of orders) client.moves.order?.(seat, command)
  const state = client.getState()
  client.stop()
  if (!state) throw new Error('boardgame.io has no state.')
  return state.G
}
