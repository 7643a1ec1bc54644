import { expect, test } from 'vitest'
import { portfolioMeasures } from '../../src/planner/portfolio.ts'
import { onePerson } from '../planner/instances.ts'
import { playByRule } from './by-rule.ts'

/** When the game finishes each task if the PMO grants the only person to whoever has waited longest. */
function finishes(lengths: readonly number[], dayByDay: boolean): readonly number[] {
  const network = onePerson(lengths, dayByDay)
  return portfolioMeasures(network, playByRule(network, 'FIFO').starts).finishes
}

test('B9: one person, three tasks of ten days, in the game: 10, 20, 30 one after the other, 28, 29, 30 day by day in turn (arithmetic)', () => {
  expect(finishes([10, 10, 10], false)).toEqual([10, 20, 30])
  expect(finishes([10, 10, 10], true)).toEqual([28, 29, 30])
})

test('one person in the game, tasks (3, 1), (5, 10), (2, 2): by weight over length the weighted finish is 74, in any other order more (Smith 1956)', () => {
  const [a, b, c] = [
    { length: 3, weight: 1 },
    { length: 5, weight: 10 },
    { length: 2, weight: 2 },
  ]
  const cost = (order: readonly { readonly length: number; readonly weight: number }[]) => {
    const ends = finishes(
      order.map(({ length }) => length),
      false,
    )
    return order.reduce((sum, { weight }, at) => sum + weight * (ends[at] as number), 0)
  }
  expect(cost([b, c, a])).toBe(74)
  for (const other of [
    [a, b, c],
    [a, c, b],
    [b, a, c],
    [c, a, b],
    [c, b, a],
  ])
    expect(cost(other)).toBeGreaterThan(74)
})
