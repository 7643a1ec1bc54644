import { expect, test } from 'vitest'
import { effortQuantile, quantileCount, sharedQuantile } from '../../src/sim/quantiles.ts'
import type { Uncertainty } from '../../src/sim/setup.ts'

const all = Array.from({ length: quantileCount }, (_, i) => i)
const meanOf = (values: readonly number[]) => values.reduce((sum, n) => sum + n, 0) / values.length
const variationOf = (values: readonly number[]) => {
  const mean = meanOf(values)
  return Math.sqrt(meanOf(values.map((n) => (n - mean) ** 2))) / mean
}

// Sixty-four mid-points cut the tails off, so they spread a little less than the lognormal itself.
test.each([
  ['low', 0.1],
  ['medium', 0.3],
  ['high', 0.5],
] as const)('true effort of class %s is the plan on average, with a variation near %f', (uncertainty, cv) => {
  const values = all.map((i) => effortQuantile(uncertainty, i))
  expect(Math.abs(meanOf(values) - 1000)).toBeLessThanOrEqual(1)
  expect(variationOf(values)).toBeGreaterThan(cv * 0.92)
  expect(variationOf(values)).toBeLessThanOrEqual(cv)
})

test('another spread than the table has scales it, and 0 leaves the plan', () => {
  const variation = (spread: number) => variationOf(all.map((i) => effortQuantile('medium', i, spread)))
  expect(variation(150)).toBeCloseTo(variation(300) / 2, 3)
  expect(all.map((i) => effortQuantile('high', i, 0))).toEqual(all.map(() => 1000))
  expect(all.every((i) => effortQuantile('high', i, 600) > 0)).toBe(true)
})

test.each(['low', 'medium', 'high'] as const)('quantiles of class %s rise', (uncertainty: Uncertainty) => {
  for (const i of all.slice(1))
    expect(effortQuantile(uncertainty, i)).toBeGreaterThan(effortQuantile(uncertainty, i - 1))
})

test.each([0, 50, 100, 150, 300])(
  'the shared factor with a spread of %i per mille has that variation',
  (spread) => {
    const values = all.map((i) => sharedQuantile(spread, i))
    expect(Math.abs(meanOf(values) - 1000)).toBeLessThanOrEqual(1)
    expect(Math.abs(variationOf(values) - spread / 1000)).toBeLessThan(0.01 + spread / 20_000)
  },
)
