import type { Screen, SessionState } from '../hud/session.ts'
import type { Route } from './route.ts'
import type { Saved, Shelf, Words } from './shelf.ts'

/** What the title says of the cases: enough to choose one, and nothing of what is in them. */
export type Contents = Pick<SessionState, 'lessons' | 'variations' | 'madeFor'> &
  Pick<Extract<Screen, { kind: 'title' }>, 'scenarios' | 'seats'> & {
    readonly words: Words // what a title says, and what the cases and their people are called
  }

/** How many games the title offers. */
export const offered = 6

export const recentOn = (shelf: Shelf): Promise<readonly Saved[]> => shelf.recent(offered).catch(() => [])

export function titleScreen(
  { scenarios, seats }: Pick<Contents, 'scenarios' | 'seats'>,
  [saved, ...others]: readonly Saved[],
  linked: Route | null = null,
): Extract<Screen, { kind: 'title' }> {
  return {
    kind: 'title',
    scenarios,
    saved: saved ? { scenario: saved.scenario, week: saved.week, finished: saved.finished } : null,
    others,
    linked: linked && { scenario: linked.scenario, seed: linked.seed, seat: linked.seat },
    seats,
    year: null,
  }
}
