import { expect, test } from 'vitest'
import { mean, pairedInterval, sd, studentT } from '../../src/bots/paired.ts'
import { varianceShares, winShares } from '../../src/cli/statistics.ts'

// Extra hours of sleep of ten patients with two drugs: Student, "The probable error of a mean", Biometrika 6 (1908).
const first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2]
const second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]

test("Student's sleep data (1908): the means are 0.75 and 2.33, the sd 1.789 and 2.002", () => {
  expect(mean(first)).toBeCloseTo(0.75, 10)
  expect(mean(second)).toBeCloseTo(2.33, 10)
  expect(sd(first)).toBeCloseTo(1.78901, 5)
  expect(sd(second)).toBeCloseTo(2.002249, 5)
})

test("Student's sleep data, R's t.test(paired): 1.58 with 95 % interval 0.7001 to 2.4599", () => {
  const interval = pairedInterval(second, first)
  expect(interval?.mean).toBeCloseTo(1.58, 10)
  expect(interval?.low).toBeCloseTo(0.7001, 3)
  expect(interval?.high).toBeCloseTo(2.4599, 3)
})

test('one pair gives no interval, and one value no spread', () => {
  expect(pairedInterval([3], [1])).toBeNull()
  expect(sd([3])).toBe(0)
})

test.each([
  [1, 12.706],
  [9, 2.262],
  [30, 2.042],
  [35, 2.03],
  [50, 2.009],
  [80, 1.99],
  [100, 1.984],
  [1_000_000, 1.96],
])('97.5 %% quantile of t, NIST/SEMATECH e-Handbook 1.3.6.7.2: %i degrees of freedom, %f', (df, t) => {
  expect(Math.abs(studentT(df) - t)).toBeLessThan(0.001)
})

test('penicillin yields, Box, Hunter and Hunter (1978), table 7.1: SS treatments 70, blends 264, residual 226 of 560', () => {
  const treatments = [
    [89, 84, 81, 87, 79],
    [88, 77, 87, 92, 81],
    [97, 92, 87, 89, 80],
    [94, 79, 85, 84, 88],
  ]
  const shares = varianceShares(treatments)
  expect(shares?.policy).toBeCloseTo(70 / 560, 10)
  expect(shares?.seed).toBeCloseTo(264 / 560, 10)
  expect(shares?.residual).toBeCloseTo(226 / 560, 10)
})

test('by hand: all variance is the policies', () => {
  expect(
    varianceShares([
      [1, 1],
      [3, 3],
    ]),
  ).toEqual({ policy: 1, seed: 0, residual: 0 })
  expect(
    varianceShares([
      [1, 1],
      [1, 1],
    ]),
  ).toBeNull()
})

test('by hand: of four seeds one is won alone and one is a tie of two', () => {
  const rows = [
    [5, 5, 1, 1],
    [4, 5, 2, 2],
    [3, 1, 0, 9],
  ]
  expect(winShares(rows)).toEqual([0.375, 0.375, 0.25])
})
