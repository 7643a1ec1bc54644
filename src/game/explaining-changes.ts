import type { Seat } from '../sim/facts.ts'
import { likelyWork } from '../sim/work/changes.ts'
import { planOf } from '../sim/work/plan.ts'
import type { Operand } from './explanation.ts'
import type { Game } from './game.ts'
import { mayKnow } from './knowing.ts'
import type { Measure } from './measure.ts'
import { operand } from './measure.ts'
import { factSentence } from './sentences.ts'

/** The work of a change as it is known, and the facts on its way. */
export function changeMeasure(game: Game, seat: Seat, id: string): Measure | null {
  const { setup, world } = game
  const state = world.work.changes?.[id]
  if (!state || !setup.changes?.some((change) => change.id === id)) return null
  const operands = world.facts.flatMap((fact, number): Operand[] =>
    'change' in fact && fact.change === id && mayKnow(game, seat, fact)
      ? [operand(`fact/${number}`, fact.at.week, 'weeks', factSentence(setup, fact, number))]
      : [],
  )
  if (operands.length === 0) return null
  const named = (name: string, value: number) =>
    operand('', value, 'milliDays', { id: name, args: {}, why: null })
  const range = [named('formulas.change.low', state.low), named('formulas.change.high', state.high)]
  const says = { args: { change: `changes.${id}.title` } }
  return { says, value: likelyWork(state), unit: 'milliDays', operands: [...range, ...operands] }
}

/** The first plan, and every baseline approved since. */
export function completionOperands({ setup, world }: Game, id: string): Operand[] {
  const project = setup.projects.find((p) => p.id === id)
  if (!project || !world.work.projects[id]?.revisions) return []
  const first = { id: 'formulas.completion.first', args: {}, why: null }
  return [
    operand('', planOf(setup, project).costCents, 'cents', first),
    ...world.facts.flatMap((fact, number) =>
      fact.kind === 'baselineApproved' && fact.project === id
        ? [operand(`fact/${number}`, fact.cents, 'cents', factSentence(setup, fact, number))]
        : [],
    ),
  ]
}
