import type { Game } from '../game/game.ts'
import { commandsFor } from '../game/legal.ts'
import type { Seat } from '../game/seats.ts'
import { seat as pmo, seatsTaken } from './playing.ts'

/** Who sits before the screen: `covered` while it is handed over, `briefed` who has read the briefing of the own seat. */
export type Sitting = { readonly seat: Seat; readonly covered: boolean; readonly briefed: readonly Seat[] }

/** Those who still have a briefing to read; the PMO reads last, for it opens the first week. */
export const unread = (game: Game, briefed: readonly Seat[]): readonly Seat[] =>
  game.phase === 'briefing' ? seatsTaken(game).filter((s) => s !== pmo && !briefed.includes(s)) : []

/** The person whose turn it is; null: nobody's, so that whoever sits there stays. */
function whoseTurn(game: Game, briefed: readonly Seat[]): Seat | null {
  const reader = unread(game, briefed)[0]
  return reader ?? seatsTaken(game).find((s) => commandsFor(game, s).length > 0) ?? null
}

/** As a game comes to the screen. Where several persons share it nobody's view is shown before somebody says who is there. */
export function seatedFirst(game: Game, wanted: Seat | null = null): Sitting {
  const taken = seatsTaken(game)
  const turn = whoseTurn(game, [])
  const asked = wanted !== null && taken.includes(wanted) ? wanted : null
  const seat = turn ?? asked ?? taken[0] ?? pmo
  return { seat, covered: taken.length > 1 && game.phase !== 'debriefing', briefed: [] }
}

/** After an order: the same person goes on, or the screen is handed over. When the game is over nothing is secret any more. */
export function seatedNext(game: Game, { seat, briefed }: Sitting): Sitting {
  const next = whoseTurn(game, briefed) ?? seat
  return { seat: next, covered: next !== seat && game.phase !== 'debriefing', briefed }
}
