import { describe, expect, test } from 'vitest'
import type { SourceFile } from '../../src/scenario/problem.ts'
import { read } from '../../src/scenario/read.ts'
import { folder, goodScenario, sound } from './helpers.ts'

const busy = `format: 1
id: busy
varies: small
load: 150%
weeks: 9
attention: 4
reserve: 7
projects: { harbour: { due: 7, benefit: 9, late: 3, budget: 11 } }
factors: { crewLoss: 7 }
`
const words = 'company: { name: Busy }\n'
const base = folder()

const variation = (text = busy, said = words): readonly SourceFile[] => [
  { path: 'busy/scenario.yaml', text },
  { path: 'busy/words.en.yaml', text: said },
]
const others: { readonly [name: string]: readonly SourceFile[] } = { small: base, busy: variation() }
const beside = (name: string) => others[name] ?? null

const problemsOf = (files: readonly SourceFile[], around = beside) => {
  const result = read(files, around)
  return 'problems' in result ? result.problems : []
}

test('a variation is its scenario but for what it says', () => {
  const small = sound(base)
  const result = read(variation(), beside)
  if ('problems' in result) throw new Error(JSON.stringify(result.problems))
  expect(result.varies).toBe('small')
  expect(result.words.en).toEqual({ ...small.words.en, 'company.name': 'Busy' })
  const [harbour, kestrel] = result.setup.projects
  expect(result.setup).toEqual({
    ...small.setup,
    id: 'busy',
    weeks: 9,
    attention: 4,
    reserveCents: 700,
    factors: { ...small.setup.factors, crewLoss: 7 },
    projects: [harbour, kestrel],
  })
  expect(harbour).toMatchObject({
    dueWeek: 7,
    benefitCents: 900,
    latePerWeekCents: 300,
    budgetCents: 1100,
    emblem: small.setup.projects[0]?.emblem,
  })
  const days = ({ setup }: typeof small, skill: string) =>
    setup.projects
      .flatMap(({ activities }) => activities.flatMap(({ needs }) => needs))
      .filter((need) => need.skill === skill)
      .reduce((sum, { milliDays }) => sum + milliDays, 0)
  expect(days(result, 'data')).toBe(1.5 * days(small, 'data')) // nobody's at home
  expect(days(result, 'build')).toBeLessThan(1.5 * days(small, 'build')) // a team's own
})

describe('what is wrong with a variation is told at its place', () => {
  test.each([
    ['unknown-base', 'varies: small', 'varies: smal', 3],
    ['varied-base', 'varies: small', 'varies: busy', 3],
    ['unknown-project', '{ harbour:', '{ harbor:', 8],
    ['week-outside', 'due: 7', 'due: 12', 8],
    ['percent-range', '150%', '900%', 4],
    ['unknown-key', 'weeks: 9', 'week: 9', 5],
    ['folder-name', 'id: busy', 'id: bussy', 2],
    ['out-of-range', 'crewLoss: 7', 'crewLoss: 700', 9],
  ])('%s', (check, from, to, line) => {
    expect(problemsOf(variation(busy.replace(from, to)))).toMatchObject([
      { check, file: 'busy/scenario.yaml', line },
    ])
  })

  test('unsound-base', () => {
    const broken = folder({ 'small/scenario.yaml': goodScenario.replace('manager: mara', 'manager: mary') })
    expect(problemsOf(variation(), () => broken)).toMatchObject([{ check: 'unsound-base', line: 3 }])
  })

  test('words that the scenario has not', () => {
    expect(problemsOf(variation(busy, 'company: { nam: Busy }\n'))).toMatchObject([
      { check: 'unused-words', file: 'busy/words.en.yaml' },
    ])
    expect(problemsOf(variation(busy, 'news: { rules: { headline: "{weather}" } }\n'))).toMatchObject([
      { check: 'unknown-argument' },
    ])
  })

  test('without the files beside it', () => {
    const result = read(variation())
    expect(result).toMatchObject({ problems: [{ check: 'unknown-base', line: 3 }] })
  })
})

test('a project that is unknown is answered with the nearest', () => {
  expect(problemsOf(variation(busy.replace('{ harbour:', '{ harbor:')))[0]?.cure).toContain('`harbour`')
})
