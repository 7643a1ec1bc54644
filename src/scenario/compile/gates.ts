import type { BoardMember, Gate } from '../../sim/setup.ts'
import { permille } from '../shape/basics.ts'
import type { Authored } from '../shape/scenario.ts'

export const boardOf = (board: NonNullable<Authored['board']>): BoardMember[] =>
  Object.entries(board).map(([person, { concern, character }]) => ({ person, concern, character }))

/** In the order of their weeks, those of one week as the author wrote them. */
export const gatesOf = (gates: NonNullable<Authored['gates']>): Gate[] =>
  Object.entries(gates)
    .map(([id, { project, week, done, cost, weeks, benefit, defects }]) => ({
      id,
      project,
      week,
      deliverables: done,
      tolerance: {
        costPermille: permille(cost),
        weeks,
        benefitPermille: permille(benefit),
        defects,
      },
    }))
    .sort((a, b) => a.week - b.week)
