import type { Change } from '../../sim/setup.ts'
import { permille, span } from '../shape/basics.ts'
import type { Authored } from '../shape/scenario.ts'
import { cents, milliDays } from './quantities.ts'

export const changesOf = (changes: NonNullable<Authored['changes']>): Change[] =>
  Object.entries(changes).map(([id, change]) => {
    const [from, to] = span(change.weeks)
    return {
      id,
      project: change.project,
      from,
      to,
      chancePermille: permille(change.chance),
      skill: change.skill,
      low: milliDays(change.least),
      high: milliDays(change.most),
      benefitCents: cents(change.benefit),
      dueWeeks: change.due,
      analysis: { skill: change.analysis.skill, milliDays: milliDays(change.analysis.days) },
      goodwill: change.goodwill,
      patience: change.patience,
    }
  })
