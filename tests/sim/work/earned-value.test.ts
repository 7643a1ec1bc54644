import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  costPerformance,
  earnedSchedule,
  estimateAtCompletion,
  forecastDuration,
  schedulePerformance,
  schedulePerformanceByTime,
  toCompletePerformance,
} from '../../../src/sim/work/earned-value.ts'

test.each([
  ['Project Controls Institute, domain 6, exercise 6.1', { ev: 680_000, ac: 850_000, pv: 800_000 }, 800, 850],
  [
    'Project Controls Institute, domain 6, exercise 6.2',
    { ev: 2_000_000, ac: 2_500_000, pv: 2_200_000 },
    800,
    909,
  ],
  [
    'Project Controls Institute, domain 6, exercise 6.5, month 4',
    { ev: 900_000, ac: 1_000_000, pv: 960_000 },
    900,
    938,
  ],
  [
    'Project Controls Institute, domain 6, exercise 6.5, month 5',
    { ev: 1_360_000, ac: 1_600_000, pv: 1_700_000 },
    850,
    800,
  ],
  ['Project Controls Institute, piling package', { ev: 5_200_000, ac: 6_100_000, pv: 6_400_000 }, 852, 813],
])('CPI and SPI of %s', (_, { ev, ac, pv }, cpi, spi) => {
  expect(costPerformance(ev, ac)).toBe(cpi)
  expect(schedulePerformance(ev, pv)).toBe(spi)
})

test.each([
  [
    'Project Controls Institute, domain 6, exercise 6.2',
    { bac: 5_000_000, ev: 2_000_000, ac: 2_500_000 },
    6_250_000,
  ],
  [
    'Project Controls Institute, domain 6, exercise 6.5, month 4',
    { bac: 4_000_000, ev: 900_000, ac: 1_000_000 },
    4_444_444,
  ],
  [
    'Project Controls Institute, domain 6, exercise 6.5, month 5',
    { bac: 4_000_000, ev: 1_360_000, ac: 1_600_000 },
    4_705_882,
  ],
  [
    'Project Controls Institute, piling package',
    { bac: 12_000_000, ev: 5_200_000, ac: 6_100_000 },
    14_076_923,
  ],
])('EAC = BAC / CPI of %s', (_, { bac, ev, ac }, eac) => {
  expect(estimateAtCompletion(bac, ev, ac)).toBe(eac)
})

test('an index with nothing to divide by is undefined, never 1', () => {
  expect(costPerformance(0, 0)).toBeNull()
  expect(costPerformance(500, 0)).toBeNull()
  expect(schedulePerformance(500, 0)).toBeNull()
  expect(estimateAtCompletion(1000, 0, 500)).toBeNull()
  expect(estimateAtCompletion(1000, 500, 0)).toBeNull()
})

test('nothing earned for money spent is an index of 0', () => {
  expect(costPerformance(0, 500)).toBe(0)
  expect(schedulePerformance(0, 500)).toBe(0)
})

test.each([
  [
    'Project Controls Institute, domain 6, exercise 6.2',
    { bac: 5_000_000, ev: 2_000_000, ac: 2_500_000 },
    1200,
  ],
  ['Project Controls Institute, piling package', { bac: 12_000_000, ev: 5_200_000, ac: 6_100_000 }, 1153],
])('TCPI of %s', (_, { bac, ev, ac }, tcpi) => {
  expect(toCompletePerformance(bac, ev, ac)).toBe(tcpi)
})

const exercise64 = [150, 340, 560, 800, 1000, 1150] // cumulative planned value by month

test('earned schedule of Project Controls Institute, domain 6, exercise 6.4', () => {
  const schedule = earnedSchedule(exercise64, 620)
  expect(schedule).toBe(3250)
  expect(schedulePerformanceByTime(schedule, 5000)).toBe(650)
})

test('earned schedule begins in the first period and is capped at the planned duration', () => {
  expect(earnedSchedule([100, 200, 300], 50)).toBe(500)
  expect(earnedSchedule([100, 250, 400], 1000)).toBe(3000)
  expect(earnedSchedule([100, 400, 400, 400], 400)).toBe(2000)
})

test('at the end of a late project SPI says 1, SPI(t) does not', () => {
  expect(schedulePerformance(1150, 1150)).toBe(1000)
  expect(schedulePerformanceByTime(earnedSchedule(exercise64, 1150), 8000)).toBe(750)
})

test('before any time is gone, or anything earned, there is no index by time and no forecast', () => {
  expect(schedulePerformanceByTime(0, 0)).toBeNull()
  expect(forecastDuration(6000, 0, 2000)).toBeNull()
  expect(forecastDuration(6000, 3250, 5000)).toBe(9231)
})

const curve = fc
  .array(fc.integer({ min: 0, max: 100_000 }), { minLength: 1, maxLength: 20 })
  .map((steps) => steps.map((_, i) => steps.slice(0, i + 1).reduce((sum, n) => sum + n, 1)))

test('earned schedule grows with what is earned, and is the week itself when exactly its plan is earned', () => {
  fc.assert(
    fc.property(curve, fc.nat(2_000_000), fc.nat(2_000_000), fc.nat(19), (planned, a, b, i) => {
      const [less, more] = [Math.min(a, b), Math.max(a, b)]
      expect(earnedSchedule(planned, less)).toBeLessThanOrEqual(earnedSchedule(planned, more))
      const week = i % planned.length
      const value = planned[week] as number
      const last = planned.lastIndexOf(value)
      const first = planned.indexOf(value)
      const end = value === planned.at(-1) ? first : last
      expect(earnedSchedule(planned, value)).toBe((end + 1) * 1000)
    }),
  )
})

test('what is still to be earned at the estimate at completion needs the index so far (TCPI(EAC) = CPI)', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 10_000, max: 1e9 }),
      fc.integer({ min: 1, max: 999 }),
      fc.integer({ min: 200, max: 3000 }),
      (bac, done, cpi) => {
        const ev = Math.round((bac * done) / 1000)
        const ac = Math.round((ev * 1000) / cpi)
        const eac = estimateAtCompletion(bac, ev, ac)
        fc.pre(eac !== null && ac > 500 && eac - ac > 500)
        const needed = ((bac - ev) * 1000) / ((eac as number) - ac)
        expect(Math.abs(needed - (ev * 1000) / ac)).toBeLessThan(cpi / 100)
      },
    ),
  )
})
