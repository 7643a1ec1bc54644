import { playOn } from '../bots/playing-on.ts'
import { defaultPolicy } from '../bots/policies.ts'
import { scoresOf } from '../game/debriefing.ts'
import { engine } from '../game/engine.ts'
import type { Game } from '../game/game.ts'
import { begin } from '../game/game.ts'
import { byTable } from '../game/moves.ts'
import { hashOfGame } from '../game/recording.ts'
import type { Seating } from '../game/seats.ts'
import { seatsOf } from '../game/seats.ts'
import { underMandate } from '../game/under-mandate.ts'
import type { ScoreView } from '../game/view.ts'
import type { Governance } from '../sim/debrief/governance.ts'
import { governanceOf } from '../sim/debrief/governance.ts'
import type { Seat } from '../sim/facts.ts'
import type { Mandate } from '../sim/mandates.ts'
import type { Setup } from '../sim/setup.ts'
import type { Agreements } from './matters.ts'
import { agreementsWatched } from './matters.ts'

export type Scores = { readonly [scoreboard: string]: ScoreView } // `organisation`, `project/<id>`

/** One game that is to be played: one seat by a policy, everybody else by their bot. */
export type Task = {
  readonly policy: string
  readonly seed: string
  readonly seat?: Seat // where the policy sits; the PMO's without it
  readonly mandate?: Mandate // instead of the one that the case has
  readonly matters?: boolean // whether to count on which matters both scoreboards agree
}

export type PlayedGame = Task & {
  readonly hash: string
  readonly weeks: number
  readonly scores: Scores
  readonly finishes: readonly number[] // weeks in which projects finished, or would; without those that were stopped
  readonly governance: Governance
  readonly agreements?: Agreements // where they were to be counted
}

/** Plays a whole game; `step` is told of it after every command. */
export function playGame(
  setup: Setup,
  { policy, seed, mandate, seat = 'pmo' }: Task,
  step?: (game: Game) => void,
): Game {
  const played = mandate ? underMandate(setup, mandate) : setup
  const others = seatsOf(played).map((seat) => [seat, 'bot'])
  const seating: Seating = { ...Object.fromEntries(others), pmo: defaultPolicy, [seat]: policy }
  const game = playOn(engine, begin(played, seed, seating, byTable), step)
  if (game.phase !== 'debriefing')
    throw new Error(`The bots stopped in the phase ${game.phase} of week ${game.world.at.week}.`)
  return game
}

export function playedGame(setup: Setup, task: Task): PlayedGame {
  const agreements = task.matters ? agreementsWatched() : null
  const game = playGame(setup, task, agreements?.watch)
  const { world } = game
  return {
    ...task,
    hash: hashOfGame(game),
    weeks: world.at.week,
    scores: scoresOf(game),
    finishes: finishesOf(game),
    governance: governanceOf(game.setup, world.facts, world.ledger),
    ...(agreements && { agreements: agreements.found() }),
  }
}

const finishesOf = ({ world }: Game): number[] =>
  world.facts.flatMap((fact) => {
    if (fact.kind === 'projectFinished') return [fact.at.week]
    return fact.kind === 'leftUnfinished' ? [fact.at.week + fact.weeksMore] : []
  })
