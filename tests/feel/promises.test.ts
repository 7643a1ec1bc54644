import { expect, test } from 'vitest'
import type { GivenPromise } from '../../src/sim/negotiation/weekly/state.ts'
import { carryOutPromises } from '../../src/sim/rules/bargaining/promises.ts'
import { happenIn } from '../../src/sim/world.ts'
import { atTheTable, toWeek } from './bargaining.ts'

const name = 'meridian-for-greta'

/** What is said of a promise of money that falls due this Monday, when so much is in the reserve. */
function fallenDue(reserveCents: number) {
  const { world } = toWeek(8, 'a', atTheTable)
  const state = world.bargains?.[name]
  if (!state) throw new Error('There is no such bargain.')
  const { week } = world.at
  state.struck = { how: 'agreed', deal: [1, 0, 0], won: 'commitment', fact: state.raised, week }
  const promise = { issue: 'money', clause: 'fund', by: 'other', until: week, fact: state.raised } as const
  state.promises.push({ ...promise, state: 'open', settled: -1 } satisfies GivenPromise)
  world.ledger.balances['money/reserve'] = reserveCents
  const before = world.facts.length
  carryOutPromises(atTheTable, world, happenIn(atTheTable, world))
  return world.facts.slice(before).filter(({ kind }) => kind === 'promiseKept' || kind === 'promiseBroken')
}

test('a promise of money of which nothing came is broken', () => {
  expect(fallenDue(0)).toMatchObject([{ kind: 'promiseBroken', permille: 0 }])
  expect(fallenDue(100_000_000)).toMatchObject([{ kind: 'promiseKept', permille: 1000 }])
})
