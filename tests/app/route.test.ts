import { expect, test } from 'vitest'
import { hashOf, isSeed, longestSeed, placeOf } from '../../src/app/route.ts'
import { newId, newSeed } from '../../src/app/seeds.ts'

test.each([
  'monday-7',
  'a b',
  'ünï/côdé',
  '100%',
  '#?&=',
  '%2F',
  '..',
  'Größe 3',
  '星期一',
  '😀',
  "o'clock",
  '<b>',
])('a link brings back the seed %s', (seed) => {
  const hash = hashOf({ scenario: 'calder-wray', seed, seat: 'pmo' })
  expect(hash).toMatch(/^#\/play\/calder-wray\/[^/#?\s<>]+\/pmo$/)
  expect(placeOf(hash)).toEqual({ kind: 'play', scenario: 'calder-wray', seed, seat: 'pmo' })
})

test('a plain seed stays readable', () => {
  expect(hashOf({ scenario: 'calder-wray', seed: 'monday-7', seat: 'pmo' })).toBe(
    '#/play/calder-wray/monday-7/pmo',
  )
})

test('a link may name a seat inside a project', () => {
  const route = { scenario: 'calder-wray', seed: '1', seat: 'pm/harbour' }
  expect(placeOf(hashOf(route))).toEqual({ kind: 'play', ...route })
})

test('a link without seed or seat asks for the PMO and a new seed', () => {
  expect(placeOf('#/play/calder-wray')).toEqual({
    kind: 'play',
    scenario: 'calder-wray',
    seed: '',
    seat: 'pmo',
  })
})

test.each(['', '#', '#/'])('the address %j is the title', (hash) =>
  expect(placeOf(hash)).toEqual({ kind: 'title' }),
)

test.each([
  '#/play',
  '#/play/',
  '#/play/%E0%A4%A/1/pmo',
  '#/play/../../etc/passwd',
  '#/play/Calder Wray/1/pmo',
  '#/play/<script>alert(1)</script>/1/pmo',
  '#/play/calder-wray/%00/pmo',
  '#/play/calder-wray/%E2%80%AE/pmo',
  '#/play/calder-wray/%20x/pmo',
  '#/play/calder-wray/1/PMO',
  '#/play/calder-wray/1/pmo/more',
  '#/play/__proto__/1/pmo',
  `#/play/calder-wray/${'x'.repeat(longestSeed + 1)}/pmo`,
  `#/play/calder-wray/${'x'.repeat(100_000)}/pmo`,
  '#javascript:alert(1)',
])('a hostile link leads nowhere: %.60s', (hash) => expect(placeOf(hash)).toEqual({ kind: 'wrong' }))

test('a new seed can be a seed, and the same dice give the same one', () => {
  for (let i = 0; i < 200; i++) expect(isSeed(newSeed())).toBe(true)
  expect(newSeed(() => 0)).toBe('amber-acorn-10')
})

test('two new games do not share their name', () => {
  expect(new Set(Array.from({ length: 500 }, () => newId())).size).toBe(500)
})

test('the list of audits has an address, with and without its last stroke', () => {
  for (const hash of ['#/audit', '#/audit/']) expect(placeOf(hash)).toEqual({ kind: 'audits' })
})
