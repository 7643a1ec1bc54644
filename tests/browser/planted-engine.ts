import { explain as realExplain } from '../../src/game/explaining.ts'
import type { Explanation } from '../../src/game/explanation.ts'
import type { Game } from '../../src/game/game.ts'
import type { LegalCommand } from '../../src/game/legal.ts'
import { commandsFor as realCommands } from '../../src/game/legal.ts'
import type { View } from '../../src/game/view.ts'
import { view as realView } from '../../src/game/viewing.ts'
import type { Seat } from '../../src/sim/facts.ts'
import { planted } from '../secrets.ts'

// Stands in for the engine's doors: whatever the page asks of a game, it asks of one full of secrets.

const known = new Set<string>()
Object.assign(globalThis, { secrets: () => [...known] })

function full(game: Game, seat: Seat): Game {
  const { game: odd, secrets } = planted(game, seat)
  for (const secret of secrets) known.add(secret)
  return odd
}

export const view = (game: Game, seat: Seat): View => realView(full(game, seat), seat)
export const commandsFor = (game: Game, seat: Seat): readonly LegalCommand[] =>
  realCommands(full(game, seat), seat)
export const explain = (game: Game, seat: Seat, number: string): Explanation | null =>
  realExplain(full(game, seat), seat, number)
