import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pointsOf } from '../../../src/scenario/earned/earned-table.ts'
import { readEarnedJson } from '../../../src/scenario/earned/read-earned-json.ts'
import type { Measures } from '../../../src/sim/work/earned-measures.ts'
import { earnedMeasures } from '../../../src/sim/work/earned-measures.ts'
import {
  costPerformance,
  earnedSchedule,
  estimateAtCompletion,
  schedulePerformance,
} from '../../../src/sim/work/earned-value.ts'
import { earnedBy } from '../../../src/sim/work/earning-rules.ts'
import { againstTruth, jsonAt } from '../../truth.ts'

test('seven-month exercise (Sprints automotive bootcamp, PM_10, MIT): CV -300, SV -600, CPI .89, SPI .8, EAC 4000', () => {
  const found = earnedMeasures({ atCompletion: 3700, planned: 3000, earned: 2400, actual: 2700 })
  expect(found).toMatchObject({ CV: -300, SV: -600, SPI: 0.8, EAC_budget_rate: 4000, EAC_cpi: 4162.5 })
  expect(found.CPI).toBeCloseTo(0.8889, 4)
  expect('ES' in found).toBe(false) // no plan by period was given
})

test('a late project by hand: at its end SPI is 1 and SPI(t) is planned duration over real duration', () => {
  const found = earnedMeasures({
    atCompletion: 400,
    planned: 400,
    earned: 400,
    actual: 500,
    duration: 4,
    gone: 5,
    plannedBy: [100, 200, 300, 400],
  })
  expect(found).toMatchObject({ SPI: 1, ES: 4, SPI_t: 0.8, SV_t: -1, EACt_ES_PF1: 5, EACt_ES_SPIt: 5, ED: 5 })
})

test('an index with nothing to divide by is undefined, and so is what needs it: never 1', () => {
  const start = { atCompletion: 0, planned: 0, earned: 0, actual: 0, duration: 0, gone: 0, plannedBy: [0] }
  const { CPI, SPI, SCI, TCPI_bac, EAC_cpi, SPI_t, EACt_PV2, pct_complete } = earnedMeasures(start)
  for (const value of [CPI, SPI, SCI, TCPI_bac, EAC_cpi, SPI_t, EACt_PV2, pct_complete])
    expect(value).toBe(null)
})

const amount = fc.integer({ min: 1, max: 10_000_000 })

test('B12: the index needed to reach BAC / CPI is CPI itself (algebra)', () => {
  fc.assert(
    fc.property(amount, amount, amount, (bac, part, ac) => {
      const ev = Math.min(part, bac - 1)
      fc.pre(ev > 0)
      const { TCPI_eac, CPI } = earnedMeasures({ atCompletion: bac, earned: ev, actual: ac })
      // What is left of the work is a difference: the closer to the end, the more of its digits are rounding.
      const rounding = (16 * Number.EPSILON * bac) / (bac - ev)
      expect(Math.abs((TCPI_eac as number) / (CPI as number) - 1)).toBeLessThan(rounding)
    }),
  )
})

test('what the game stores is what an analysis finds, rounded', () => {
  fc.assert(
    fc.property(amount, amount, amount, fc.array(amount, { minLength: 1 }), (pv, ev, ac, steps) => {
      let sum = 0
      const plannedBy = steps.map((step) => {
        sum += step
        return sum
      })
      const exact = earnedMeasures({ atCompletion: sum, planned: pv, earned: ev, actual: ac, plannedBy })
      const near = (stored: number | null, found: number | null | undefined, unit: number) =>
        expect(Math.abs((stored as number) - (found as number) * unit)).toBeLessThan(0.5001)
      near(costPerformance(ev, ac), exact.CPI, 1000)
      near(schedulePerformance(ev, pv), exact.SPI, 1000)
      near(earnedSchedule(plannedBy, ev), exact.ES, 1000)
      near(estimateAtCompletion(sum, ev, ac), exact.EAC_cpi, 1)
    }),
  )
})

test.each([
  [{ rule: '0/100', budget: 10, started: true }, 0],
  [{ rule: '25/75', budget: 10, started: true }, 2.5],
  [{ rule: '50/50', budget: 10, started: true, complete: true }, 10],
  [{ rule: 'units', budget: 10, done: 3, total: 4 }, 7.5],
  [{ rule: 'units', budget: 10, done: 5, total: 4 }, 10],
  [{ rule: 'units', budget: 10, done: 0, total: 0 }, 0],
  [{ rule: 'milestones', budget: 10, reached: 0.3 }, 3],
] as const)('%o has earned %f', (it, earned) => {
  expect(earnedBy(it)).toBeCloseTo(earned, 12)
})

againstTruth('work', (folder) => {
  type Case = {
    readonly id: string
    readonly input: unknown
    readonly published?: Expected
    readonly exact?: Expected
    readonly tolerance: { readonly [name: string]: number }
  }
  type Expected = { readonly [name: string]: number | readonly number[] }
  const { cases }: { cases: Case[] } = jsonAt(folder, 'evm_cases.json')

  const stated = { atCompletion: null, duration: null, dataDate: null, perPeriod: false }

  test.each(cases.map((it) => [it.id, it] as const))(
    '%s gives every measure of the published case',
    (_, it) => {
      const file = readEarnedJson({ path: 'case.json', text: JSON.stringify(it.input) }, stated)
      if ('problems' in file) throw new Error(file.problems[0]?.message)
      const packages = 'packages' in file ? file.packages.map(earnedBy) : []
      const earned = packages.length > 0 ? { earned: packages.reduce((a, b) => a + b) } : {}
      const points = 'table' in file ? pointsOf(file.table) : [{ ...file.point, ...earned }]
      const found = points.map(earnedMeasures)
      const extra = { EV_packages: packages, EV: earned.earned }
      for (const [expected, exact] of [
        [it.published ?? {}, false],
        [it.exact ?? {}, true],
      ] as const)
        for (const [name, value] of Object.entries(expected)) {
          const within = exact ? 1e-6 : (it.tolerance[name] ?? it.tolerance['*'] ?? 0)
          const own = extra[name as keyof typeof extra] ?? found.map((at) => at[name as keyof Measures])
          const ours = [own].flat()
          const theirs = [value].flat() as number[]
          expect(ours, name).toHaveLength(theirs.length)
          theirs.forEach((wanted, at) => {
            expect(Math.abs((ours[at] as number) - wanted), `${name} ${at}`).toBeLessThanOrEqual(
              within + 1e-9,
            )
          })
        }
    },
  )
})
