import { expect, test } from 'vitest'
import { explain } from '../../src/game/explaining.ts'
import type { Game } from '../../src/game/game.ts'
import { commandsFor } from '../../src/game/legal.ts'
import { byStatechart } from '../../src/game/moves.ts'
import { hashOfGame, record, replay } from '../../src/game/recording.ts'
import { mayUndo, undo } from '../../src/game/undoing.ts'
import { view } from '../../src/game/viewing.ts'
import type { FactOf } from '../../src/sim/facts.ts'
import { balance } from '../../src/sim/ledger.ts'
import { worthOf } from '../../src/sim/negotiation/stakes.ts'
import type { Setup } from '../../src/sim/setup.ts'
import { askFirst, atTheTable, closed, ines, meridian, offer, onTo, ordered, refusalOf, say, sitDown, toWeek } from './bargaining.ts' // biome-ignore format: a list

const bargain = (game: Game, id: string) => view(game, 'pmo').bargains.find((it) => it.id === id)
const trust = (game: Game, of: string) => balance(game.world.ledger, `trust/${of}`)
const factsOf = <K extends 'took' | 'promiseKept' | 'promiseBroken' | 'granted'>(game: Game, kind: K) =>
  game.world.facts.filter((fact): fact is FactOf<K> => fact.kind === kind)

/** Offers the same until the other side says yes, or time is up. */
function insisted(game: Game, id: string, ...options: number[]): Game {
  let now = game
  while (bargain(now, id)?.stage === 'table') now = ordered(now, offer(id, ...options))
  return now
}

/** Kestrel gets two days of Ines, tests its new parts only and opens its books. */
const dealt = (seed: string) =>
  insisted(ordered(toWeek(5, seed), sitDown(ines), askFirst(ines)), ines, 2, 1, 1)

test('a bargain comes to the desk in its week, costs two clips to sit down to, and is gone with the week', () => {
  const before = toWeek(4, 'one')
  expect(refusalOf(before, sitDown(ines))).toBe('unknownBargain')
  const game = onTo(before, 5)
  expect(bargain(game, ines)).toMatchObject({ stage: 'open', price: 2, escalatePrice: 1, table: null })
  const left = balance(game.world.ledger, 'attention')
  const sat = ordered(game, sitDown(ines))
  expect(balance(sat.world.ledger, 'attention')).toBe(left - 2)
  expect(bargain(sat, ines)?.table?.table.issues).toHaveLength(3)
  const after = closed(sat)
  expect(bargain(after, ines)?.deal).toMatchObject({ how: 'ranOut', options: [0, 0, 0], won: null })
  expect(refusalOf(after, offer(ines, 0, 0, 0))).toBe('unknownBargain')
})

test('who does not sit down to it has what was named before', () => {
  const game = closed(toWeek(5, 'one'))
  expect(bargain(game, ines)?.deal).toMatchObject({ how: 'left', options: [0, 0, 0] })
  expect(bargain(game, ines)?.promises).toEqual([])
})

test('a deal moves people at once, and keeps them there for the weeks agreed', () => {
  const game = dealt('1')
  expect(bargain(game, ines)?.deal).toMatchObject({ how: 'agreed', options: [2, 1, 1] })
  const asked = game.world.work.asks.kestrel?.find((ask) => ask.person === 'ines')?.days ?? 0
  expect(asked).toBeGreaterThan(0)
  expect(game.world.work.grants.ines?.kestrel).toBe(Math.min(3, asked))
  const over = onTo(game, 99)
  expect(bargain(over, ines)?.promises.map(({ by, issue, state }) => [issue, by, state])).toContainEqual([
    'days',
    'pmo',
    'kept',
  ])
  const kept = factsOf(over, 'promiseKept').find(({ issue, by }) => issue === 'days' && by === 'pmo')
  const number = over.world.facts.indexOf(kept as never)
  const [posting] = over.world.ledger.postings.filter(({ fact }) => fact === number)
  expect(posting).toMatchObject({ account: 'trust/kestrel' })
  expect(posting?.amount).toBeGreaterThan(0)
  expect(explain(over, 'pmo', 'trust/kestrel')?.postings.map(({ fact }) => fact)).toContain(number)
})

