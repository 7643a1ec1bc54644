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
    habits: { open: 'raiseAll', silent: 'keepAll', green: 'allGreen' },
  },
  sponsor: {
    all: ['balanced', 'answerWants', 'weighWishes', 'doubtReports', 'refuseAll', 'grantLoudest'],
    habits: { closed: 'refuseAll', giving: 'grantLoudest' },
  },
} as const

/** On how many other dice the two ways with warnings are played besides: in one game chance may turn the lesson round. */
const otherDice = 6

/** Plays the case from a manager's or the sponsor's chair by every ready-made way, each game a slice. */
export function* comparingSeats({ setup, seed }: Dealt, seat: Seat): Slices<readonly Reference[]> {
  const { all, habits } = roleOf(seat) === 'pm' ? ways.pm : ways.sponsor
  const games: Played[] = []
  const scoreOf = (policy: string, dice: string): ScoreView => {
    const seating = { ...seatedHere(setup, []), [seat]: policy }
    return scoresOf(playOn(engine, begin(setup, dice, seating, byTable)))[boardOf(seat)] as ScoreView
  }
  for (const policy of all) {
    games.push({ policy, score: scoreOf(policy, seed) })
    yield
  }
  const means: { [policy: string]: Reference['mean'] } = {}
  if (
    roleOf(seat) === 'pm' &&
    (setup.risks ?? []).some(({ project }) => boardOf(seat) === `project/${project}`)
  )
    for (const policy of [ways.pm.habits.open, ways.pm.habits.silent]) {
      let sum = games.find((game) => game.policy === policy)?.score.total ?? 0
      for (let n = 1; n <= otherDice; n++) {
        sum += scoreOf(policy, `${seed}/${n}`).total
        yield
      }
      means[policy] = { games: otherDice + 1, total: Math.round(sum / (otherDice + 1)) }
    }
  const of = games.length
  const [best] = [...games].sort((a, b) => b.score.total - a.score.total)
  const named = Object.entries(habits).flatMap(([id, policy]) =>
    games
      .filter((game) => game.policy === policy)
      .map((game): Reference => {
        const mean = means[policy]
        return { id: id as keyof typeof habits, of, ...game, ...(mean && { mean }) }
      }),
  )
  return [...named, ...(best ? [{ id: 'best' as const, of, ...best }] : [])]
}
