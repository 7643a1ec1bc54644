import fc from 'fast-check'
import { expect, test } from 'vitest'
import { binomialAt, binomialUpTo, drawEndless } from '../../../../src/sim/audit/sampling/binomial.ts'
import { isGammaAtMost } from '../../../../src/sim/audit/sampling/gamma.ts'
import { drawFrom, hypergeometricUpTo } from '../../../../src/sim/audit/sampling/hypergeometric.ts'
import {
  lowerCount,
  lowerMean,
  lowerRate,
  upperCount,
  upperMean,
  upperRate,
} from '../../../../src/sim/audit/sampling/limits.ts'
import { opinionOf } from '../../../../src/sim/audit/sampling/opinion.ts'
import { choose } from '../../../../src/sim/audit/sampling/product.ts'
import {
  decimal,
  isAtMost,
  isLess,
  minus,
  plus,
  power,
  rational,
  whole,
} from '../../../../src/sim/audit/sampling/rational.ts'
import { plan } from '../../../../src/sim/audit/sampling/sample-size.ts'

const rate = fc
  .tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 60 }))
  .map(([a, b]) => rational(a, a + b))

/** By counting every way to draw, with no trick. */
const counted = (items: number, deviating: number, n: number, k: number) => {
  let ways = 0n
  for (let i = 0; i <= k; i++) ways += choose(deviating, i) * choose(items - deviating, n - i)
  return rational(ways, choose(items, n))
}

test('chances are those of counting every way', () => {
  fc.assert(
    fc.property(fc.nat(40), fc.nat(40), fc.nat(40), fc.nat(40), (clean, deviating, drawn, k) => {
      const items = clean + deviating
      const n = Math.min(drawn, items)
      fc.pre(items > 0)
      expect(hypergeometricUpTo({ items, deviating }, n, k)).toEqual(
        counted(items, deviating, n, Math.min(k, n)),
      )
    }),
  )
  fc.assert(
    fc.property(rate, fc.nat(30), fc.nat(30), (p, n, k) => {
      let sum = rational(0)
      for (let i = 0; i <= Math.min(k, n); i++) sum = plus(sum, binomialAt(n, i, p))
      expect(binomialUpTo(n, k, p)).toEqual(sum)
    }),
  )
})

test('a sample that grows item by item knows the same chances', () => {
  const steps = fc.array(fc.boolean(), { minLength: 1, maxLength: 40 })
  fc.assert(
    fc.property(steps, fc.nat(40), fc.nat(40), rate, rate, (orders, more, deviating, p, risk) => {
      const items = Math.max(orders.length + more, deviating, 1)
      const [some, all] = [drawFrom({ items, deviating }), drawEndless(p)]
      for (const isDraw of orders)
        for (const drawing of [some, all])
          if (isDraw) drawing.draw()
          else if (drawing.allowed < drawing.size) drawing.allow()
      const { size, allowed } = some
      expect(some.isAtMost(risk)).toBe(
        isAtMost(hypergeometricUpTo({ items, deviating }, size, allowed), risk),
      )
      expect(all.isAtMost(risk)).toBe(isAtMost(binomialUpTo(size, allowed, p), risk))
    }),
  )
})

test('a plan is the smallest that does, and no deviation more would be accepted', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 120 }), rate, rate, rate, (items, a, b, risk) => {
      fc.pre(isLess(a, b))
      const found = plan('hypergeometric', items, { tolerable: b, expected: a, risk })
      const deviating = Number((b.n * BigInt(items) + b.d - 1n) / b.d)
      const chance = (n: number, more = 0) => {
        const allowed = Number((a.n * BigInt(n) + a.d - 1n) / a.d) + more
        return hypergeometricUpTo({ items, deviating }, n, allowed)
      }
      for (let n = 1; n < (found?.size ?? items + 1); n++) expect(isAtMost(chance(n), risk)).toBe(false)
      if (!found) return
      expect(isAtMost(chance(found.size), risk)).toBe(true)
      expect(isAtMost(chance(found.size, 1), risk)).toBe(false)
    }),
  )
})

