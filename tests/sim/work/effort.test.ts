import fc from 'fast-check'
import { expect, test } from 'vitest'
import { believedLeft, believedProgress, estimate, trueEffort } from '../../../src/sim/work/effort.ts'
import { anActivity, aProject, aSetup, certainFactors } from '../../helpers.ts'

const someWork = fc
  .record({ planned: fc.integer({ min: 1, max: 60_000 }), truth: fc.integer({ min: 1, max: 120_000 }) })
  .chain((it) =>
    fc.record({ planned: fc.constant(it.planned), truth: fc.constant(it.truth), done: fc.nat(it.truth) }),
  )

test('an estimate starts at the plan, ends at the truth and is never below what is done', () => {
  fc.assert(
    fc.property(someWork, ({ planned, truth, done }) => {
      expect(estimate(planned, truth, 0)).toBe(planned)
      expect(estimate(planned, truth, truth)).toBe(truth)
      expect(estimate(planned, truth, done)).toBeGreaterThanOrEqual(done)
      expect(estimate(planned, truth, done)).toBeLessThanOrEqual(Math.max(planned, truth, done + 1))
    }),
  )
})

test('something is believed to be left until the work is done', () => {
  fc.assert(
    fc.property(someWork, ({ planned, truth, done }) => {
      if (done < truth) expect(estimate(planned, truth, done)).toBeGreaterThan(done)
    }),
  )
})

const project = aProject('p1', { activities: [anActivity('a', { build: 10, security: 5 })] })
const state = (build: number, security: number, finished = false) => ({
  needs: [
    { done: build, added: 0 },
    { done: security, added: 2000 },
  ],
  started: build + security > 0,
  finished,
})

test('what changes added to the plan is part of the belief', () => {
  expect(believedLeft(project, 0, state(0, 0), [12_000, 9000])).toEqual([10_000, 7000])
})

test('progress is 0 before work, below 1000 until it is finished, and 1000 then', () => {
  expect(believedProgress(project, 0, state(0, 0), [12_000, 9000])).toBe(0)
  expect(believedProgress(project, 0, state(6000, 0), [12_000, 9000])).toBe(333) // 6 of 11 + 7 days
  expect(believedProgress(project, 0, state(12_000, 8999), [12_000, 9000])).toBe(999)
  expect(believedProgress(project, 0, state(12_000, 9000, true), [12_000, 9000])).toBe(1000)
})

test('true effort is the plan times the estimator’s bias, luck and the luck all activities of a project share', () => {
  const total = (biasPermille: number, seed: string) => {
    const setup = aSetup({
      factors: certainFactors,
      all: [aProject('p1', { activities: [anActivity('a', { build: 10 }, { biasPermille })] })],
    })
    return trueEffort(setup, setup.projects[0] as (typeof setup.projects)[number], seed)[0]?.[0] as number
  }
  const seeds = Array.from({ length: 400 }, (_, i) => `s${i}`)
  const mean = (bias: number) => seeds.reduce((sum, seed) => sum + total(bias, seed), 0) / seeds.length
  expect(Math.abs(mean(1000) - 10_000)).toBeLessThan(450) // 3 standard errors of 0.3 x 10 days
  expect(Math.abs(mean(1200) / mean(1000) - 1.2)).toBeLessThan(0.001)
})

test('activities of one project share their luck: with a spread, they move together over the seeds', () => {
  const setup = aSetup({ projects: 1, factors: { ...certainFactors, projectSpread: 300 } })
  const [first] = setup.projects as [(typeof setup.projects)[number]]
  const pairs = Array.from({ length: 400 }, (_, i) => trueEffort(setup, first, `s${i}`))
  const x = pairs.map((it) => (it[0]?.[0] as number) / 10_000 - 1)
  const y = pairs.map((it) => (it[2]?.[0] as number) / 20_000 - 1)
  const mean = (values: readonly number[]) => values.reduce((sum, n) => sum + n, 0) / values.length
  const sd = (v: readonly number[]) => Math.sqrt(mean(v.map((n) => (n - mean(v)) ** 2)))
  const covariance = mean(x.map((n, i) => (n - mean(x)) * ((y[i] as number) - mean(y))))
  expect(covariance / sd(x) / sd(y)).toBeGreaterThan(0.3) // 0.5 is due
})
