import { expect, test } from 'vitest'
import {
  acceptance,
  doubleAcceptance,
  outgoingLimit,
  outgoingQuality,
  totalInspection,
} from '../../../../src/sim/audit/sampling/acceptance.ts'
import { kappa } from '../../../../src/sim/audit/sampling/agreement.ts'
import { aqlPlan, codeLetter } from '../../../../src/sim/audit/sampling/aql.ts'
import { binomialUpTo } from '../../../../src/sim/audit/sampling/binomial.ts'
import { hypergeometricUpTo } from '../../../../src/sim/audit/sampling/hypergeometric.ts'
import { upperCount, upperRate } from '../../../../src/sim/audit/sampling/limits.ts'
import { tolerableCount } from '../../../../src/sim/audit/sampling/methods.ts'
import { detection } from '../../../../src/sim/audit/sampling/opinion.ts'
import type { Rational } from '../../../../src/sim/audit/sampling/rational.ts'
import {
  ceilingOf,
  decimal,
  floorOf,
  nearest,
  rational,
  times,
} from '../../../../src/sim/audit/sampling/rational.ts'
import {
  confidenceFactor,
  mostAcceptable,
  planAllowing,
} from '../../../../src/sim/audit/sampling/sample-size.ts'
import { againstTruth, jsonAt } from '../../../truth.ts'

type Case = {
  readonly id: string
  readonly kind: string
  readonly fixed: Record<string, string>
  readonly rows: readonly (string | number)[]
  readonly cols: readonly (string | number)[]
  readonly values: readonly (readonly (string | number)[])[]
  readonly expected?: number
  readonly known_differences?: readonly { at: readonly (string | number)[]; exact: number }[]
}

/** What each kind of table prints in the cell of a row and a column. */
const cells: Record<string, (row: string, column: string, fixed: Record<string, string>) => unknown> = {
  sample_size_hypergeom_zero: (row, column, { risk = '' }) =>
    planAllowing(Number(row), 0, { tolerable: decimal(column), risk: decimal(risk) })?.size,
  max_acceptable_deviations: (row, column, { risk = '' }) =>
    mostAcceptable(Number(row), { tolerable: decimal(column), risk: decimal(risk) }),
  sample_size_binomial_c: (row, column, { risk = '' }) =>
    planAllowing(null, Number(column), { tolerable: decimal(row), risk: decimal(risk) })?.size,
  aql_code_letter: (row, column) => codeLetter(Number.parseInt(row, 10), column as 'I'),
  aql_plan: (row, column, { inspection }) => {
    const { size, acceptable } = aqlPlan(row, column as '1.0', inspection as 'normal')
    return `${size}/${acceptable}`
  },
  oc_binomial: (row) => nearest(acceptance(plan, decimal(row)), 1_000),
  aoq_approx: (row) => nearest(outgoingQuality(plan, decimal(row)), 10_000),
  ati: (row) => floorOf(totalInspection(plan, decimal(row), 10_000)),
}
const plan = { size: 52, acceptable: 3 } // of NIST 6.2.3.2

againstTruth('audit', (folder) => {
  const { cases }: { readonly cases: readonly Case[] } = jsonAt(folder, 'sampling_cases.json')
  const vectors = jsonAt(folder, 'derived_vectors.json')

  test.each(cases.filter(({ values }) => values).map((it) => [it.id, it] as const))('%s', (_, it) => {
    const cell = cells[it.kind]
    if (!cell) throw new Error(`No reading of ${it.kind}.`)
    const exact = (row: string | number, column: string | number, printed: unknown) =>
      it.known_differences?.find(({ at: [r, c = column] }) => r === row && c === column)?.exact ?? printed
    for (const [i, row] of it.rows.entries())
      for (const [j, column] of it.cols.entries())
        expect([row, column, cell(`${row}`, `${column}`, it.fixed)]).toEqual([
          row,
          column,
          exact(row, column, it.values[i]?.[j]),
        ])
  })

  test('NIST: the limit of the outgoing quality', () => {
    const found = cases.find(({ kind }) => kind === 'aoql_grid')
    const rates = Array.from({ length: 12 }, (_, at) => rational(at + 1, 100))
    expect(nearest(outgoingLimit(plan, rates), 10_000)).toBe(found?.expected)
  })

  const close = (exact: Rational, printed: string | number) =>
    expect(Math.abs(nearest(exact, 1e15) - Number(printed))).toBeLessThan(1e-15)

  test('chances', () => {
    for (const { n, p, k, cdf } of vectors.binom_cdf) close(binomialUpTo(n, k, decimal(p)), cdf)
    for (const { N, K, n, k, cdf } of vectors.hyper_cdf)
      close(hypergeometricUpTo({ items: N, deviating: K }, n, k), cdf)
  })

  test('a double plan: MIL-STD-105E, letter E, AQL 4.0', () => {
    const double = { first: { size: 8, acceptable: 0, rejectable: 2 }, second: { size: 8, acceptable: 1 } }
    for (const [rate, chance] of vectors['double_plan_E_4.0'].rows)
      close(doubleAcceptance(double, decimal(rate)), chance)
  })

  test.each<[number, string, string, number, ...(number | null)[]]>(vectors.discovery_small_populations.rows)(
    'sizes: %i items, tolerable %s, risk %s',
    (items, rate, risk, deviating, ...sizes) => {
      const wanted = { tolerable: decimal(rate), risk: decimal(risk) }
      expect(tolerableCount(items, wanted.tolerable)).toBe(deviating)
      expect([0, 1, 2].map((allowed) => planAllowing(items, allowed, wanted)?.size ?? null)).toEqual(sizes)
    },
  )

  test('upper limits of small populations', () => {
    for (const [N, size, found, ...limits] of vectors.upper_limits_small_populations.rows) {
      const risks = [decimal('0.05'), decimal('0.10')]
      const counts = risks.map((risk) => upperCount(N, { size, found }, risk))
      const rates = risks.map(
        (risk) => ceilingOf(times(upperRate({ size, found }, risk), rational(1000))) / 10,
      )
      expect([...counts, ...rates]).toEqual(limits)
    }
  })

  test('the chance to see at least one', () => {
    for (const [N, K, n, chance] of vectors.detection_probability.rows)
      expect(nearest(detection(N, n, rational(K, N)), 1_000_000)).toBe(chance)
  })

  test('monetary-unit factors', () => {
    for (const { risk, ratio, factor } of vectors.mus_factor)
      expect(Math.abs(confidenceFactor(decimal(`${risk}`), decimal(`${ratio}`), 1e10) - factor)).toBeLessThan(
        1e-9,
      )
  })

  test('agreement of two graders', () => {
    const { matrix, ...values } = vectors.kappa
    for (const weighting of ['unweighted', 'linear', 'quadratic'] as const)
      expect(nearest(kappa(matrix, weighting) ?? rational(0), 1e12)).toBe(
        Math.round(values[weighting] * 1e12) / 1e12,
      )
  })
})
