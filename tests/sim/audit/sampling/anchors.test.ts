import { expect, test } from 'vitest'
import { acceptance, planThrough } from '../../../../src/sim/audit/sampling/acceptance.ts'
import { aqlPlan, codeLetter } from '../../../../src/sim/audit/sampling/aql.ts'
import { testOfDetails } from '../../../../src/sim/audit/sampling/audit-risk.ts'
import { binomialUpTo } from '../../../../src/sim/audit/sampling/binomial.ts'
import { digitTest } from '../../../../src/sim/audit/sampling/first-digits.ts'
import { hypergeometricUpTo } from '../../../../src/sim/audit/sampling/hypergeometric.ts'
import { stringerBound, upperCount, upperMean, upperRate } from '../../../../src/sim/audit/sampling/limits.ts'
import { detection, limitsOf, opinionOf } from '../../../../src/sim/audit/sampling/opinion.ts'
import {
  ceilingOf,
  decimal,
  floorOf,
  nearest,
  over,
  rational,
  times,
} from '../../../../src/sim/audit/sampling/rational.ts'
import {
  confidenceFactor,
  mostAcceptable,
  plan,
  planAllowing,
} from '../../../../src/sim/audit/sampling/sample-size.ts'
import { twoStageSize } from '../../../../src/sim/audit/sampling/two-stage.ts'

// Published values, each with its source in the name; more of them lie in ../shared/truth/audit.

const wanted = (tolerable: string, risk: string, expected = '0') => ({
  tolerable: decimal(tolerable),
  risk: decimal(risk),
  expected: decimal(expected),
})
const inTenths = (rate: { n: bigint; d: bigint }) => ceilingOf(times(rate, rational(1_000))) / 10

test.each([
  ['AICPA 2017, A-1; Touw and Hoogduin 2011, p. 126', '0.05', '0.05', [59, 93, 124, 153, 181]],
  ['AICPA 2017, A-2 (GAO prints 78 for 77)', '0.05', '0.10', [45, 77, 105, 132, 158]],
  ['AICPA 2017, A-2', '0.10', '0.10', [22, 38, 52, 65, 78]],
])('%s: tolerable %s, risk %s', (_, tolerable, risk, sizes) => {
  expect(sizes.map((__, found) => planAllowing(null, found, wanted(tolerable, risk))?.size)).toEqual(sizes)
})

test('AICPA 2017, A-1: more deviations are expected, and the size is that of the first that fits', () => {
  expect(plan('binomial', null, wanted('0.05', '0.05', '0.025'))).toEqual({ size: 234, acceptable: 6 })
  expect(plan('binomial', null, wanted('0.05', '0.10', '0.035'))).toEqual({ size: 400, acceptable: 14 })
  expect(plan('binomial', null, wanted('0.07', '0.10', '0.035'))?.size).toBe(113) // the AICPA prints 112, of which the risk is 10.07 %
})

test('AICPA 2017, A-3 and A-4: upper limits', () => {
  const limits = (size: number, found: number) =>
    ['0.05', '0.10'].map((risk) => inTenths(upperRate({ size, found }, decimal(risk))))
  expect(limits(25, 0)).toEqual([11.3, 8.8])
  expect(limits(60, 1)).toEqual([7.7, 6.4])
})

test('DAfA; Touw and Hoogduin 2011, pp. 123 and 125: 1200 items', () => {
  const ten = decimal('0.10')
  expect([0, 1, 2].map((found) => planAllowing(1_200, found, wanted('0.05', '0.10'))?.size)).toEqual([
    45, 75, 102,
  ])
  const counts = [0, 1, 2, 3].map((found) => upperCount(1_200, { size: 102, found }, ten))
  expect(counts).toEqual([25, 43, 59, 75])
  expect(counts.map((count) => nearest(rational(count, 12), 100))).toEqual([2.08, 3.58, 4.92, 6.25])
})

test('DCAA EZ-Quant: discovery in 500 items; jfa: 1000 items', () => {
  expect(plan('hypergeometric', 500, wanted('0.04', '0.05'))?.size).toBe(69)
  expect([0, 2].map((found) => planAllowing(1_000, found, wanted('0.05', '0.05'))?.size)).toEqual([57, 119])
})

test('Touw and Hoogduin 2011, p. 129: two stages', () => {
  expect(twoStageSize(1, wanted('0.05', '0.10'), 100)).toBe(49)
  expect(twoStageSize(1, wanted('0.05', '0.10'), 48)).toBeNull()
})

test('AICPA 2017, C-1: monetary units', () => {
  const factors = ['0', '0.1', '0.2', '0.3', '0.4', '0.5'].map((it) =>
    confidenceFactor(decimal('0.05'), decimal(it), 100),
  )
  expect(factors).toEqual([3, 3.68, 4.63, 6, 8.09, 11.54])
  const plans = ['0', '0.005', '0.01', '0.015', '0.02', '0.025'].map((it) =>
    plan('mus', null, wanted('0.05', '0.05', it)),
  )
  expect(plans.map((it) => it?.size)).toEqual([60, 74, 93, 120, 162, 231])
  expect(plans.map((it) => it?.acceptable)).toEqual([0, 0.37, 0.93, 1.8, 3.24, 5.77])
})

test('SMASH21 and SRA (2022): Poisson', () => {
  const sizes = (risk: string, expected: string) =>
    ['0.05', '0.1', '0.15', '0.2', '0.5'].map((it) => plan('poisson', null, wanted(it, risk, expected))?.size)
  expect(sizes('0.05', '0.03')).toEqual([357, 60, 31, 21, 7])
  expect(sizes('0.025', '0')).toEqual([74, 37, 25, 19, 8])
  expect(sizes('0.01', '0')).toEqual([93, 47, 31, 24, 10]) // SRA rounds 93, 47 and 24 down
})

