import { expect, test } from 'vitest'
import {
  costPerformance,
  estimateAtCompletion,
  schedulePerformance,
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
