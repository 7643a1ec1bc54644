import { factorOf } from '../factors.ts'
import type { FactOf } from '../facts.ts'
import { happens, keyOf, roll } from '../rng.ts'
import type { Appetite } from '../seat-terms.ts'
import type { Risk, Setup } from '../setup.ts'
import type { Happen, World } from '../world.ts'
import { takeEffects } from './effects.ts'
import { surpriseOf } from './managing/remembering.ts'
import { isRunning } from './seat-rule.ts'

const keyFor = ({ facts }: World, { id }: Risk): number =>
  keyOf((facts[0] as FactOf<'began'>).seed, 'risk', id)

/** The week in which its warning shows: any of its span, evenly. */
const warningWeek = (world: World, risk: Risk): number =>
  risk.from + roll(keyFor(world, risk), 0, 0, risk.to - risk.from + 1)

/**
 * Monday: warnings show to the managers whose projects they are about, and what was warned of strikes or goes by. All by
 * dice of the risk alone: whether it was raised changes what comes of it, never whether it comes.
 */
export function watchRisks(setup: Setup, world: World, happen: Happen): void {
  for (const risk of setup.risks ?? []) {
    const state = world.risks?.[risk.id]
    if (!state) {
      if (isRunning(world, risk.project) && world.at.week === warningWeek(world, risk))
        happen({ kind: 'riskNoticed', risk: risk.id, project: risk.project })
    } else if (state.stage === 'struck' || state.stage === 'passed') continue
    else if (world.at.week >= state.noticed + risk.strikes) comeDue(setup, world, happen, risk)
  }
}

/** Whether an answer to a risk holds with that appetite: by dice of the risk, whether anybody raised it or not. */
export const isAnswered = (setup: Setup, world: World, risk: Risk, appetite: Appetite): boolean =>
  happens(keyFor(world, risk), 0, 2, factorOf(setup, `${appetite}Eased`))

function comeDue(setup: Setup, world: World, happen: Happen, risk: Risk): void {
  const { id, project } = risk
  const state = world.risks?.[id]
  const raised = (state?.raised ?? 0) > 0
  const cause = state?.fact
  const strikes = isRunning(world, project) && happens(keyFor(world, risk), 0, 1, risk.chancePermille)
  if (!strikes) {
    happen({ kind: 'riskPassed', risk: id, project, raised }, cause)
    return
  }
  const eased = raised && isAnswered(setup, world, risk, world.powers?.appetite ?? 'balanced')
  const number = happen({ kind: 'riskStruck', risk: id, project, raised, eased }, cause)
  takeEffects(setup, world, happen, {
    effects: [...(eased ? risk.eased : risk.effects), ...(raised ? [] : surpriseOf(setup))],
    project,
    person: null,
    cause: number,
  })
}
