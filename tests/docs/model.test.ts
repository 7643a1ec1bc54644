import { expect, test } from 'vitest'
import { deskRules } from '../../src/bots/deciding.ts'
import { grantRules } from '../../src/bots/granting.ts'
import { change } from '../../src/scenario/shape/changes.ts'
import { defaultWeights, factorTable } from '../../src/sim/factors.ts'
import { quantileCount } from '../../src/sim/quantiles.ts'
import { conditionKinds, effectKinds, factKinds, recordKinds } from './kinds.ts'
import { pageAt, quotedIn, tableOf } from './pages.ts'

const page = pageAt('docs/model.md')
const first = (rows: string[][]) => rows.map(([cell = '']) => cell.replaceAll('`', ''))

test('the table of conditions is that of the code', () => {
  expect(first(tableOf(page, 'condition', 'holds when'))).toEqual(conditionKinds)
})

test('the table of effects is that of the code', () => {
  expect(first(tableOf(page, 'effect', 'what it does'))).toEqual(effectKinds)
})

test('the tables of policies are those of the code', () => {
  expect(first(tableOf(page, 'grants', 'first served'))).toEqual([...grantRules])
  expect(first(tableOf(page, 'desk', 'what it does'))).toEqual([...deskRules])
})

test.each(['organisation', 'project'] as const)(
  'the weights of the scoreboard of the %s are the defaults',
  (board) => {
    const rows = tableOf(page, board, 'weight', 'formula').map(([name = '', weight]) => [
      name.replaceAll('`', ''),
      Number(weight),
    ])
    expect(Object.fromEntries(rows)).toEqual(defaultWeights[board])
  },
)

const prices = Object.entries(factorTable).filter(([, { unit }]) => unit === 'attention')
const constants: [string, number][] = [...prices.map(([name, { value }]): [string, number] => [name, value])]

test.each(constants)('the constant %s is given with its value, %d', (name, value) => {
  expect(page).toContain(`| \`${name}\` | ${value} |`)
})

test('every factor that the prose names is one of the code', () => {
  const priced = [...page.matchAll(/`([a-z][A-Za-z]*Price)`/g)].map(([, name]) => name as string)
  expect(priced.filter((name) => !(name in factorTable))).toEqual([])
})

test('the formulas of the scoreboards use the losses of the code', () => {
  const formulas = ['organisation', 'project'].flatMap((board) => tableOf(page, board, 'weight', 'formula'))
  const formula = (name: string) => formulas.filter(([cell]) => cell === `\`${name}\``).map((row) => row[2])
  expect(
    formula('schedule').every((it) =>
      it?.includes(`100 − ${factorTable.lateWeekPoints.value} for each week`),
    ),
  ).toBe(true)
  expect(
    formula('money').every((it) =>
      it?.includes(`100 − ${factorTable.overspentPoints.value} for each per cent`),
    ),
  ).toBe(true)
  expect(formula('freedom')[0]).toContain(`50 − ${factorTable.governedPoints.value} for each day of burden`)
  expect(formula('trust')[0]).toContain(`${factorTable.sponsorShare.value / 10} % the sponsor`)
  expect(page).toContain(`a table of ${quantileCount} mid-point quantiles`)
})

test('the section on changes speaks of every field of a change, and of every factor it names', () => {
  const section = page.split('\n## Changes\n')[1]?.split('\n## ')[0] ?? ''
  const names = quotedIn(section)
  expect(Object.keys(change.shape).filter((field) => !names.includes(field))).toEqual([])
  const factors = names.filter((name) => /Price$|Spread$/.test(name))
  expect(factors).toEqual(['assessPrice', 'assessedSpread', 'approvePrice'])
  expect(factors.filter((name) => !(name in factorTable))).toEqual([])
})

const controls = tableOf(page, 'control', 'in short')
const ids = Array.from({ length: 44 }, (_, i) => `C${String(i + 1).padStart(2, '0')}`)

test('all 44 controls are listed, in order', () => {
  expect(first(controls)).toEqual(ids)
})

const isThere = (kind: string) => [...factKinds, ...recordKinds].includes(kind)
const namesToCome = (facts: string) => [...facts.matchAll(/\*([^*]+)\*/g)].map(([, name]) => name as string)

test('a fact that is said to come, and is there, is found', () => {
  expect(namesToCome('`began`; *testRun*, *levelRequired*').filter(isThere)).toEqual(['testRun'])
})

test.each(controls)('%s (%s) names only facts that exist, and what is to come in italics', (...row) => {
  const [, , facts = '', state] = row
  const kinds = quotedIn(facts)
  const coming = /\*[^*]+\*/.test(facts)
  expect(kinds.filter((kind) => !isThere(kind))).toEqual([])
  expect(namesToCome(facts).filter(isThere)).toEqual([])
  expect({ here: kinds.length > 0, coming }).toEqual(
    {
      now: { here: true, coming: false },
      part: { here: true, coming: true },
      'to come': { here: false, coming: true },
    }[state as string],
  )
})
