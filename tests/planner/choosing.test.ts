import { expect, test } from 'vitest'
import { anyOf, bestBy, byRegret } from '../../src/planner/choosing.ts'
import { networkOf } from '../../src/planner/network.ts'
import { openTurn } from '../../src/planner/turn.ts'
import { six } from './instances.ts'

const turn = openTurn(networkOf([six]))
const from = Int32Array.of(4, 2, 1, 0)

test('ties go to the smaller place in the list, whatever the order of the eligible', () => {
  const fixed = [1, 0, 0, 0, 0, 0]
  expect(from[bestBy({ fixed }, turn)(from, 4)]).toBe(1)
  expect(from[bestBy({ moving: () => (i) => fixed[i] as number }, turn)(from, 4)]).toBe(1)
  expect(from[bestBy({ moving: () => () => 0, tie: [5, 5, 3, 0, 4, 0] }, turn)(from, 4)]).toBe(2)
})

/** Keys 0, 1 and 3: regrets 3, 2 and 0, and one more each: chances 4, 3 and 1 of 8. */
test.each([
  [0, 0],
  [0.49, 0],
  [0.51, 1],
  [0.87, 1],
  [0.88, 2],
  [0.9999, 2],
])('by regret, a throw of %f takes number %d', (thrown, chosen) => {
  const keys = [0, 1, 3, 0, 0, 0]
  const three = Int32Array.of(0, 1, 2)
  expect(byRegret({ fixed: keys }, turn, () => thrown)(three, 3)).toBe(chosen)
  expect(byRegret({ moving: () => (i) => keys[i] as number }, turn, () => thrown)(three, 3)).toBe(chosen)
})

test('at random, every eligible activity has its share of the dice', () => {
  const places = [0, 0.24, 0.26, 0.74, 0.76, 0.999].map((thrown) => anyOf(() => thrown)(from, 4))
  expect(places).toEqual([0, 0, 1, 2, 3, 3])
})