test('limits of counts are the last that are not too unlikely', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.nat(60), fc.nat(60), rate, (items, n, k, risk) => {
      const size = 1 + (n % items)
      const found = k % (size + 1)
      const [upper, lower] = [
        upperCount(items, { size, found }, risk),
        lowerCount(items, { size, found }, risk),
      ]
      const isLikely = (deviating: number) =>
        isLess(risk, hypergeometricUpTo({ items, deviating }, size, found))
      const isLikelyTail = (deviating: number) =>
        isLess(risk, minus(whole, hypergeometricUpTo({ items, deviating }, size, found - 1)))
      for (let deviating = found; deviating <= items - size + found; deviating++) {
        expect(isLikely(deviating)).toBe(deviating <= upper)
        expect(isLikelyTail(deviating)).toBe(deviating >= lower)
      }
    }),
  )
})

test('with a whole number of events, bounds by ratio decide as the sum of the chances does', () => {
  const hair = rational(1, power(10n, 30))
  for (const [events, mean, risk] of [
    [0, '3', '0.05'],
    [1, '4.75', '0.05'],
    [6, '11.9', '0.05'],
    [40, '52.1', '0.05'],
    [2, '0.3', '0.9964'],
    [30, '2', '0.5'],
  ] as const) {
    const at = (a: number) => isGammaAtMost(plus(rational(a), hair), decimal(mean), decimal(risk))
    expect([events, at(events + 1)]).toEqual([
      events,
      isGammaAtMost(rational(events + 1), decimal(mean), decimal(risk)),
    ])
  }
})

// By mpmath, gammainc(a, x, regularized=True), cut off.
test.each([
  ['1.5', '2', '0.261464129949110622202822'],
  ['2.25', '7.5', '0.007099486298479144198523'],
  ['12.7', '19.3', '0.045195068320905991804590'],
  ['150.25', '170.5', '0.053692854397158262879094'],
])('Q(%s, %s) lies where it should', (a, x, below) => {
  const last = rational(1, power(10n, below.length - 2))
  expect(isGammaAtMost(decimal(a), decimal(x), decimal(below))).toBe(false)
  expect(isGammaAtMost(decimal(a), decimal(x), plus(decimal(below), last))).toBe(true)
})

test('the limits of rates are right to their last part', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 80 }), fc.nat(80), (size, k) => {
      const drawn = { size, found: k % (size + 1) }
      const risk = decimal('0.05')
      const part = rational(1, 1_000_000)
      const upper = upperRate(drawn, risk)
      const lower = lowerRate(drawn, risk)
      if (drawn.found < size) {
        expect(isAtMost(binomialUpTo(size, drawn.found, upper), risk)).toBe(true)
        expect(isAtMost(binomialUpTo(size, drawn.found, minus(upper, part)), risk)).toBe(false)
      } else expect(upper).toEqual(whole)
      const tail = (p: typeof part) => minus(whole, binomialUpTo(size, drawn.found - 1, p))
      if (drawn.found > 0) {
        expect(isAtMost(tail(lower), risk)).toBe(true)
        expect(isAtMost(tail(plus(lower, part)), risk)).toBe(false)
      } else expect(lower).toEqual(rational(0))
      expect(isLess(lowerMean(drawn, risk), upperMean(drawn, risk))).toBe(true)
    }),
    { numRuns: 20 },
  )
})

test('an opinion is the one that the limits give', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), fc.nat(40), rate, rate, (size, k, tolerable, risk) => {
      const drawn = { size, found: k % (size + 1) }
      const part = rational(1, 1_000_000)
      for (const [method, upper, lower] of [
        ['binomial', upperRate(drawn, risk), lowerRate(drawn, risk)],
        ['poisson', upperMean(drawn, risk), lowerMean(drawn, risk)],
      ] as const) {
        const opinion = opinionOf(method, null, { drawn, tolerable, risk })
        if (isAtMost(upper, tolerable)) expect(opinion).toBe('effective')
        else if (isLess(tolerable, lower)) expect(opinion).toBe('ineffective')
        else if (isLess(plus(lower, part), tolerable) && isLess(tolerable, minus(upper, part)))
          expect(opinion).toBe('inconclusive')
      }
    }),
    { numRuns: 40 },
  )
})
