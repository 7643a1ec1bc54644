import { expect, test } from 'vitest'
import { playOn } from '../../src/bots/playing-on.ts'
import { engine } from '../../src/game/engine.ts'
import { explain } from '../../src/game/explaining.ts'
import type { Game } from '../../src/game/game.ts'
import { begin } from '../../src/game/game.ts'
import { byTable } from '../../src/game/moves.ts'
import { view } from '../../src/game/viewing.ts'
import type { FactKind, FactOf } from '../../src/sim/facts.ts'
import type { Setup } from '../../src/sim/setup.ts'
import { aSetup, order } from '../helpers.ts'

const risk = {
  id: 'warned',
  project: 'p1',
  from: 1,
  to: 1,
  strikes: 2,
  chancePermille: 500,
  effects: [{ kind: 'work', milliDays: 8000, skill: null }],
  eased: [{ kind: 'work', milliDays: 1000, skill: null }],
} as const

const setupOf = (answerable: boolean): Setup =>
  aSetup({
    projects: 2,
    specialists: 1,
    weeks: 8,
    matters: [],
    risks: [risk],
    powers: { manager: ['overtime', 'escalate'], sponsor: ['patience', 'opinion'], answerable },
  })

const seating = { pmo: 'person', sponsor: 'person', 'pm/p1': 'person', 'pm/p2': 'bot' }
const facts = <K extends FactKind>({ world }: Game, kind: K) =>
  world.facts.filter((fact): fact is FactOf<K> => fact.kind === kind)

const monday = (setup: Setup): Game =>
  playOn(engine, order(begin(setup, 'seats', seating, byTable), 'pmo', { kind: 'open' }))

/** A week in which p1 writes so many weeks better than it believes, and asks for nobody. */
function week(game: Game, better: number): Game {
  const { own } = view(game, 'pm/p1')
  const { earnedCents, actualCents, finishWeek, progress } = own as NonNullable<typeof own>
  const told = { earnedCents, actualCents, progress, finishWeek: Math.max(1, finishWeek - better) }
  let now = playOn(engine, order(game, 'pm/p1', { kind: 'report', status: 'onPlan', ...told }))
  if (now.phase === 'funding') now = order(now, 'sponsor', { kind: 'pass' })
  return playOn(engine, order(now, 'pmo', { kind: 'closeWeek' }))
}

function played(setup: Setup, better: number): Game {
  let game = monday(setup)
  while (game.phase === 'reporting') game = week(game, better)
  return game
}

test('a date that goes by under a rosy report is found out once; an honest one is not', () => {
  const rosy = played(setupOf(true), 3)
  expect(facts(rosy, 'fellLate').some(({ project }) => project === 'p1')).toBe(true)
  expect(facts(rosy, 'reportFoundOut')).toMatchObject([{ project: 'p1', by: 'date' }])
  const honest = played(setupOf(true), 0)
  expect(facts(honest, 'fellLate').some(({ project }) => project === 'p1')).toBe(true)
  expect(facts(honest, 'reportFoundOut')).toEqual([])
})

test('it costs what the factors say, and only where managers answer for it', () => {
  const confidence = (game: Game) => game.world.ledger.balances['confidence/p1'] ?? 0
  const [open, found] = [played(setupOf(false), 3), played(setupOf(true), 3)]
  expect(facts(open, 'reportFoundOut')).toEqual([])
  expect(confidence(open) - confidence(found)).toBeGreaterThanOrEqual(8000)
})

test('without money a project loses work every Monday', () => {
  const poor = { ...setupOf(true), projects: setupOf(true).projects.map((it) => ({ ...it, budgetCents: 1 })) }
  const game = played(poor, 0)
  const broke = facts(game, 'outOfMoney').filter(({ project }) => project === 'p1')
  expect(broke.length).toBeGreaterThan(1)
  const lost = facts(game, 'took').filter(
    ({ effect, cause }) => effect.kind === 'work' && game.world.facts[cause]?.kind === 'outOfMoney',
  )
  expect(lost.length).toBeGreaterThan(1)
})

test('what raising or keeping may bring adds up, and is the manager’s alone', () => {
  const game = monday(setupOf(true))
  const { powers } = view(game, 'pm/p1')
  const [keep, raise] = [powers?.ahead['risk/warned/keep'], powers?.ahead['risk/warned/raise']]
  expect(keep?.project?.high).toBe(0)
  expect(keep?.project?.low).toBeLessThan(keep?.project?.likely ?? 0)
  expect(raise?.project?.likely).toBeGreaterThan(keep?.project?.likely ?? 0)
  const number = 'ahead/p1/risk/warned/raise/project'
  const told = explain(game, 'pm/p1', number)
  const sum = told?.operands.reduce((all, { value }) => all + (value ?? 0), 0) ?? 0
  expect(Math.abs(sum - (raise?.project?.likely ?? 0))).toBeLessThanOrEqual(3) // each row is rounded
  for (const seat of ['pmo', 'pm/p2', 'sponsor']) {
    expect(JSON.stringify(view(game, seat))).not.toContain('risk/warned')
    expect(explain(game, seat, number)).toBeNull()
  }
})
