import { expect, test } from 'vitest'
import { bareNumber, inWords, unitOfName } from '../../src/words/units.ts'
import { en } from './en.ts'

test.each([
  ['milliDays', 1500, {}, '1.5 days'],
  ['milliDays', 1000, {}, '1 day'],
  ['milliDays', 437, { exact: true }, '0.437 days'],
  ['days', 3, {}, '3 days'],
  ['days', -1, { signed: true }, '−1 day'],
  ['weeks', 2, { signed: true }, '+2 weeks'],
  ['points', 61, {}, '61 points'],
  ['milliPoints', -1500, { exact: true, signed: true }, '−1.5 points'],
  ['permille', 455, {}, '46\u00a0%'],
  ['count', 5, {}, '5'],
  ['count', 0.914, {}, '0.91'],
  ['hundredths', 150, { signed: true }, '+1.5 points'],
  ['hundredths', -96, { signed: true }, '−1.0 point'],
  ['hundredths', 4, { signed: true }, '0.0 points'],
  ['cents', 41_800_000, { currency: 'GBP' }, '£418,000'],
  ['cents', -12_050, { currency: 'GBP', exact: true }, '−£120.50'],
  ['cents', 12_000, { currency: 'GBP', exact: true, signed: true }, '+£120'],
] as const)('%s %i is said as a reader would', (unit, value, manner, said) => {
  expect(inWords(en, unit, value, manner)).toBe(said)
})

test('a bare number leaves the unit to the heading', () => {
  expect(bareNumber('milliDays', 1500)).toBe('1.5')
  expect(bareNumber('hundredths', -210, { signed: true })).toBe('−2.1')
})

test.each([
  ['cents', 'cents'],
  ['earnedCents', 'cents'],
  ['milliDays', 'milliDays'],
  ['days', null],
  ['recents', null],
])('the name %s gives away its unit', (name, unit) => {
  expect(unitOfName(name)).toBe(unit)
})
