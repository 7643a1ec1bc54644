import { expect, test } from 'vitest'
import { criticalPathsOf } from '../../src/planner/critical-path.ts'
import { networkOf } from '../../src/planner/network.ts'
import { scheduleBy } from '../../src/planner/planning.ts'
import { portfolioMeasures } from '../../src/planner/portfolio.ts'
import { draw } from '../../src/sim/rng.ts'
import { againstTruth, jsonAt } from '../truth.ts'
import { onePerson } from './instances.ts'

const finishes = (network: ReturnType<typeof networkOf>) =>
  portfolioMeasures(network, scheduleBy(network, 'parallel', 'FIFO').starts).finishes

test('B9: one person, three tasks of ten days: 10, 20, 30 one after the other, 28, 29, 30 day by day in turn (arithmetic)', () => {
  expect(finishes(onePerson([10, 10, 10], false))).toEqual([10, 20, 30])
  expect(finishes(onePerson([10, 10, 10], true))).toEqual([28, 29, 30])
})

test('one person, tasks (3, 1), (5, 10), (2, 2): by weight over length the weighted finish is 74, in any other order more (Smith 1956)', () => {
  const tasks = [
    { length: 3, weight: 1 },
    { length: 5, weight: 10 },
    { length: 2, weight: 2 },
  ] as const
  const cost = (order: readonly number[]) => {
    const network = onePerson(
      order.map((i) => tasks[i]?.length as number),
      false,
    )
    return finishes(network).reduce(
      (sum, finish, at) => sum + finish * (tasks[order[at] as number]?.weight as number),
      0,
    )
  }
  expect(cost([1, 2, 0])).toBe(74)
  for (const order of [
    [0, 1, 2],
    [0, 2, 1],
    [1, 0, 2],
    [2, 0, 1],
    [2, 1, 0],
  ])
    expect(cost(order)).toBeGreaterThan(74)
})

// --- B8: merge bias: what waits for several uncertain paths ends later than any of them is expected to

const unit = 1000 // periods to one of the published lengths
const runs = 20_000

/** Mean and standard error of the critical path of parallel activities of random lengths. */
function mergedPaths(paths: number, length: (run: number, path: number) => number) {
  let sum = 0
  let squares = 0
  for (let run = 0; run < runs; run++) {
    const durations = Array.from({ length: paths }, (_, path) =>
      Math.max(0, Math.round(unit * length(run, path))),
    )
    const project = {
      durations,
      successors: durations.map(() => []),
      demands: durations.map(() => []),
      capacities: [],
      release: 0,
    }
    const end = criticalPathsOf(networkOf([project])).portfolioEnd / unit
    sum += end
    squares += end * end
  }
  const mean = sum / runs
  return { mean, error: Math.sqrt((squares / runs - mean * mean) / runs) }
}

const share = (run: number, n: number) => (draw(7, run, n) + 0.5) / 0x100000000
const normal = (run: number, path: number) =>
  Math.sqrt(-2 * Math.log(share(run, 2 * path))) * Math.cos(2 * Math.PI * share(run, 2 * path + 1))

test('B8: of two paths of mean 10 and deviation 2 the longer has a mean of 10 + 2 / √π = 11.128 (order statistics)', () => {
  const { mean, error } = mergedPaths(2, (run, path) => 10 + 2 * normal(run, path))
  expect(Math.abs(mean - (10 + 2 / Math.sqrt(Math.PI)))).toBeLessThan(4 * error)
})

againstTruth('work', (folder) => {
  test('B8: the longest of n exponential paths of mean 10 has a mean of 10 times the n-th harmonic number', () => {
    const expected: { [paths: string]: number } = jsonAt(folder, 'closed_forms.json').max_of_n_exponentials
    for (const [paths, value] of Object.entries(expected)) {
      const { mean, error } = mergedPaths(Number(paths), (run, path) => -10 * Math.log(share(run, path)))
      expect(Math.abs(mean - value), `${paths} paths`).toBeLessThan(4 * error)
    }
  })

  test('the published cases say the same of one person', () => {
    const { multitasking_round_robin, wspt } = jsonAt(folder, 'closed_forms.json')
    expect(multitasking_round_robin.round_robin).toEqual(finishes(onePerson([10, 10, 10], true)))
    expect(wspt.optimum).toBe(74)
  })
})
