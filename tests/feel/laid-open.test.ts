import { expect, test } from 'vitest'
import { explain } from '../../src/game/explaining.ts'
import type { Game } from '../../src/game/game.ts'
import { commandsFor } from '../../src/game/legal.ts'
import { view } from '../../src/game/viewing.ts'
import type { FactOf } from '../../src/sim/facts.ts'
import { balance } from '../../src/sim/ledger.ts'
import type { Act } from '../../src/sim/negotiation/acts.ts'
import { asBelieved } from '../../src/sim/negotiation/believing.ts'
import { characters } from '../../src/sim/negotiation/counterparts/character-factors.ts'
import type { Mind } from '../../src/sim/negotiation/counterparts/counterpart.ts'
import { counterpart } from '../../src/sim/negotiation/counterparts/counterpart.ts'
import { played } from '../../src/sim/negotiation/playing.ts'
import type { Table } from '../../src/sim/negotiation/table.ts'
import type { Setup } from '../../src/sim/setup.ts'
import {
  atTheTable,
  ines,
  meridian,
  offer,
  onTo,
  ordered,
  refusalOf,
  say,
  sitDown,
  toWeek,
} from './bargaining.ts'

const seed = '21'
const share = (bargain: string, record: string) => say(bargain, { kind: 'share', record })
const lineOf = (game: Game, id: string) => {
  const talk = game.world.bargains?.[id]?.talk
  return talk ? asBelieved(talk).table.parties[1]?.stakes.reservation : undefined
}
const tableAt = (game: Game, id: string) => game.world.bargains?.[id]?.talk?.table
const one = <K extends 'recordBelied' | 'recordHeld' | 'favourReturned' | 'favourForgotten'>(
  game: Game,
  kind: K,
) => game.world.facts.find((fact): fact is FactOf<K> => fact.kind === kind)
const with_ = (factors: { readonly [name: string]: number }): Setup => ({
  ...atTheTable,
  factors: { ...atTheTable.factors, ...factors },
})

test('the PMO can lay open what it holds on the day, says what it says, and nothing else', () => {
  const game = ordered(toWeek(8, seed), sitDown(meridian))
  const held = tableAt(game, meridian)?.records.map(({ id }) => id)
  expect(held).toContain('meridian-report')
  expect(held).not.toContain('minute-of-ines') // nothing was settled with Dev
  const { late, finishWeek } =
    tableAt(game, meridian)?.records.find(({ id }) => id === 'meridian-report')?.says ?? {}
  const reported = game.world.work.reported.meridian?.report.finishWeek ?? 0
  expect(finishWeek).toBe(reported)
  expect(late).toBe(Math.max(0, reported - (game.world.work.projects.meridian?.dueWeek ?? 0)))
  expect(refusalOf(game, share(meridian, 'minute-of-ines'))).toBe('cannotSay')
  expect(refusalOf(game, share(meridian, 'toString'))).toBe('cannotSay')
})

test('what a record shows moves what the other side believes, and with it the line; nobody’s tastes, and nobody else', () => {
  const game = ordered(toWeek(8, seed), sitDown(meridian))
  const before = lineOf(game, meridian)
  const own = view(game, 'pmo').bargains.find(({ id }) => id === meridian)?.table?.table.stakes
  const shown = ordered(game, share(meridian, 'meridian-report'))
  expect(lineOf(shown, meridian)).toBeLessThan(before ?? 0)
  expect(tableAt(shown, meridian)?.parties[1]?.stakes).toEqual(tableAt(game, meridian)?.parties[1]?.stakes)
  expect(view(shown, 'pmo').bargains.find(({ id }) => id === meridian)?.table?.table.stakes).toEqual(own)
})

test('on the same dice, more say yes to the same offer with the record on the table than without', () => {
  const table = tableAt(ordered(toWeek(8, '2'), sitDown(meridian)), meridian) as Table
  const other = counterpart(characters.protective)
  const insists =
    (first: Act | null): Mind =>
    ({ log }) =>
      log.length === 0 && first ? first : { kind: 'offer', offer: [1, 2, 2] }
  const agreed = (first: Act | null) =>
    Array.from({ length: 60 }, (_, n) => played(table, [insists(first), other], String(n))).filter(
      ({ ending }) => ending?.kind === 'agreed',
    ).length
  const without = agreed(null)
  expect(agreed({ kind: 'share', record: 'meridian-report' })).toBeGreaterThan(without)
})

test('a minute of what was settled and kept is a record in the next bargain', () => {
  const dealt = ordered(toWeek(5, '1'), sitDown(ines), offer(ines, 2, 1, 1))
  let now = dealt
  while (view(now, 'pmo').bargains.find(({ id }) => id === ines)?.stage === 'table')
    now = ordered(now, offer(ines, 2, 1, 1))
  expect(now.world.bargains?.[ines]?.struck?.how).toBe('agreed')
  const game = ordered(onTo(now, 8), sitDown(meridian))
  expect(tableAt(game, meridian)?.records.map(({ id }) => id)).toContain('minute-of-ines')
})

