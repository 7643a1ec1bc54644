import type { BestRules, Reached } from '../bots/best-rules.ts'
import { bestRules } from '../bots/best-rules.ts'
import type { GrantRule } from '../bots/granting.ts'
import { mean } from '../bots/paired.ts'
import { playOn } from '../bots/playing-on.ts'
import { scoresOf } from '../game/debriefing.ts'
import { engine } from '../game/engine.ts'
import { begin } from '../game/game.ts'
import { byTable } from '../game/moves.ts'
import { seatsOf } from '../game/seats.ts'
import type { Slices } from '../game/slices.ts'
import type { Dealt } from './comparing.ts'
import { seat } from './playing.ts'

/** A case, whatever its luck. */
export type Ruled = Pick<Dealt, 'setup'>

/** The rules of the literature for granting days; all with a desk that is minded. */
export const rulesCompared: readonly GrantRule[] = [
  'first-come',
  'shortest-activity',
  'earliest-due',
  'latest-finish',
  'least-slack',
  'portfolio-slack',
  'most-urgent',
  'critical-ratio',
]

/** Seeds 1 to 24, so that everybody who plays a case is told the same of it, and `sweep` can be asked too. */
const lucks = Array.from({ length: 24 }, (_, i) => String(i + 1))

const games = rulesCompared.flatMap((rule) => lucks.map((seed) => ({ rule, seed })))

function reached({ setup }: Ruled, { rule, seed }: (typeof games)[number]): Reached {
  const seating = Object.fromEntries(seatsOf(setup).map((s) => [s, s === seat ? `${rule}/sensible` : 'bot']))
  const scores = scoresOf(playOn(engine, begin(setup, seed, seating, byTable)))
  return {
    policy: rule,
    seed,
    portfolio: scores.organisation?.total ?? 0,
    project: mean(setup.projects.map(({ id }) => scores[`project/${id}`]?.total ?? 0)),
  }
}

/** Plays the case by every rule on every seed, each game a slice. */
export function* comparingRules(ruled: Ruled): Slices<BestRules | null> {
  const played: Reached[] = []
  for (const game of games) {
    played.push(reached(ruled, game))
    yield
  }
  return bestRules(played)
}
