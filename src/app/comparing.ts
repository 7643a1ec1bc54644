import { playOn } from '../bots/playing-on.ts'
import { policyNames } from '../bots/policies.ts'
import { scoresOf } from '../game/debriefing.ts'
import { engine } from '../game/engine.ts'
import type { Game } from '../game/game.ts'
import { begin } from '../game/game.ts'
import { byTable } from '../game/moves.ts'
import type { Seat } from '../game/seats.ts'
import { seatsOf } from '../game/seats.ts'
import type { Slices } from '../game/slices.ts'
import type { ScoreView } from '../game/view.ts'
import type { Reference } from '../hud/session.ts'
import { comparingSeats } from './comparing-seats.ts'
import { seat } from './playing.ts'

/** A case and its luck. */
export type Dealt = { readonly setup: Game['setup']; readonly seed: string; readonly seat?: Seat } // the PMO's without one

/** What a policy reached on one case. */
export type Played = { readonly policy: string; readonly score: ScoreView }

/** Two habits that leave the desk to itself: days go to whoever asked first, or to whoever is loudest. */
const habits = { firstCome: 'first-come/default', loudest: 'loudest/default' } as const

/** Plays a whole game by one policy in the person's seat and gives the organisation's score. */
export function played({ setup, seed }: Dealt, policy: string): Played {
  const seating = Object.fromEntries(seatsOf(setup).map((s) => [s, s === seat ? policy : 'bot']))
  const { organisation } = scoresOf(playOn(engine, begin(setup, seed, seating, byTable)))
  return { policy, score: organisation as ScoreView }
}

/** The habits, and the best of all ready-made policies: the best of those that were tried, not the best there is. */
export function referencesOf(games: readonly Played[]): readonly Reference[] {
  const best = [...games].sort((a, b) => b.score.total - a.score.total)[0]
  const of = games.length
  const named = (policy: string) => games.filter((game) => game.policy === policy)
  return [
    ...named(habits.firstCome).map((game): Reference => ({ id: 'firstCome', of, ...game })),
    ...named(habits.loudest).map((game): Reference => ({ id: 'loudest', of, ...game })),
    ...(best ? [{ id: 'best' as const, of, ...best }] : []),
  ]
}

/** Plays the case by every ready-made policy of the seat, each game a slice. */
export function* comparing({ seat: from, ...dealt }: Dealt): Slices<readonly Reference[]> {
  if (from !== undefined && from !== seat) return yield* comparingSeats(dealt, from)
  const games: Played[] = []
  for (const policy of policyNames) {
    games.push(played(dealt, policy))
    yield
  }
  return referencesOf(games)
}
