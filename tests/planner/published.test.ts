import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { criticalPathsOf } from '../../src/planner/critical-path.ts'
import { networkOf } from '../../src/planner/network.ts'
import { scheduleBy } from '../../src/planner/planning.ts'
import { loadFactors, portfolioMeasures } from '../../src/planner/portfolio.ts'
import type { Rule } from '../../src/planner/rules.ts'
import { portfolioRules, projectRules } from '../../src/planner/rules.ts'
import { openSampler } from '../../src/planner/sampling.ts'
import type { Scheme } from '../../src/planner/scheme.ts'
import { schemes } from '../../src/planner/scheme.ts'
import type { SmProject } from '../../src/scenario/psplib/read-sm.ts'
import { againstTruth, isLong, jsonAt } from '../truth.ts'
import { faults } from './feasible.ts'
import type { Known } from './truth-networks.ts'
import { j30In, portfoliosIn } from './truth-networks.ts'

againstTruth('work', (folder) => {
  let j30: ReadonlyMap<string, SmProject>
  let portfolios: ReadonlyMap<string, Known>
  let optimum: ReadonlyMap<string, number>

  beforeAll(() => {
    j30 = j30In(folder)
    portfolios = portfoliosIn(folder)
    const rows = readFileSync(join(folder, 'j30_optimum.csv'), 'utf8').trim().split('\n').slice(1)
    optimum = new Map(
      rows.map((row): [string, number] => {
        const [name = '', length] = row.split(',')
        return [name, Number(length)]
      }),
    )
  })

  test('B1: the critical path of all 480 is the MPM-Time that the file states (PSPLIB, Kolisch and Sprecher 1997)', () => {
    const wrong = [...j30].filter(
      ([, project]) => criticalPathsOf(networkOf([project])).portfolioEnd !== project.statedLength,
    )
    expect([j30.size, wrong]).toEqual([480, []])
  })

  test('B2: both schemes by 13 rules give the expected makespans on j30, exactly', () => {
    const { makespans } = jsonAt(folder, 'j30_expected.json')
    expect(Object.keys(makespans).sort()).toEqual(
      schemes.flatMap((scheme) => projectRules.map((rule) => `${scheme}/${rule}`)).sort(),
    )
    for (const [pair, expected] of Object.entries<{ [name: string]: number }>(makespans)) {
      const [scheme, rule] = pair.split('/') as [Scheme, Rule]
      const found = Object.keys(expected).map((name) => [
        name,
        scheduleBy(networkOf([j30.get(name) as SmProject]), scheme, rule).end,
      ])
      expect(Object.fromEntries(found), pair).toEqual(expected)
    }
  })

  test('B2: both schemes by 15 portfolio rules give the expected measures on MPSPLIB, exactly', () => {
    const { instances } = jsonAt(folder, 'mp_expected.json')
    for (const [name, { rules, load_factors }] of Object.entries<ExpectedPortfolio>(instances)) {
      const { network, global_cap } = portfolios.get(name) as Known
      const shared = loadFactors(network).slice(0, global_cap.filter((it) => it !== null).length)
      expect(Object.keys(rules)).toHaveLength(schemes.length * portfolioRules.length)
      if (load_factors.length === shared.length)
        shared.forEach((factor, at) => {
          expect(factor).toBeCloseTo(load_factors[at] as number, 3)
        })
      for (const [pair, expected] of Object.entries(rules)) {
        const [scheme, rule] = pair.split('/') as [Scheme, Rule]
        const it = portfolioMeasures(network, scheduleBy(network, scheme, rule).starts)
        expect([it.totalMakespan, it.finishes], `${name} ${pair}`).toEqual([expected.TMS, expected.finish])
        expect(it.averageDelay).toBeCloseTo(expected.APD, 3)
        expect(it.delayDeviation).toBeCloseTo(expected.DPD, 3)
        expect(it.projectDelayPercent).toBeCloseTo(expected.project_delay_pct, 3)
        expect(it.portfolioDelayPercent).toBeCloseTo(expected.portfolio_delay_pct, 3)
      }
    }
  })

  test('on all instances, those without an expectation too, every schedule is feasible and none beats the optimum', () => {
    const rules = isLong ? projectRules : (['LFT', 'FIFO'] as const)
    for (const [name, project] of j30)
      for (const scheme of schemes)
        for (const rule of rules) {
          const { starts, end } = scheduleBy(networkOf([project]), scheme, rule)
          expect(faults([project], [], starts), `${name} ${scheme}/${rule}`).toEqual([])
          expect(end).toBeGreaterThanOrEqual(optimum.get(name) as number)
        }
    for (const [name, { parts, network, global_cap }] of portfolios)
      for (const scheme of schemes)
        for (const rule of isLong ? portfolioRules : (['MINLFT'] as const)) {
          const { starts } = scheduleBy(network, scheme, rule)
          expect(faults(parts, global_cap, starts), `${name} ${scheme}/${rule}`).toEqual([])
        }
  })

  /** Mean deviation from the proven optimum over all of j30, in per cent. */
  const deviation = (length: (project: SmProject) => number) =>
    [...j30].reduce((sum, [name, project]) => {
      const best = optimum.get(name) as number
      return sum + (100 * (length(project) - best)) / best
    }, 0) / j30.size

  test('B3: LFT before MTS before FIFO before SPT, and parallel before serial for one pass (Kolisch 1996)', () => {
    const means = (scheme: Scheme) =>
      (['LFT', 'MTS', 'FIFO', 'SPT'] as const).map((rule) =>
        deviation((project) => scheduleBy(networkOf([project]), scheme, rule).end),
      )
    for (const order of schemes.map(means)) expect(order).toEqual([...order].sort((a, b) => a - b))
    expect(means('parallel')[0]).toBeLessThan(means('serial')[0] as number)
  })

  /** Hartmann and Kolisch 2000, EJOR 127:394-407, and Kolisch and Hartmann 2006, EJOR 174:23-37, as recalled in work.md 3. */
  const table = [
    ['serial', 'LFT', 1000, 0.83],
    ['serial', 'RANDOM', 1000, 1.44],
    ['parallel', 'LFT', 1000, 1.4],
    ['parallel', 'RANDOM', 1000, 1.77],
    ['serial', 'LFT', 5000, 0.53],
    ['serial', 'RANDOM', 5000, 1.0],
    ['parallel', 'LFT', 5000, 1.29],
    ['parallel', 'RANDOM', 5000, 1.48],
  ] as const
  test.each(table.filter(([, , samples]) => isLong || samples === 1000))(
    'B4: best of sampling, %s %s %i: %f per cent above the optimum',
    (scheme, rule, samples, published) => {
      const found = deviation((project) => {
        const sampler = openSampler(networkOf([project]), { scheme, rule, key: 20_060_823 })
        sampler.sample(samples)
        return sampler.best()?.end as number
      })
      expect(Math.abs(found - published)).toBeLessThan(0.12)
    },
    120_000,
  )

  test('B5: overload sets portfolio and project rules against each other; without it they agree (Browning and Yassine 2010)', () => {
    const verified: { name: string; UF_published: number }[] = jsonAt(
      folder,
      'mpsplib',
      'mpsplib.json',
    ).instances.filter(({ verified_as_MPSPLIB }: { verified_as_MPSPLIB: boolean }) => verified_as_MPSPLIB)
    const measured = verified.map(({ name, UF_published }) => {
      const { network } = portfolios.get(name) as Known
      const by = (rule: Rule) => portfolioMeasures(network, scheduleBy(network, 'parallel', rule).starts)
      return { overload: UF_published > 1, slack: by('MINSLK_PF'), work: by('TWKLST'), urgent: by('EDDF') }
    })
    const over = measured.filter((it) => it.overload)
    const under = measured.filter((it) => !it.overload)
    expect([over.length, under.length]).toEqual([16, 17])
    const count = (some: typeof measured, holds: (it: (typeof measured)[number]) => boolean) =>
      some.filter(holds).length
    expect(count(over, (it) => it.slack.totalMakespan < it.work.totalMakespan)).toBeGreaterThanOrEqual(14)
    expect(count(over, (it) => it.urgent.averageDelay < it.slack.averageDelay)).toBeGreaterThanOrEqual(10)
    expect(count(under, (it) => it.slack.averageDelay < it.urgent.averageDelay)).toBeGreaterThanOrEqual(10)
  })

  test('B6: least slack comes within 3 % of what others found with MS Project (Poza et al. 2025, file names of INSISOC)', () => {
    const comparable: { name: string; published_TMS: number }[] = jsonAt(
      folder,
      'mpsplib',
      'mpsplib.json',
    ).instances.filter((it: { published_TMS_comparable: boolean }) => it.published_TMS_comparable)
    const errors = comparable.map(({ name, published_TMS }) => {
      const { network } = portfolios.get(name) as Known
      const { starts } = scheduleBy(network, 'parallel', 'MINSLK_PF')
      return Math.abs(portfolioMeasures(network, starts).totalMakespan / published_TMS - 1)
    })
    expect(comparable.length).toBe(33)
    expect(errors.reduce((a, b) => a + b, 0) / errors.length).toBeLessThanOrEqual(0.03)
  })
})

type ExpectedPortfolio = {
  readonly load_factors: readonly number[]
  readonly rules: {
    readonly [pair: string]: {
      readonly TMS: number
      readonly APD: number
      readonly DPD: number
      readonly project_delay_pct: number
      readonly portfolio_delay_pct: number
      readonly finish: readonly number[]
    }
  }
}
