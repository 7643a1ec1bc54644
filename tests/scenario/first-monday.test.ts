import { expect, test } from 'vitest'
import { scoresOf } from '../../src/game/debriefing.ts'
import type { Game } from '../../src/game/game.ts'
import { view } from '../../src/game/viewing.ts'
import type { Command } from '../../src/sim/commands.ts'
import type { Setup } from '../../src/sim/setup.ts'
import { atDesk, closeWeek, order, play, split, watch } from '../helpers.ts'
import { isLong, shipped } from '../standing/cases.ts'

const setup = shipped().find(({ id }) => id === 'first-monday') as Setup
const seeds = Array.from({ length: isLong ? 200 : 40 }, (_, i) => String(i + 1))
const careless = ['first-come/default', 'loudest/default', 'random/random', 'least-slack/sensible']

const seen = (game: Game) => view(game, 'pmo')
const asksFor = (game: Game, person: string) =>
  seen(game)
    .people.find(({ id }) => id === person)
    ?.claims.filter(({ asked }) => asked > 0) ?? []
const contested = (game: Game) =>
  seen(game)
    .people.filter((person) => person.contested)
    .map(({ id }) => id)
const finished = (game: Game) =>
  seen(game).projects.every(({ finishedWeek }) => finishedWeek > 0 && finishedWeek <= setup.weeks)
const score = (game: Game) => scoresOf(game).organisation?.total ?? 0
const mean = (numbers: readonly number[]) => numbers.reduce((sum, n) => sum + n, 0) / numbers.length

/** Somebody who does what each week teaches. */
function minded(seed: string): Game {
  const orders = (game: Game, ...commands: readonly Command[]) =>
    commands.reduce((next, command) => order(next, 'pmo', command), game)
  const first = closeWeek(split(atDesk(setup, seed), 'edie', { ferry: 4, plover: 1 }))
  const second = orders(
    first,
    { kind: 'decide', matter: 'pencil', option: 'read-aloud' },
    { kind: 'decide', matter: 'your-pay-is-there', option: 'six-words-longer' },
    { kind: 'talk', project: 'plover' },
  )
  const third = orders(closeWeek(second), { kind: 'testClaim', project: 'plover', person: 'noor' })
  const needed = asksFor(third, 'noor').find(({ project }) => project === 'plover')?.tested ?? 0
  const shared = split(third, 'noor', { ferry: 2, plover: Math.min(3, needed) })
  const fourth = closeWeek(
    orders(shared, { kind: 'decide', matter: 'hanna-has-a-morning', option: 'sit-with-them' }),
  )
  return closeWeek(orders(fourth, { kind: 'decide', matter: 'gate-ferry', option: 'conditions' }))
}

test.each(careless)(
  `the lessons come in their weeks with ${seeds.length} seeds, played by %s`,
  { timeout: 60_000 },
  (policy) => {
    for (const seed of seeds) {
      const opened = new Set<number>()
      watch(setup, seed, policy, (game) => {
        const { phase, week, matters } = seen(game)
        if (phase !== 'deciding' || opened.has(week)) return
        opened.add(week)
        const at = `seed ${seed}, week ${week}`
        expect(matters.length, at).toBe([0, 2, 1, 1][week - 1])
        if (week === 1) {
          expect(contested(game), at).toEqual(['edie'])
          expect(asksFor(game, 'edie').length, at).toBe(2)
        }
        if (week === 3) {
          expect(contested(game), at).toContain('noor')
          const ask = asksFor(game, 'noor').find(({ project }) => project === 'plover')?.asked ?? 0
          expect(game.world.work.truth.needs.plover?.noor, at).toBeLessThan(ask)
        }
        if (week === 4)
          expect(
            matters.map(({ id }) => id),
            at,
          ).toEqual(['gate-ferry'])
      })
      expect(opened.size).toBe(4)
    }
  },
)

test('doing what the weeks teach brings both projects home with nine seeds in ten; carelessness does not', {
  timeout: 120_000,
}, () => {
  const games = seeds.map(minded)
  expect(games.filter(finished).length).toBeGreaterThan(seeds.length * 0.9)
  for (const policy of careless.slice(0, 3)) {
    const others = seeds.map((seed) => play(setup, seed, policy))
    expect(others.filter(finished).length).toBeLessThan(seeds.length * 0.55)
    expect(mean(games.map(score)) - mean(others.map(score))).toBeGreaterThan(8)
  }
})