test('a rosy report that comes to light costs trust of whoever was shown it; one that held wins some', () => {
  const shownAt = (setup: Setup) =>
    onTo(
      ordered(
        toWeek(5, seed, setup),
        sitDown(ines),
        share(ines, 'harbour-report'),
        share(ines, 'meridian-report'),
      ),
      99,
    )
  const belied = shownAt(with_({ beliedFrom: 1, reportReliability: 700 }))
  const fact = one(belied, 'recordBelied')
  expect(fact).toMatchObject({ bargain: ines, to: 'kestrel' })
  const number = belied.world.facts.indexOf(fact as never)
  const [posting] = belied.world.ledger.postings.filter((it) => it.fact === number)
  expect(posting).toMatchObject({ account: 'trust/kestrel' })
  expect(posting?.amount).toBeLessThan(0)
  expect(explain(belied, 'pmo', `fact/${number}`)).not.toBeNull()
  const held = shownAt(with_({ beliedFrom: 12 }))
  expect(one(held, 'recordBelied')).toBeUndefined()
  const won = held.world.facts.indexOf(one(held, 'recordHeld') as never)
  expect(held.world.ledger.postings.find((it) => it.fact === won)?.amount).toBeGreaterThan(0)
  const states = view(belied, 'pmo')
    .debrief?.bargains.find(({ id }) => id === ines)
    ?.shown.map(({ state }) => state)
  expect(states).toContain('belied')
  const week = belied.world.facts[number]?.at.week ?? 0
  const then = onTo(
    ordered(
      toWeek(5, seed, with_({ beliedFrom: 1 })),
      sitDown(ines),
      share(ines, 'harbour-report'),
      share(ines, 'meridian-report'),
    ),
    week,
  )
  expect(explain(then, 'pm/kestrel', `fact/${number}`)).not.toBeNull()
  for (const seat of ['sponsor', 'pm/harbour']) expect(explain(then, seat, `fact/${number}`), seat).toBeNull()
})

test('a rule of the house is cited once, and whoever wants what it forbids asks for less', () => {
  const sat = () => ordered(toWeek(5, '1'), sitDown(ines))
  const cite = say(ines, { kind: 'cite', rule: 'half-a-week' })
  expect(refusalOf(ordered(sat(), cite), cite)).toBe('cannotSay')
  const asks = (from: Game) => {
    const { table, log = [] } = ordered(from, say(ines, { kind: 'pass' })).world.bargains?.[ines]?.talk ?? {}
    const act = log.at(-1)?.act
    const worth = table?.parties[1]?.stakes.worth ?? []
    return act?.kind === 'offer'
      ? act.offer.reduce<number>((sum, it, n) => sum + (worth[n]?.[it ?? 0] ?? 0), 0)
      : 0
  }
  expect(asks(ordered(sat(), cite))).toBeLessThan(asks(sat()))
})

test('a favour takes a clip, wins trust at once, and is returned or forgotten two weeks later', () => {
  const game = ordered(toWeek(5, '1'), sitDown(ines))
  const [left, dev] = [balance(game.world.ledger, 'attention'), balance(game.world.ledger, 'trust/kestrel')]
  const done = ordered(game, say(ines, { kind: 'favour', to: 1 }))
  expect(balance(done.world.ledger, 'attention')).toBe(left - 1)
  expect(balance(done.world.ledger, 'trust/kestrel')).toBeGreaterThan(dev)
  expect(refusalOf(done, say(ines, { kind: 'favour', to: 1 }))).toBe('cannotSay')
  const later = (setup: Setup) =>
    onTo(ordered(toWeek(5, '1', setup), sitDown(ines), say(ines, { kind: 'favour', to: 1 })), 8)
  const returned = later(with_({ favourDeadlineDriven: 1000 }))
  expect(one(returned, 'favourReturned')?.at.week).toBe(7)
  const forgotten = later(with_({ favourDeadlineDriven: 0 }))
  expect(one(forgotten, 'favourForgotten')?.at.week).toBe(7)
  const attention = ({ world }: Game) => balance(world.ledger, 'attention')
  expect(attention(returned)).toBe(attention(forgotten) + 1)
  expect(view(forgotten, 'pmo').bargains.find(({ id }) => id === ines)?.favour?.state).toBe('forgotten')
})

test('what somebody’s stakes stand on, and what a record would move, is in nobody’s view', () => {
  const game = ordered(toWeek(8, seed), sitDown(meridian), share(meridian, 'meridian-report'))
  const { grounds } = tableAt(game, meridian)?.parties[1] ?? {}
  expect(Object.keys(grounds?.parts ?? {})).not.toEqual([])
  for (const seat of Object.keys(game.seating)) {
    const text = JSON.stringify([view(game, seat), commandsFor(game, seat)])
    expect(text, seat).not.toContain(JSON.stringify(Object.values(grounds?.parts ?? {})[0]))
    expect(text, seat).not.toContain('"shows"')
  }
})
