import { expect, test } from 'vitest'
import { playOn } from '../../src/bots/playing-on.ts'
import { engine } from '../../src/game/engine.ts'
import type { Game } from '../../src/game/game.ts'
import { begin } from '../../src/game/game.ts'
import { byTable } from '../../src/game/moves.ts'
import { view } from '../../src/game/viewing.ts'
import type { Risk } from '../../src/sim/setup.ts'
import { aSetup, order, split } from '../helpers.ts'

/** What a manager and the sponsor hear on a Monday of what they did, and what not. */

const risk: Risk = {
  id: 'warned',
  project: 'p1',
  from: 1,
  to: 1,
  strikes: 2,
  chancePermille: 1000,
  effects: [{ kind: 'work', milliDays: 8000, skill: null }],
  eased: [{ kind: 'work', milliDays: 1000, skill: null }],
}

const seatsOfPeople = { pmo: 'person', sponsor: 'person', 'pm/p1': 'person', 'pm/p2': 'bot' }

const monday = (chancePermille = 1000): Game =>
  playOn(
    engine,
    order(
      begin(
        aSetup({
          projects: 2,
          specialists: 1,
          weeks: 6,
          matters: [],
          risks: [{ ...risk, chancePermille }],
          powers: { manager: ['escalate'], sponsor: ['opinion'] },
        }),
        'seats',
        seatsOfPeople,
        byTable,
      ),
      'pmo',
      { kind: 'open' },
    ),
  )

/** Asks for days of s1, reports what is believed, and lets the PMO give `days` of them. */
function week(game: Game, { asks = 0, given = 0 } = {}): Game {
  const { own } = view(game, 'pm/p1')
  const { earnedCents, actualCents, finishWeek, progress } = own as NonNullable<typeof own>
  let now = game
  if (asks > 0)
    now = order(now, 'pm/p1', { kind: 'requestPeople', asks: [{ person: 's1', days: asks, urgency: 3 }] })
  const told = { earnedCents, actualCents, finishWeek, progress, status: 'onPlan' } as const
  now = playOn(engine, order(now, 'pm/p1', { kind: 'report', ...told }))
  now = order(now, 'sponsor', { kind: 'pass' })
  now = split(now, 's1', { p1: given, p2: 0 })
  return playOn(engine, order(now, 'pmo', { kind: 'closeWeek' }))
}

const risksIn = (game: Game, seat: string) =>
  view(game, seat as never)
    .news.filter(({ kind }) => kind === 'risk')
    .map(({ id }) => id)

test('a risk that strikes is in the post of its manager on that Monday, and not of another one', () => {
  const game = week(week(monday()))
  expect(game.world.at.week).toBe(3)
  expect(risksIn(game, 'pm/p1')).toEqual(['facts.riskStruck.kept'])
  expect(risksIn(game, 'pm/p2')).toEqual([])
  expect(risksIn(game, 'sponsor')).toEqual(['facts.riskStruck.kept'])
})

test('a warning that was kept and went by is told to its manager alone', () => {
  const game = week(week(monday(0)))
  expect(risksIn(game, 'pm/p1')).toEqual(['facts.riskPassed'])
  for (const seat of ['pmo', 'sponsor', 'pm/p2']) expect(risksIn(game, seat)).toEqual([])
})

test('of days that were refused in part, the appeal names those that are wanting', () => {
  const game = week(monday(), { asks: 3, given: 1 })
  const found = view(game, 'pm/p1').powers?.cases.find(({ about }) => about === 'days')
  expect(found).toMatchObject({ of: 's1', days: 3, short: 2 })
})

test('what the sponsor made of an appeal is told to the manager in the summary of the week', () => {
  let game = week(monday(), { asks: 3, given: 1 })
  game = order(game, 'pm/p1', { kind: 'escalate', about: 'days', of: 's1' })
  const after = week(game)
  const told = (seat: string) =>
    view(after, seat as never).lastWeek.filter(({ id }) => id.startsWith('facts.escalationDecided'))
  expect(told('pm/p1')).toHaveLength(1)
  expect(told('pm/p2')).toEqual([])
})
