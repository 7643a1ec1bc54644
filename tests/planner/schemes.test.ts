import fc from 'fast-check'
import { expect, test } from 'vitest'
import { criticalPathsOf, latestStarts } from '../../src/planner/critical-path.ts'
import type { PlanProject } from '../../src/planner/network.ts'
import { networkOf } from '../../src/planner/network.ts'
import { scheduleBy } from '../../src/planner/planning.ts'
import { portfolioRules, projectRules } from '../../src/planner/rules.ts'
import { openSampler } from '../../src/planner/sampling.ts'
import { schemes } from '../../src/planner/scheme.ts'
import { faults } from './feasible.ts'
import { portfolios, six } from './instances.ts'

const rules = [...projectRules, ...portfolioRules]

test('the critical path of six activities is the one worked by hand', () => {
  const network = networkOf([six])
  const paths = criticalPathsOf(network)
  expect(paths.portfolioEnd).toBe(9)
  expect([...paths.earliestStart]).toEqual([0, 0, 3, 3, 2, 7])
  expect([...latestStarts(network, () => 9)]).toEqual([0, 2, 3, 5, 4, 7])
})

test.each([
  ['serial', 'LFT', [0, 0, 3, 3, 7, 10]],
  ['serial', 'SPT', [0, 0, 6, 3, 3, 10]],
  ['parallel', 'LFT', [0, 0, 3, 3, 7, 10]],
] as const)('six activities by the %s scheme and %s, worked by hand', (scheme, rule, starts) => {
  const schedule = scheduleBy(networkOf([six]), scheme, rule)
  expect([...schedule.starts]).toEqual(starts)
  expect(schedule.end).toBe(12)
})

test('what another project waits for comes first, and its latest start counts back from there', () => {
  const one: PlanProject = { durations: [3], successors: [[]], demands: [[1]], capacities: [1], release: 0 }
  const other: PlanProject = { ...one, durations: [2, 4], successors: [[1], []], demands: [[1], [1]] }
  const network = networkOf([one, other], [], [{ giver: 0, given: 0, taker: 1, taking: 1 }])
  const paths = criticalPathsOf(network)
  expect([...paths.earliestStart]).toEqual([0, 0, 3])
  expect([...paths.ownEnd]).toEqual([3, 7])
  expect([...latestStarts(network, () => 10)]).toEqual([3, 4, 6])
  for (const scheme of schemes) expect([...scheduleBy(network, scheme, 'LFT').starts]).toEqual([0, 0, 3])
})

test('the parallel scheme never waits with room to spare; the serial one does', () => {
  const project: PlanProject = {
    durations: [1, 3, 4], // Y after Z takes the whole pool; X takes half of it
    successors: [[1], [], []],
    demands: [[1], [2], [1]],
    capacities: [2],
    release: 0,
  }
  const network = networkOf([project])
  expect([...scheduleBy(network, 'parallel', 'SPT').starts]).toEqual([0, 4, 0])
  expect([...scheduleBy(network, 'serial', 'SPT').starts]).toEqual([0, 1, 4])
})

test('what has no length holds nothing and completes at once', () => {
  const project: PlanProject = {
    durations: [2, 0, 2],
    successors: [[], [2], []],
    demands: [[1], [1], [0]],
    capacities: [1],
    release: 3,
  }
  for (const scheme of schemes)
    expect([...scheduleBy(networkOf([project]), scheme, 'NR').starts], scheme).toEqual([3, 3, 3])
})

test('activities that wait for each other are refused', () => {
  expect(() => networkOf([{ ...six, successors: [[1], [0], [], [], [], []] }])).toThrow('circle')
})

test('no projects, and a project of nothing, have empty schedules', () => {
  const nothing: PlanProject = { durations: [], successors: [], demands: [], capacities: [], release: 0 }
  for (const projects of [[], [nothing]])
    for (const scheme of schemes) expect(scheduleBy(networkOf(projects), scheme, 'LFT').end).toBe(0)
})

test('every schedule by every scheme and rule is feasible, and none is shorter than the critical path', () => {
  fc.assert(
    fc.property(portfolios, ({ projects, shared }) => {
      const network = networkOf(projects, shared)
      const { portfolioEnd } = criticalPathsOf(network)
      for (const scheme of schemes)
        for (const rule of rules) {
          const { starts, end } = scheduleBy(network, scheme, rule)
          expect(faults(projects, shared, starts), `${scheme}/${rule}`).toEqual([])
          expect(end).toBeGreaterThanOrEqual(portfolioEnd)
        }
    }),
    { numRuns: 150 },
  )
})

test('every sampled schedule is feasible, however often the arrays were used before', () => {
  fc.assert(
    fc.property(
      portfolios,
      fc.constantFrom(...schemes),
      fc.constantFrom('RANDOM' as const, ...rules),
      fc.nat(),
      ({ projects, shared }, scheme, rule, key) => {
        const network = networkOf(projects, shared)
        const sampler = openSampler(network, { scheme, rule, key })
        let end = Number.POSITIVE_INFINITY
        for (let n = 0; n < 8; n++) {
          sampler.sample(1)
          const best = sampler.best()
          expect(best?.end).toBeLessThanOrEqual(end)
          end = best?.end as number
          expect(faults(projects, shared, best?.starts as Int32Array)).toEqual([])
        }
        const again = openSampler(network, { scheme, rule, key })
        again.sample(8)
        expect(again.best()).toEqual(sampler.best())
      },
    ),
    { numRuns: 200 },
  )
})
