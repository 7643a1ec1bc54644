import fc from 'fast-check'
import { expect, test } from 'vitest'
import { playOn } from '../../src/bots/playing-on.ts'
import { engine } from '../../src/game/engine.ts'
import type { Game } from '../../src/game/game.ts'
import { act, begin, isRefused } from '../../src/game/game.ts'
import { commandsFor } from '../../src/game/legal.ts'
import { byTable } from '../../src/game/moves.ts'
import { isCommand } from '../../src/game/reading-recordings.ts'
import { hashOfGame, record, replay } from '../../src/game/recording.ts'
import { orders, roleOf, seatsOf } from '../../src/game/seats.ts'
import { aSetup, play, watch } from '../helpers.ts'
import { anyOrder, isOffered, samples } from './orders.ts'

const setup = aSetup({ projects: 2, specialists: 2, weeks: 4, attention: 2 })

/** Moments of some games, from the briefing to the debrief, rebuilt so that they can be played on. */
function moments(seed: string, policy: string): Game[] {
  const all = record(play(setup, seed, policy))
  return all.commands.map((_, turn) => upTo(all, turn)).concat(upTo(all, all.commands.length))
}

function upTo(all: ReturnType<typeof record>, turn: number): Game {
  const seating = all.seating
  let game = begin(setup, all.seed, seating, byTable)
  for (const { seat, command } of all.commands.slice(0, turn)) game = act(game, seat, command) as Game
  return game
}

const again = (game: Game): Game => upTo(record(game), game.turn)

/** Setting what already stands is the one thing an offer's range holds that is refused. */
const changesNothing = (
  game: Game,
  command: { kind: string; person?: string; project?: string; days?: number },
) =>
  command.kind === 'grant' &&
  (game.world.work.grants[command.person ?? '']?.[command.project ?? ''] ?? 0) === command.days

test.each(['first-come/random', 'random/default', 'least-slack/sensible'])(
  'every order that is offered is carried out, at its price, at every moment of a game by %s',
  (policy) => {
    for (const game of moments('offers', policy))
      for (const seat of seatsOf(setup))
        for (const offer of commandsFor(game, seat))
          for (const command of samples(offer)) {
            if (changesNothing(game, command)) continue
            const before = again(game)
            const left = before.world.ledger.balances.attention ?? 0
            const next = act(before, seat, command)
            if (isRefused(next)) throw new Error(`${seat} ${JSON.stringify(command)}: ${next.refused}`)
            if (next.phase !== game.phase) continue
            expect(left - (next.world.ledger.balances.attention ?? 0)).toBe(offer.price)
          }
  },
  20_000,
)

test('what is not offered is refused and changes nothing; what is offered is carried out', () => {
  let game = begin(setup, 'any', {}, byTable)
  const seats = fc.constantFrom(...seatsOf(setup), 'nobody', '__proto__')
  const tried = { offered: 0, refused: 0 }
  fc.assert(
    fc.property(seats, anyOrder(setup), fc.nat(30), fc.nat(), (seat, random, on, pick) => {
      if (on === 0) game = onward(game)
      const offers = commandsFor(game, seat).flatMap(samples)
      const command = (pick % 3 === 0 && offers[pick % offers.length]) || random
      const offered = isOffered(commandsFor(game, seat), command) && !changesNothing(game, command)
      const before = hashOfGame(game)
      const next = act(game, seat, command)
      expect(isRefused(next)).toBe(!offered)
      if (isRefused(next)) expect(hashOfGame(game)).toBe(before)
      else game = next
      tried[offered ? 'offered' : 'refused']++
    }),
    { numRuns: 3000, seed: 7 },
  )
  expect(tried.offered).toBeGreaterThan(100)
  expect(tried.refused).toBeGreaterThan(1000)
})

/** Goes on with the last thing that is offered to anybody: it leads to the next phase; and begins anew at the end. */
function onward(game: Game): Game {
  for (const seat of seatsOf(setup)) {
    const last = commandsFor(game, seat).at(-1)
    if (last) return act(game, seat, samples(last)[0] as never) as Game
  }
  return begin(setup, `${game.seed}+`, {}, byTable)
}

test('junk that has the shape of an order is refused with a reason, in any phase and from any seat', () => {
  const junk = fc.oneof(anyOrder(setup), fc.jsonValue(), fc.object()).filter(isCommand)
  fc.assert(
    fc.property(
      fc.constantFrom('a', 'b', 'c'),
      fc.nat(60),
      fc.array(junk, { maxLength: 20 }),
      (seed, turn, all) => {
        const game = upTo(recordings[seed] as never, Math.min(turn, 20))
        let now = game
        for (const command of all)
          for (const seat of seatsOf(setup)) {
            const next = act(now, seat, command)
            if (!isRefused(next)) now = next
            else expect(typeof next.refused).toBe('string')
          }
      },
    ),
    { numRuns: 60 },
  )
})

const recordings: { [seed: string]: ReturnType<typeof record> } = Object.fromEntries(
  ['a', 'b', 'c'].map((seed) => [seed, record(play(setup, seed, 'random/random'))]),
)

test('nobody gives the orders of another seat', () => {
  watch(setup, 'seats', 'first-come/default', (game) => {
    for (const seat of seatsOf(setup))
      for (const offer of commandsFor(game, seat)) expect(orders[roleOf(seat)]).toContain(offer.kind)
  })
})

test('a handle that was used up throws; the one that act gave goes on', () => {
  const old = begin(setup, 'old', { sponsor: 'bot', 'pm/p1': 'bot', 'pm/p2': 'bot' }, byTable)
  const next = act(old, 'pmo', { kind: 'open' }) as Game
  for (const use of [
    () => act(old, 'pmo', { kind: 'open' }),
    () => record(old),
    () => engine.view(old, 'pmo'),
  ])
    expect(use).toThrow('This game has moved on')
  expect(playOn(engine, next).phase).toBe('deciding')
})

test('a refused order leaves the handle good', () => {
  const game = begin(setup, 'good', {}, byTable)
  expect(act(game, 'pmo', { kind: 'closeWeek' })).toEqual({ refused: 'notNow' })
  expect(act(game, 'pm/p1', { kind: 'open' })).toEqual({ refused: 'notYours' })
  expect(isRefused(act(game, 'pmo', { kind: 'open' }))).toBe(false)
})

test('two games on one seed and the same orders are equal to the last bit', () => {
  const [a, b] = [0, 1].map(() => play(setup, 'same', 'random/random')) as [Game, Game]
  expect(a.world).toEqual(b.world)
  expect(replay(setup, record(a)).verdict).toBe('verified')
})
