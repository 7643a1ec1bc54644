import { expect, test } from 'vitest'
import { view } from '../../src/game/viewing.ts'
import type { WayWon } from '../../src/sim/bargain-terms.ts'
import type { GivenPromise } from '../../src/sim/negotiation/weekly/state.ts'
import { carryOutPromises, closePromises } from '../../src/sim/rules/bargaining/promises.ts'
import { happenIn } from '../../src/sim/world.ts'
import { atTheTable, ines, onTo, ordered, say, sitDown, toWeek } from './bargaining.ts'

const name = 'meridian-for-greta'

type Judges = typeof carryOutPromises

/** What is said of a promise of money that falls due this Monday or, at the end, never, when so much is in the reserve. */
function fallenDue(reserveCents: number, judge: Judges = carryOutPromises, won: WayWon = 'commitment') {
  const { world } = toWeek(8, 'a', atTheTable)
  const state = world.bargains?.[name]
  if (!state) throw new Error('There is no such bargain.')
  const { week } = world.at
  state.struck = { how: 'agreed', deal: [1, 0, 0], won, fact: state.raised, week }
  const promise = { issue: 'money', clause: 'fund', by: 'other', until: week, fact: state.raised } as const
  state.promises.push({ ...promise, state: 'open', settled: -1 } satisfies GivenPromise)
  world.ledger.balances['money/reserve'] = reserveCents
  const before = world.facts.length
  judge(atTheTable, world, happenIn(atTheTable, world))
  return world.facts.slice(before).filter(({ kind }) => kind === 'promiseKept' || kind === 'promiseBroken')
}

test('a promise of money of which nothing came is broken', () => {
  expect(fallenDue(0)).toMatchObject([{ kind: 'promiseBroken', permille: 0 }])
  expect(fallenDue(100_000_000)).toMatchObject([{ kind: 'promiseKept', permille: 1000 }])
})

test('money promised for a Monday after the last week is judged by what would have come', () => {
  expect(fallenDue(100_000_000, closePromises)).toMatchObject([{ kind: 'promiseKept', permille: 1000 }])
  expect(fallenDue(0, closePromises)).toMatchObject([{ kind: 'promiseBroken', permille: 0 }])
  expect(fallenDue(100_000_000, closePromises, 'resistance')).toMatchObject([{ kind: 'promiseBroken' }])
})

test('a favour for which the last week comes too early is not left open', () => {
  const setup = { ...atTheTable, factors: { ...atTheTable.factors, favourAfter: 8 } }
  const done = ordered(toWeek(5, '1', setup), sitDown(ines), say(ines, { kind: 'favour', to: 1 }))
  const favour = (game: typeof done) =>
    view(game, 'pmo').bargains.find(({ id }) => id === ines)?.favour?.state
  expect(favour(done)).toBe('open')
  const over = onTo(done, 99)
  expect(favour(over)).toBe('tooLate')
  expect(view(over, 'pmo').debrief?.bargains.find(({ id }) => id === ines)?.favour?.state).toBe('tooLate')
})