test('confidence factors (exhibit FA.2): 5 % and 10 %, for 0 to 2 errors', () => {
  const factors = (risk: string) =>
    [0, 1, 2].map((found) => nearest(upperMean({ size: 1, found }, decimal(risk)), 100))
  expect(factors('0.05')).toEqual([3, 4.74, 6.3])
  expect(factors('0.10')).toEqual([2.3, 3.89, 5.32])
  expect(factors('0.37')).toEqual([0.99, 2.14, 3.25]) // where the exhibit prints 3.35
})

test('GAO FAM 450.1: the most deviations that accept', () => {
  expect([45, 78, 105].map((n) => mostAcceptable(n, wanted('0.05', '0.10')))).toEqual([0, 1, 2])
  expect(mostAcceptable(44, wanted('0.05', '0.10'))).toBe(-1)
})

test('PCAOB AS 2315, appendix: the risk of tests of details, printed without rounding', () => {
  const [audit, inherent, control] = [decimal('0.05'), rational(1), decimal('0.5')]
  const risk = testOfDetails({ audit, inherent, control, analytical: decimal('0.3') })
  expect(risk && floorOf(times(risk, rational(100)))).toBe(33)
  expect(testOfDetails({ audit, inherent, control, analytical: decimal('0.1') })).toBeNull()
})

test('Derks 2020: first digits of Sino-Forest 2010', () => {
  expect(digitTest([231, 124, 97, 70, 64, 54, 40, 54, 38])).toEqual({
    chiSquare: 7.65174,
    freedom: 8,
    pValue: 0.46821,
  })
})

test('Kiermeier 2008: a plan and the points of its curve', () => {
  const at = (rate: string) => nearest(acceptance({ size: 20, acceptable: 0 }, decimal(rate)), 1e8)
  expect([at('0.05'), at('0.15')]).toEqual([0.35848592, 0.03875953])
  const good = { rate: decimal('0.05'), acceptance: decimal('0.95') }
  const poor = { rate: decimal('0.15'), acceptance: decimal('0.075') }
  expect(planThrough(good, poor, 500)).toEqual({ size: 80, acceptable: 7 })
})

test('MIL-STD-105E: a lot of 501 to 1200, level II, 1.0 %', () => {
  expect([501, 1_200].map((lot) => codeLetter(lot, 'II'))).toEqual(['J', 'J'])
  expect(aqlPlan('J', '1.0', 'normal')).toEqual({ size: 80, acceptable: 2 })
})

test('science/audit.md 2.2: 60 items, tolerable 10 %, risk 10 %', () => {
  expect(plan('hypergeometric', 60, wanted('0.10', '0.10'))).toEqual({ size: 19, acceptable: 0 })
  const [tolerable, risk] = [decimal('0.10'), decimal('0.10')]
  const said = [0, 3, 4].map((found) => {
    const drawn = { size: 19, found }
    const { lowerCount, upperCount: most } = limitsOf('hypergeometric', 60, drawn, risk)
    return [lowerCount, most, opinionOf('hypergeometric', 60, { drawn, tolerable, risk })]
  })
  expect(said).toEqual([
    [0, 5, 'effective'],
    [5, 17, 'inconclusive'],
    [7, 21, 'ineffective'],
  ])
  expect(['0.10', '0.05'].map((rate) => nearest(detection(60, 5, decimal(rate)), 100))).toEqual([0.42, 0.23])
})

test('two of twelve months have a chance of one in six to show a single failure', () => {
  expect(detection(12, 2, rational(1, 12))).toEqual(rational(1, 6))
})

test('a tie with the risk accepts: it is decided on fractions', () => {
  const tie = hypergeometricUpTo({ items: 10, deviating: 1 }, 9, 0)
  expect(tie).toEqual(rational(1, 10))
  expect(hypergeometricUpTo({ items: 20, deviating: 1 }, 18, 0)).toEqual(rational(1, 10))
  expect(plan('hypergeometric', 10, wanted('0.10', '0.10'))?.size).toBe(9)
  expect(plan('hypergeometric', 20, wanted('0.05', '0.10'))?.size).toBe(18)
})

test('a rate is what was written: 6 % of 100 are 6, which a float makes 7', () => {
  expect(plan('hypergeometric', 100, wanted('0.06', '0.10'))?.size).toBe(32)
})

test('Stringer: whole errors give the limit of the method, and half of one lies half of the way', () => {
  const limit = (drawn: { size: number; found: number }) => upperRate(drawn, decimal('0.05'))
  const [none, one] = [limit({ size: 60, found: 0 }), limit({ size: 60, found: 1 })]
  expect(stringerBound(60, [rational(1)], limit)).toEqual(one)
  const half = stringerBound(60, [rational(1, 2)], limit)
  expect(nearest(over(half, rational(1)), 1e6)).toBe(
    nearest(rational(none.n * one.d + one.n * none.d, 2n * none.d * one.d), 1e6),
  )
})

test('the chance to miss falls below the risk at the size that is planned, and not before', () => {
  expect(nearest(binomialUpTo(59, 0, decimal('0.05')), 1e6)).toBe(0.048495)
  expect(nearest(binomialUpTo(58, 0, decimal('0.05')), 1e6)).toBe(0.051047)
})
