import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { phases } from '../../src/game/chart.ts'
import { factorTable } from '../../src/sim/factors.ts'
import { pageAt, quotedIn, tableOf } from './pages.ts'

const page = pageAt('docs/architecture.md')

test('every part of the rules is in the list of parts', () => {
  const parts = readdirSync('src/sim', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `src/sim/${name}/`)
  expect(parts.filter((part) => !quotedIn(page).includes(part))).toEqual([])
})

test('a phase that is said to be absent is absent', () => {
  const absent = tableOf(page, 'the plan', 'the house')
    .filter(([plan = '', house = '']) => plan.startsWith('phase') && house.startsWith('absent'))
    .flatMap(([plan = '']) => quotedIn(plan))
  expect(absent.length).toBeGreaterThan(2)
  expect(absent.filter((phase) => phases.some((it) => it === phase))).toEqual([])
})

const prices = tableOf(
  pageAt('docs/playing.md').split('## What a case may bring besides')[1] ?? '',
  'clips',
  'for',
)
const factors = [
  ['engaging', 'engagePrice'],
  ['reviews', 'reviewPrice'],
  ['having a change analysed', 'assessPrice'],
  ['approving a change', 'approvePrice'],
  ['the pack', 'gatePrice'],
  ['a test run', 'testPrice'],
  ['more time', 'extendPrice'],
] as const

test.each(factors)('players are told what %s costs: %s', (what, factor) => {
  const [clips] = prices.find(([, name = '']) => name.startsWith(what)) ?? []
  expect(clips).toBe(String(factorTable[factor].value))
})

test('players are told what holding costs, and letting go on', () => {
  const [clips] = prices.find(([, name = '']) => name.startsWith('holding')) ?? []
  expect(clips).toBe(`${factorTable.holdPrice.value}, then ${factorTable.resumePrice.value}`)
})
