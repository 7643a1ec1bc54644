import { expect, test } from 'vitest'
import { bestDeal, bestWorth, stakesOf } from '../../../src/sim/negotiation/stakes.ts'
import type { NegotiationTerms } from '../../../src/sim/negotiation/terms.ts'
import { termsFaults } from '../../../src/sim/negotiation/terms.ts'
import { integrative } from './negotiations.ts'

test('what options are worth follows from interests in consequences', () => {
  const [pmo, pm] = integrative.parties.map((party) => stakesOf(integrative, party))
  // PMO: 600 x 1000, 500 x 600 and 150 x 1000 range over 600, 300 and 150 thousands of 1050.
  expect(pmo?.worth).toEqual([
    [571, 286, 0],
    [286, 143, 0],
    [143, 72, 0],
  ])
  // PM: 500 x 300, 500 x 400 and 600 x 1000 range over 150, 200 and 600 thousands of 950.
  expect(pm?.worth).toEqual([
    [0, 79, 158],
    [0, 105, 210],
    [0, 316, 632],
  ])
  expect(pm?.motives[2]).toEqual({ consequence: 'delivery', wants: 'more' })
  expect(pmo?.motives[1]).toEqual({ consequence: 'qualityRisk', wants: 'less' })
})

test('the best deal is exactly the whole, however the shares are rounded', () => {
  for (const interest of [1, 7, 333, 999]) {
    const [, pm] = integrative.parties
    const stakes = stakesOf(integrative, {
      ...(pm as NonNullable<typeof pm>),
      interests: { transparency: interest, qualityRisk: 101, delivery: -77 },
    })
    expect(bestWorth(stakes)).toBe(1000)
    expect(bestDeal(stakes)).toEqual([0, 2, 0])
  }
})

const [report, ...issues] = integrative.issues
const [pmo, ...parties] = integrative.parties
const bad: readonly (readonly [string, Partial<NegotiationTerms>, string])[] = [
  [
    'one option',
    { issues: [{ id: 'a', ordered: true, options: [{ id: 'x', effects: {} }] }, ...integrative.issues] },
    'issues/a/options count',
  ],
  ['no exchange', { exchanges: 0 }, 'exchanges range'],
  ['an issue twice', { issues: [...integrative.issues, ...issues.slice(0, 1)] }, 'issues twice'],
  [
    'half a reservation',
    { parties: [{ ...(pmo as NonNullable<typeof pmo>), reservation: 350.5 }, ...parties] },
    'parties/pmo/reservation range',
  ],
  [
    'an unknown interest',
    { parties: [{ ...(pmo as NonNullable<typeof pmo>), interests: { delivery: 1, fame: 1 } }, ...parties] },
    'parties/pmo/interests/fame unknown',
  ],
  [
    'nothing at stake',
    { parties: [{ ...(pmo as NonNullable<typeof pmo>), interests: {} }, ...parties] },
    'parties/pmo/interests noStake',
  ],
  ['a record of nothing', { records: [{ id: 'r', about: 'fame', holders: [] }] }, 'records/r/about unknown'],
]
test.each(bad)('%s is a fault with its place', (_, change, says) => {
  expect(termsFaults({ ...integrative, ...change }).map(({ at, fault }) => `${at} ${fault}`)).toEqual([says])
})

test('terms without faults have none', () => {
  expect(report && termsFaults(integrative)).toEqual([])
})
