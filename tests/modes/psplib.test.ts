import { beforeAll, expect, test } from 'vitest'
import type { Network } from '../../src/planner/network.ts'
import { networkOf } from '../../src/planner/network.ts'
import { scheduleBy } from '../../src/planner/planning.ts'
import { portfolioMeasures } from '../../src/planner/portfolio.ts'
import type { Rule } from '../../src/planner/rules.ts'
import { portfolioRules, projectRules } from '../../src/planner/rules.ts'
import type { SmProject } from '../../src/scenario/psplib/read-sm.ts'
import { six } from '../planner/instances.ts'
import type { Known } from '../planner/truth-networks.ts'
import { j30In, portfoliosIn } from '../planner/truth-networks.ts'
import { againstTruth, isLong, jsonAt } from '../truth.ts'
import { playByRule } from './by-rule.ts'

/** The period in which the last activity ends in the game; what it was begun for must have taken its planned length. */
function makespan(network: Network, rule: Rule): number {
  const { starts, finishes } = playByRule(network, rule)
  expect([...finishes].map((finish, i) => finish - (starts[i] as number))).toEqual([...network.durations])
  return Math.max(...finishes)
}

test('six activities on a pool of three end in period 12 in the game, as worked by hand, whatever the rule', () => {
  const network = networkOf([six])
  expect(projectRules.map((rule) => [rule, makespan(network, rule)])).toEqual(
    projectRules.map((rule) => [rule, scheduleBy(network, 'parallel', rule).end]),
  )
  expect(makespan(network, 'LFT')).toBe(12)
})

test('released late, sharing one pool and keeping another, two projects go in the game as in the parallel scheme', () => {
  const other = { ...six, demands: six.demands.map(([units]) => [units as number, 1]), capacities: [3, 2] }
  const own = { ...six, demands: six.demands.map(([units]) => [units as number, 0]), capacities: [3, 1] }
  const network = networkOf([other, { ...own, release: 2 }], [4, null])
  for (const rule of portfolioRules)
    expect([...playByRule(network, rule).starts], rule).toEqual([
      ...scheduleBy(network, 'parallel', rule).starts,
    ])
})

againstTruth('work', (folder) => {
  let j30: ReadonlyMap<string, SmProject>
  let portfolios: ReadonlyMap<string, Known>

  beforeAll(() => {
    j30 = j30In(folder)
    portfolios = portfoliosIn(folder)
  })

  const { makespans } = jsonAt(folder, 'j30_expected.json')
  const { instances } = jsonAt(folder, 'mp_expected.json')

  test.each(projectRules.map((rule, r) => [rule, r] as const))(
    'B2: the game gives the parallel makespans of j30 by %s, exactly (PSPLIB, Kolisch and Sprecher 1997)',
    (rule, r) => {
      const expected = Object.entries<number>(makespans[`parallel/${rule}`])
      const some = expected.filter((_, i) => isLong || i % 48 === r) // each rule others, so that many are played
      expect(some.length).toBeGreaterThan(1)
      const found = some.map(([name]) => [name, makespan(networkOf([j30.get(name) as SmProject]), rule)])
      expect(Object.fromEntries(found)).toEqual(Object.fromEntries(some))
    },
    600_000,
  )

  test.runIf(isLong)(
    'B2: where the file says nothing, the game and the planner begin everything in the same period',
    () => {
      const rest = [...j30].filter(([name]) => !(name in makespans['parallel/LFT']))
      rest.forEach(([name, project], i) => {
        const network = networkOf([project])
        const rule = projectRules[i % projectRules.length] as Rule
        expect([...playByRule(network, rule).starts], `${name} ${rule}`).toEqual([
          ...scheduleBy(network, 'parallel', rule).starts,
        ])
      })
    },
    900_000,
  )

  /** A game with hundreds of projects takes a minute or two: of the larger portfolios, each rule plays one. */
  function portfoliosFor<T>(all: readonly (readonly [name: string, T])[], r: number) {
    const sizeOf = (name: string) => portfolios.get(name)?.network.size ?? 0
    const some = (from: number, to: number) =>
      all.filter(([name]) => sizeOf(name) >= from && sizeOf(name) < to)
    const one = (from: number, to: number) => some(from, to).filter((_, i, { length }) => i === r % length)
    return isLong ? [...some(0, 200), ...one(200, Infinity)] : one(0, 100)
  }

  test.each(portfolioRules.map((rule, r) => [rule, r] as const))(
    'B2: the game gives the parallel results of MPSPLIB by %s, exactly',
    (rule, r) => {
      const all = Object.entries<{ rules: { [pair: string]: ExpectedResult } }>(instances)
      const played = portfoliosFor(all, r)
      expect(played).toHaveLength(isLong ? 6 : 1)
      for (const [name, { rules }] of played) {
        const { network } = portfolios.get(name) as Known
        const { totalMakespan, finishes } = portfolioMeasures(network, playByRule(network, rule).starts)
        const { TMS, finish } = rules[`parallel/${rule}`] as ExpectedResult
        expect([totalMakespan, finishes], name).toEqual([TMS, finish])
      }
    },
    900_000,
  )
})

type ExpectedResult = { readonly TMS: number; readonly finish: readonly number[] }