test('on the same dice, days that are taken back break the promise and cost a third of what trust there is', () => {
  const next = onTo(dealt('1'), 6)
  expect(next.world.work.grants.ines?.kestrel).toBeGreaterThan(0)
  const before = trust(next, 'kestrel')
  const broken = closed(ordered(next, { kind: 'grant', person: 'ines', project: 'kestrel', days: 0 }))
  const fact = factsOf(broken, 'promiseBroken').find(({ issue }) => issue === 'days')
  expect(fact).toMatchObject({ by: 'pmo', permille: 0, at: { week: 6 } })
  const number = broken.world.facts.indexOf(fact as never)
  const posting = broken.world.ledger.postings.find((it) => it.fact === number)
  expect(posting).toMatchObject({ account: 'trust/kestrel', amount: -Math.floor((before * 300) / 1000) })
})

test('who was asked and gains carries all of it out; who was threatened or overruled does half', () => {
  const done = (game: Game) => {
    const over = onTo(game, 99)
    const fact = over.world.facts.find(
      (it) =>
        it.kind === 'took' && it.effect.kind === 'work' && over.world.facts[it.cause]?.kind === 'promised',
    ) as FactOf<'took'>
    return {
      won: bargain(over, ines)?.deal?.won,
      milliDays: 'milliDays' in fact.effect ? fact.effect.milliDays : 0,
    }
  }
  const asked = done(dealt('1'))
  expect(asked).toEqual({ won: 'commitment', milliDays: -2000 })
  const sat = ordered(toWeek(5, '1'), sitDown(ines), say(ines, { kind: 'threaten', to: 1, what: 'walk' }))
  const pressed = done(insisted(sat, ines, 2, 1, 1))
  expect(pressed).toEqual({ won: 'resistance', milliDays: -1100 })
  const upstairs = onTo(ordered(toWeek(5, '1'), { kind: 'escalateBargain', bargain: ines }), 6)
  expect(bargain(upstairs, ines)?.deal).toMatchObject({ how: 'imposed', won: 'resistance' })
})

test('to take it upstairs costs a week, attention and the trust of both; with the sponsor there is no upstairs', () => {
  const game = toWeek(5, '1')
  const [dev, greta] = [trust(game, 'kestrel'), trust(game, 'sponsor')]
  const gone = ordered(game, { kind: 'escalateBargain', bargain: ines })
  expect(trust(gone, 'kestrel')).toBe(dev - 6000)
  expect(trust(gone, 'sponsor')).toBe(greta - 1500)
  expect(bargain(gone, ines)).toMatchObject({ stage: 'escalated', deal: null })
  expect(refusalOf(onTo(gone, 8), { kind: 'escalateBargain', bargain: meridian })).toBe('nobodyAbove')
})

test('nobody on the other side ever takes less than it has without a deal', () => {
  for (const seed of ['1', '2', '3', '4', '5', '6']) {
    const game = insisted(ordered(toWeek(8, seed), sitDown(meridian)), meridian, 2, 2, 0)
    const { talk, struck } = game.world.bargains?.[meridian] ?? {}
    const theirs = talk?.table.parties[1]?.stakes
    if (!theirs || !struck) throw new Error('there was no table')
    expect(worthOf(theirs, struck.deal)).toBeGreaterThanOrEqual(
      struck.how === 'agreed' ? theirs.reservation : 0,
    )
    expect(struck.how === 'agreed' ? worthOf(theirs, [2, 2, 0]) >= theirs.reservation : true).toBe(true)
  }
})

