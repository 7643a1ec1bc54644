import type { Seat } from '../sim/facts.ts'
import type { Game } from './game.ts'
import { act, begin, isRefused } from './game.ts'
import { roleOf } from './seats.ts'

/** Plays a game's orders again from its start until it stands so; null if it never does. */
export function again(game: Game, until: (now: Game) => boolean, seating = game.seating): Game | null {
  let now = begin(game.setup, game.seed, seating, game.mover)
  for (const { seat, command } of game.orders) {
    if (until(now)) return now
    const next = act(now, seat, command)
    if (isRefused(next))
      throw new Error(`An order that was carried out is refused when played again: ${next.refused}.`)
    now = next
  }
  return until(now) ? now : null
}

/** The phase in which a seat acts. */
export const deskPhase = { pmo: 'deciding', pm: 'reporting', sponsor: 'funding' } as const

/** The game as it stood when that week came to a seat's desk; null if it never did. */
export const atDesk = (game: Game, week: number, seat: Seat, seating = game.seating): Game | null =>
  again(game, ({ phase, world }) => phase === deskPhase[roleOf(seat)] && world.at.week === week, seating)

/**
 * The game as it stood when that week's desk opened to the PMO: the same orders up to there, the same dice from there
 * on. Null if that desk never opened. Another seating changes who goes on, and nothing of what has happened.
 */
export const fromWeek = (game: Game, week: number, seating = game.seating): Game | null =>
  atDesk(game, week, 'pmo', seating)
