import type { FactOf } from '../sim/facts.ts'
import { balance } from '../sim/ledger.ts'
import { conditionsOffered } from '../sim/rules/gating/conditions.ts'
import { sightOf } from '../sim/rules/gating/figures.ts'
import type { Outcome, ProjectId } from '../sim/setup.ts'
import { outcomes } from '../sim/setup.ts'
import { again } from './forking.ts'
import type { Game } from './game.ts'
import { imagined } from './imagining.ts'
import type { Interval } from './pairing.ts'
import { intervalOf } from './pairing.ts'
import { playOut } from './playing-out.ts'
import type { Sentence } from './sentence.ts'
import type { Slices } from './slices.ts'
import { toEnd } from './slices.ts'

/** What was to be expected of each outcome of a gate by what was known then, and what became of it. Amounts are cents. */
export type GateReckoning = {
  readonly gate: string
  readonly project: ProjectId
  readonly week: number
  readonly recommended: Outcome | null
  readonly decided: Outcome
  readonly futures: number // for each outcome; the same luck for all five
  readonly outcomes: readonly ExpectedOutcome[]
  readonly best: Outcome // of the highest expectation
  readonly verdict: Verdict
  readonly really: { readonly valueCents: number; readonly finishedWeek: number; readonly stopped: boolean }
  readonly says: Sentence
}

export type ExpectedOutcome = {
  readonly outcome: Outcome
  readonly expected: Interval // benefit of the whole portfolio with the money that is left
  readonly behindBest: Interval // paired difference to the best outcome, never above 0 in the middle
  readonly measurable: boolean // its interval does not contain 0
}

/** Of what was recommended, or of what was decided where nothing was. */
export type Verdict = 'best' | 'noDifference' | 'worse'

/** Futures of each outcome, unless another number is asked for. */
export const futuresUsual = 64

/**
 * A sitting of a board in a game that is over, named by its fact (`fact/<number>`, the `why` of its minutes), weighed by
 * what was known at its desk; null if there is none. It plays a future for each outcome and luck, each of them a slice:
 * some seconds in all, so whoever must not stand still runs it apart.
 */
export function* weighing(game: Game, why: string, futures = futuresUsual): Slices<GateReckoning | null> {
  const number = Number(why.slice('fact/'.length))
  const fact = game.world.facts[number]
  if (game.phase !== 'debriefing' || why !== `fact/${number}` || fact?.kind !== 'gateHeld') return null
  const desk = atClosing(game, fact.at.week)
  const possible = outcomes.filter((it) => it !== 'conditions' || mayPromise(desk, fact.gate))
  const worths: number[][] = possible.map(() => [])
  for (const [i, outcome] of possible.entries())
    for (let n = 0; n < futures; n++) {
      worths[i]?.push(worthOf(desk, fact.gate, outcome, n))
      yield
    }
  return reckoned(game, fact, number, possible, worths)
}

/** The same in one go. */
export const weighGate = (game: Game, why: string, futures = futuresUsual): GateReckoning | null =>
  toEnd(weighing(game, why, futures))

/** What the worths of the futures of each possible outcome say of a sitting. */
function reckoned(
  game: Game,
  held: FactOf<'gateHeld'>,
  number: number,
  possible: readonly Outcome[],
  worths: readonly (readonly number[])[],
): GateReckoning {
  const { gate, project, at, recommended, outcome: decided } = held
  const futures = worths[0]?.length ?? 0
  const means = worths.map((all) => intervalOf(all).middle)
  const top = means.indexOf(Math.max(...means))
  const expected = possible.map((outcome, i): ExpectedOutcome => {
    const all = worths[i] ?? []
    const behindBest = intervalOf(all.map((worth, n) => worth - (worths[top]?.[n] ?? 0)))
    return {
      outcome,
      expected: intervalOf(all),
      behindBest,
      measurable: behindBest.high < 0 || behindBest.low > 0,
    }
  })
  const judged = expected.find(({ outcome }) => outcome === (recommended ?? decided))
  const best = possible[top] as Outcome
  const verdict = judged?.outcome === best ? 'best' : judged?.measurable ? 'worse' : 'noDifference'
  const state = game.world.work.projects[project]
  return {
    gate,
    project,
    week: at.week,
    recommended,
    decided,
    futures,
    outcomes: expected,
    best,
    verdict,
    really: {
      valueCents: balance(game.world.ledger, `value/${project}`),
      finishedWeek: state?.finishedWeek ?? 0,
      stopped: state?.stop === 'stopped',
    },
    says: {
      id: `reckoning.${recommended === null ? 'unsaid' : 'said'}.${verdict}`,
      args: {
        project: `projects.${project}.name`,
        judged: `outcomes.${recommended ?? decided}`,
        decided: `outcomes.${decided}`,
        best: `outcomes.${best}`,
        behindCents: judged ? -judged.behindBest.middle : 0,
        futures,
      },
      why: `fact/${number}`,
    },
  }
}

/** Whether there was something to promise. */
function mayPromise({ setup, world }: Game, id: string): boolean {
  const gate = setup.gates?.find((it) => it.id === id)
  return gate !== undefined && conditionsOffered(sightOf(setup, world, gate)).length > 0
}

/** The desk of a week as the PMO left it. */
function atClosing(game: Game, week: number): Game {
  const isThere = (now: Game) =>
    now.phase === 'deciding' &&
    now.world.at.week === week &&
    game.orders[now.turn]?.command.kind === 'closeWeek'
  return again(game, isThere) as Game
}

/** Benefit of all projects and the money left at the end of one future. */
function worthOf(desk: Game, gate: string, outcome: Outcome, n: number): number {
  const { setup } = desk
  const world = imagined(setup, desk.world, `imagined/${gate}/${desk.world.at.week}/${n}`)
  const state = world.gates?.[gate]
  if (state) state.decreed = outcome
  playOut(setup, world)
  return setup.projects.reduce(
    (sum, { id }) => sum + balance(world.ledger, `value/${id}`) + balance(world.ledger, `money/${id}`),
    balance(world.ledger, 'money/reserve'),
  )
}
