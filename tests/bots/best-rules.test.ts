import { expect, test } from 'vitest'
import type { Reached, Verdict } from '../../src/bots/best-rules.ts'
import { bestRules } from '../../src/bots/best-rules.ts'

const seeds = Array.from({ length: 12 }, (_, i) => `${i + 1}`)

/** Points of a seed's own luck, the same for all policies, and a little that is not. */
const luck = (i: number) => (i * 37) % 11
const noise = (i: number, p: number) => ((i * 7 + p * 13) % 5) / 10

type Means = { readonly [policy: string]: readonly [portfolio: number, project: number] }

const games = (means: Means): Reached[] =>
  Object.entries(means).flatMap(([policy, [portfolio, project]], p) =>
    seeds.map((seed, i) => ({
      policy,
      seed,
      portfolio: portfolio + luck(i) + noise(i, p),
      project: project + luck(i) + noise(i, p + 1),
    })),
  )

test.each<[Verdict, Means]>([
  ['differ', { a: [80, 60], b: [70, 70], c: [50, 50] }],
  ['same', { a: [80, 80], b: [70, 70], c: [50, 50] }],
  ['oneSided', { a: [70.05, 60], b: [70, 70], c: [50, 50] }],
  ['oneSided', { a: [80, 70.05], b: [70, 70], c: [70, 70] }],
  ['level', { a: [70, 70], b: [70, 70] }],
])('%s', (verdict, means) => {
  expect(bestRules(games(means))?.verdict).toBe(verdict)
})

test('each side is ahead of the other side’s choice, pair by pair, on seeds it was not chosen on', () => {
  const found = bestRules(games({ a: [80, 60], b: [70, 70], c: [50, 50] }))
  expect(found).toMatchObject({
    portfolio: { policy: 'a' },
    project: { policy: 'b' },
    chosenOn: 6,
    judgedOn: 6,
  })
  expect(found?.portfolio.ahead.mean).toBeCloseTo(10, 0)
  expect(found?.project.ahead.mean).toBeCloseTo(10, 0)
  const judging = games({ a: [80, 60] }).filter((_, i) => i % 2 === 1)
  expect(found?.portfolio.mean).toBeCloseTo(judging.reduce((sum, g) => sum + g.portfolio, 0) / 6, 9)
})

test('one policy for both is measured against the mean of the others', () => {
  const found = bestRules(games({ a: [80, 80], b: [70, 70], c: [50, 50] }))
  expect(found?.portfolio.ahead.mean).toBeCloseTo(20, 0)
})

test('a policy that only looked best where it was chosen is not called best for its side', () => {
  const rows = games({ a: [70, 60], b: [70, 70] }).map((row) =>
    row.policy === 'a' && Number(row.seed) % 2 === 1 ? { ...row, portfolio: row.portfolio + 9 } : row,
  )
  expect(bestRules(rows)).toMatchObject({ verdict: 'oneSided', portfolio: { policy: 'a' } })
})

test('with three seeds, or one policy, nothing is said', () => {
  const rows = games({ a: [80, 60], b: [70, 70] })
  expect(bestRules(rows.filter(({ seed }) => Number(seed) <= 3))).toBeNull()
  expect(bestRules(rows.filter(({ policy }) => policy === 'a'))).toBeNull()
})