test('to walk away is right where both lines leave nothing between them', () => {
  const [first, ...others] = atTheTable.bargains ?? []
  if (!first) throw new Error('there is no bargain')
  const wary: Setup = {
    ...atTheTable,
    factors: { ...atTheTable.factors, bargainTrust: 100_000, bargainWariness: 50 },
    bargains: [{ ...first, interests: [{ spare: 1000, sight: 1000 }, first.interests[1]] }, ...others],
  }
  const game = ordered(toWeek(5, '1', wary), sitDown(ines), say(ines, { kind: 'pass' }))
  const over = onTo(
    bargain(game, ines)?.stage === 'table' ? ordered(game, say(ines, { kind: 'walkAway' })) : game,
    99,
  )
  const found = view(over, 'pmo').debrief?.bargains.find(({ id }) => id === ines)
  expect(found?.possible.isZone).toBe(false)
  expect(found?.possible.lesson).toBe('rightWalk')
  expect(found?.got.you).toBe(found?.standing.you)
})

test('an act at the table is taken back only while nobody has answered it', () => {
  const sat = ordered(toWeek(5, '1'), sitDown(ines))
  expect(mayUndo(sat, 'pmo')).toBe(false) // the table was read
  const asked = ordered(sat, askFirst(ines))
  expect(mayUndo(asked, 'pmo')).toBe(true)
  const back = undo(asked, 'pmo') as Game
  expect(back.world.bargains?.[ines]?.talk?.log).toEqual([])
  const offered = ordered(ordered(back, askFirst(ines)), offer(ines, 0, 2, 2))
  expect(mayUndo(offered, 'pmo')).toBe(false)
})

test('what the table does not allow is refused, whatever its shape', () => {
  const game = ordered(toWeek(5, '1'), sitDown(ines))
  for (const act of [
    { kind: 'accept' },
    { kind: 'offer', offer: [0, 0] },
    { kind: 'offer', offer: [0, 0, 9] },
    { kind: 'shout' },
    { kind: 'ask', to: 0, question: { about: 'ranking' } },
    { kind: 'tell', claim: { about: 'ranking', issues: [0, 0, 0] }, evidence: null, answers: null },
  ])
    expect(refusalOf(game, { kind: 'bargainAct', bargain: ines, act }), JSON.stringify(act)).toBe('cannotSay')
  expect(refusalOf(game, sitDown(ines))).toBe('alreadyDone')
  expect(refusalOf(game, sitDown('__proto__'))).toBe('unknownBargain')
})

test('every act that is offered at a table is carried out for nothing', () => {
  const game = ordered(toWeek(5, '1'), sitDown(ines), offer(ines, 0, 2, 2))
  const found = commandsFor(game, 'pmo').find(({ kind }) => kind === 'bargainAct')
  if (found?.kind !== 'bargainAct') throw new Error('nothing is offered')
  const recording = record(game)
  for (const act of found.acts) {
    const again = replay(atTheTable, recording, byStatechart) as { readonly game: Game }
    expect(refusalOf(again.game, { kind: 'bargainAct', bargain: ines, act }), JSON.stringify(act)).toBe(null)
  }
})

test('a game with bargains is the same when it is played again, by the chart and by the table', () => {
  const over = onTo(dealt('7'), 99)
  const again = replay(atTheTable, record(over), byStatechart) as { readonly game: Game }
  expect(hashOfGame(again.game)).toBe(hashOfGame(over))
})

test('what a deal is worth adds up, issue by issue, and goes back to what it brings about', () => {
  const over = onTo(dealt('1'), 99)
  for (const side of ['you', 'them']) {
    const whole = explain(over, 'pmo', `bargain/${ines}/${side}`)
    const parts = whole?.operands.slice(0, -1) ?? []
    expect(parts).toHaveLength(3)
    expect(parts.reduce((sum, { value }) => sum + (value ?? 0), 0)).toBeCloseTo(whole?.value ?? -1, 6)
    for (const { number } of parts) expect(explain(over, 'pmo', number)).not.toBeNull()
  }
  expect(explain(onTo(dealt('1'), 6), 'pmo', `bargain/${ines}/them`)).toBeNull()
})
