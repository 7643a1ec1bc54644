import type { CommandKind } from '../sim/commands.ts'
import type { Seat } from '../sim/facts.ts'
import type { Game } from './game.ts'
import { act, begin, isRefused } from './game.ts'

/** What cannot be taken back: orders after which dice were drawn, or something hidden was shown. */
const barriers: readonly CommandKind[] = ['open', 'testClaim', 'lookInto', 'closeWeek', 'pass']

/** Whether the seat may take back its last order: nobody has acted since, and it was no barrier. */
export function mayUndo(game: Game, seat: Seat): boolean {
  const last = game.orders.at(-1)
  return last !== undefined && last.seat === seat && !barriers.includes(last.command.kind)
}

/** The game as it stood before the seat's last order, played again from its start; null if it may not be taken back. */
export function undo(game: Game, seat: Seat): Game | null {
  if (!mayUndo(game, seat)) return null
  let before = begin(game.setup, game.seed, game.seating, game.mover)
  for (const { seat: by, command } of game.orders.slice(0, -1)) {
    const next = act(before, by, command)
    if (isRefused(next))
      throw new Error(`An order that was carried out is refused when played again: ${next.refused}.`)
    before = next
  }
  return before
}
