import { playOn } from '../bots/playing-on.ts'
import { scoresOf } from '../game/debriefing.ts'
import { engine } from '../game/engine.ts'
import type { Game } from '../game/game.ts'
import { begin } from '../game/game.ts'
import { byTable } from '../game/moves.ts'
import type { Seat } from '../game/seats.ts'
import { boardOf, roleOf } from '../game/seats.ts'
import type { Slices } from '../game/slices.ts'
import type { ScoreView } from '../game/view.ts'
import type { Reference } from '../hud/session.ts'
import { seatedHere } from './playing.ts'

type Dealt = { readonly setup: Game['setup']; readonly seed: string }
type Played = { readonly policy: string; readonly score: ScoreView }

/** Ready-made ways of a chair, and which of them are habits that stand on the board by name. */
const ways = {
  pm: {
    all: ['balanced', 'raiseAll', 'keepAll', 'allGreen', 'askMost', 'escalateAll'],
    habits: { silent: 'keepAll', green: 'allGreen' },
  },
  sponsor: {
    all: ['balanced', 'answerWants', 'weighWishes', 'doubtReports', 'refuseAll', 'grantLoudest'],
    habits: { closed: 'refuseAll', giving: 'grantLoudest' },
  },
} as const

/** Plays the case from a manager's or the sponsor's chair by every ready-made way, each game a slice. */
export function* comparingSeats({ setup, seed }: Dealt, seat: Seat): Slices<readonly Reference[]> {
  const { all, habits } = roleOf(seat) === 'pm' ? ways.pm : ways.sponsor
  const games: Played[] = []
  for (const policy of all) {
    const seating = { ...seatedHere(setup, []), [seat]: policy }
    const scores = scoresOf(playOn(engine, begin(setup, seed, seating, byTable)))
    games.push({ policy, score: scores[boardOf(seat)] as ScoreView })
    yield
  }
  const of = games.length
  const [best] = [...games].sort((a, b) => b.score.total - a.score.total)
  const named = Object.entries(habits).flatMap(([id, policy]) =>
    games
      .filter((game) => game.policy === policy)
      .map((game): Reference => ({ id: id as keyof typeof habits, of, ...game })),
  )
  return [...named, ...(best ? [{ id: 'best' as const, of, ...best }] : [])]
}
