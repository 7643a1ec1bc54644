import fc from 'fast-check'
import { expect, test } from 'vitest'
import { playOn } from '../../src/bots/playing-on.ts'
import { policyNames } from '../../src/bots/policies.ts'
import { engine } from '../../src/game/engine.ts'
import { fromWeek } from '../../src/game/forking.ts'
import type { Game } from '../../src/game/game.ts'
import { hashOfGame, record, replay } from '../../src/game/recording.ts'
import { seatsOf } from '../../src/game/seats.ts'
import { mayUndo } from '../../src/game/undoing.ts'
import { view } from '../../src/game/viewing.ts'
import { aSetup, atDesk, closeWeek, order, play, watch } from '../helpers.ts'

const weeks = 6
const setup = aSetup({ projects: 3, specialists: 2, weeks })
const people = Object.fromEntries(seatsOf(setup).map((seat) => [seat, seat === 'pmo' ? 'person' : 'bot']))

const forkOf = (game: Game, week: number, seating?: Game['seating']): Game => {
  const forked = fromWeek(game, week, seating)
  if (!forked) throw new Error(`There is no desk in week ${week}.`)
  return forked
}

const aGame = {
  seed: fc.string({ minLength: 1, maxLength: 8 }),
  policy: fc.constantFrom(...policyNames),
  week: fc.integer({ min: 1, max: weeks }),
}

test('any week of any game is found again as it stood: the same orders, checks, hash and views', () => {
  fc.assert(
    fc.property(aGame.seed, aGame.policy, aGame.week, (seed, policy, week) => {
      const desks: { hash: string; turn: number; views: unknown }[] = []
      const ended = watch(setup, seed, policy, (game) => {
        if (game.phase !== 'deciding' || desks.length === game.world.at.week) return
        desks.push({ hash: hashOfGame(game), turn: game.turn, views: view(game, 'pmo') })
      })
      const forked = forkOf(ended, week)
      const then = desks[week - 1]
      expect(hashOfGame(forked)).toBe(then?.hash)
      expect(view(forked, 'pmo')).toEqual(then?.views)
      expect(forked.checks).toEqual(ended.checks.slice(0, then?.turn))
      expect(forked.orders).toEqual(ended.orders.slice(0, then?.turn))
    }),
    { numRuns: 30 },
  )
})

test('the game that was forked stays as it was', () => {
  const game = play(setup, 'one')
  const before = hashOfGame(game)
  closeWeek(forkOf(game, 3, people))
  expect(hashOfGame(game)).toBe(before)
  expect(replay(setup, record(game)).verdict).toBe('verified')
})

test('what is played on from a week is a recording of its own that replays', () => {
  fc.assert(
    fc.property(aGame.seed, aGame.policy, aGame.week, (seed, policy, week) => {
      let game = forkOf(play(setup, seed, policy), week, people)
      while (game.phase !== 'debriefing') game = closeWeek(game)
      const recording = JSON.parse(JSON.stringify(record(game)))
      expect(replay(setup, recording)).toMatchObject({ verdict: 'verified' })
      expect(recording.seating).toEqual(people)
    }),
    { numRuns: 20 },
  )
})

test('the same orders from there on lead to the same end: the dice are the same', () => {
  const game = play(setup, 'dice')
  const again = playOn(engine, forkOf(game, 4))
  expect(hashOfGame(again)).toBe(hashOfGame(game))
})

test('another seating changes who goes on, and nothing of what has happened', () => {
  const game = play(setup, 'seats')
  const [mine, bots] = [forkOf(game, 3, people), forkOf(game, 3)]
  expect(mine.orders).toEqual(bots.orders)
  expect(mine.world.facts).toEqual(bots.world.facts)
  expect(mine.world.ledger).toEqual(bots.world.ledger)
})

test('a desk that never opened gives no game', () => {
  const game = atDesk(setup, 'short', 2)
  expect(fromWeek(game, 2)).not.toBeNull()
  for (const week of [3, 0, -1, 1.5, Number.NaN, weeks + 1]) expect(fromWeek(game, week)).toBeNull()
})

test('nothing before the week that was begun again can be taken back', () => {
  const desk = order(atDesk(setup, 'undo', 3), 'pmo', { kind: 'talk', project: 'p1' })
  expect(mayUndo(desk, 'pmo')).toBe(true)
  expect(mayUndo(forkOf(desk, 3), 'pmo')).toBe(false)
})
