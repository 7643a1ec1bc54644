import type { Risk } from '../../sim/setup.ts'
import { permille, span } from '../shape/basics.ts'
import type { Authored } from '../shape/scenario.ts'
import { effectOf } from './effects.ts'

export const risksOf = (risks: NonNullable<Authored['risks']>): Risk[] =>
  Object.entries(risks).map(([id, { project, weeks, strikes, chance, effects, eased }]) => {
    const [from, to] = span(weeks)
    return {
      id,
      project,
      from,
      to,
      strikes,
      chancePermille: permille(chance),
      effects: effects.map(effectOf),
      eased: eased.map(effectOf),
    }
  })
