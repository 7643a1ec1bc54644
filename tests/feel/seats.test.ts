import { expect, test } from 'vitest'
import { playOn } from '../../src/bots/playing-on.ts'
import { engine } from '../../src/game/engine.ts'
import { explain } from '../../src/game/explaining.ts'
import type { Game } from '../../src/game/game.ts'
import { act, begin } from '../../src/game/game.ts'
import { commandsFor } from '../../src/game/legal.ts'
import { byTable } from '../../src/game/moves.ts'
import { record, replay } from '../../src/game/recording.ts'
import { view } from '../../src/game/viewing.ts'
import type { FactKind, FactOf } from '../../src/sim/facts.ts'
import type { Setup } from '../../src/sim/setup.ts'
import { aSetup, order, play } from '../helpers.ts'

const risk = {
  id: 'warned',
  project: 'p1',
  from: 1,
  to: 1,
  strikes: 2,
  chancePermille: 1000,
  effects: [{ kind: 'work', milliDays: 8000, skill: null }],
  eased: [{ kind: 'work', milliDays: 1000, skill: null }],
} as const

const more = {
  matters: [],
  risks: [risk],
  powers: {
    manager: ['overtime', 'push', 'escalate'],
    sponsor: ['scope', 'patience', 'opinion', 'appetite'],
  },
  factors: { ...aSetup().factors, balancedEased: 1000, averseEased: 1000 },
} as const

const setup: Setup = aSetup({ projects: 2, specialists: 1, weeks: 6, ...more })
const seatsOfPeople = { pmo: 'person', sponsor: 'person', 'pm/p1': 'person', 'pm/p2': 'bot' }

const facts = <K extends FactKind>({ world }: Game, kind: K) =>
  world.facts.filter((fact): fact is FactOf<K> => fact.kind === kind)
const account = ({ world }: Game, name: string) => world.ledger.balances[name] ?? 0

/** The first Monday, p1's manager, the sponsor and the PMO being people. */
const monday = (played = setup): Game =>
  playOn(engine, order(begin(played, 'seats', seatsOfPeople, byTable), 'pmo', { kind: 'open' }))

const report = (game: Game): Game => {
  const { own } = view(game, 'pm/p1')
  const { earnedCents, actualCents, finishWeek, progress } = own as NonNullable<typeof own>
  const told = { earnedCents, actualCents, finishWeek, progress, status: 'onPlan' } as const
  return playOn(engine, order(game, 'pm/p1', { kind: 'report', ...told }))
}

/** From a Monday to the next one, whoever sits where doing no more than that. */
const nextMonday = (game: Game): Game => {
  const told = game.phase === 'reporting' ? report(game) : game
  const passed = told.phase === 'funding' ? order(told, 'sponsor', { kind: 'pass' }) : told
  return playOn(engine, order(passed, 'pmo', { kind: 'closeWeek' }))
}

test('only the manager sees a warning; raised, all see it, and it is eased when it comes', () => {
  const first = monday()
  expect(view(first, 'pm/p1').register).toMatchObject([{ id: 'warned', stage: 'noticed', dueWeek: 3 }])
  for (const seat of ['pmo', 'sponsor', 'pm/p2']) expect(view(first, seat).register).toEqual([])
  const raised = order(first, 'pm/p1', { kind: 'raiseRisk', risk: 'warned' })
  expect(view(raised, 'pmo').register).toMatchObject([{ stage: 'raised', raisedWeek: 1 }])
  expect(view(raised, 'pm/p2').register).toEqual([])
  expect(account(raised, 'confidence/p1')).toBe(53_000)
  expect(account(raised, 'burden/p1')).toBe(500)
  expect(account(raised, 'time/p1')).toBe(2)
  const struck = nextMonday(nextMonday(raised))
  expect(facts(struck, 'riskStruck')).toMatchObject([{ raised: true, eased: true }])
  expect(account(struck, 'confidence/p1')).toBe(54_500)
  expect(facts(struck, 'took')).toMatchObject([{ effect: { kind: 'work', milliDays: 1000 } }])
})

test('kept back, it comes in full and as a surprise, on the same dice', () => {
  const struck = nextMonday(nextMonday(monday()))
  expect(facts(struck, 'riskStruck')).toMatchObject([{ raised: false, eased: false }])
  expect(facts(struck, 'took')).toMatchObject([{ effect: { kind: 'work', milliDays: 8000 } }])
  expect(account(struck, 'confidence/p1')).toBe(50_000)
})

test('own time is spent, and not kept for the next week', () => {
  let game = order(monday(), 'pm/p1', { kind: 'workOvertime', on: true })
  expect(game.world.work.people['p1-a']?.overtime).toBe(true)
  expect(game.world.work.people['p2-a']?.overtime).toBe(false)
  game = order(game, 'pm/p1', { kind: 'raiseRisk', risk: 'warned' })
  expect(account(game, 'time/p1')).toBe(1)
  game = nextMonday(game)
  expect(account(game, 'time/p1')).toBe(3)
  expect(game.world.work.people['p1-a']?.overtime).toBe(false)
  expect(game.world.work.people['p1-a']?.hardWeeks).toBe(1)
})

/** The second Monday, p1 having been refused all that it asked for. */
function refused(): Game {
  let game = order(monday(), 'pm/p1', {
    kind: 'requestPeople',
    asks: [{ person: 's1', days: 3, urgency: 3 }],
  })
  game = order(report(game), 'sponsor', { kind: 'pass' })
  if (game.world.work.grants.s1?.p1)
    game = order(game, 'pmo', { kind: 'grant', person: 's1', project: 'p1', days: 0 })
  return playOn(engine, order(game, 'pmo', { kind: 'closeWeek' }))
}

test.each([true, false])('days refused go to the sponsor, who upholds the manager: %s', (uphold) => {
  let game = refused()
  expect(view(game, 'pm/p1').powers?.cases).toMatchObject([{ about: 'days', of: 's1', days: 3 }])
  game = order(game, 'pm/p1', { kind: 'escalate', about: 'days', of: 's1' })
  game = order(game, 'pm/p1', { kind: 'requestPeople', asks: [{ person: 's1', days: 3, urgency: 3 }] })
  const trust = account(game, 'trust/sponsor')
  game = order(report(game), 'sponsor', { kind: 'rule', project: 'p1', uphold })
  game = order(game, 'sponsor', { kind: 'pass' })
  expect(facts(game, 'escalationDecided')).toMatchObject([{ project: 'p1', upheld: uphold }])
  expect(account(game, 'trust/sponsor') - trust).toBe(uphold ? -2000 : 500)
  if (!uphold) return
  expect(game.world.work.grants.s1?.p1).toBe(3)
  const cut = { kind: 'grant', person: 's1', project: 'p1', days: 1 } as const
  expect(act(game, 'pmo', cut)).toEqual({ refused: 'sponsorDecides' })
  const offer = commandsFor(game, 'pmo').find((it) => it.kind === 'grant' && it.project === 'p1')
  expect(offer).toMatchObject({ days: { from: 3 } })
})

test('a rosy report of a person is noted, and a second opinion finds it', () => {
  let game = monday()
  for (let week = 0; week < 2; week++) game = nextMonday(game)
  const { own } = view(game, 'pm/p1')
  const { actualCents, finishWeek, progress, earnedCents } = own as NonNullable<typeof own>
  const rosy = { actualCents, progress, earnedCents: earnedCents * 2, finishWeek: finishWeek - 2 }
  const whole = { kind: 'report', status: 'onPlan', ...rosy } as const
  expect(act(game, 'pm/p1', { ...whole, earnedCents: 1e13 })).toEqual({ refused: 'outOfRange' })
  expect(act(game, 'pm/p1', { ...whole, finishWeek: 521 })).toEqual({ refused: 'outOfRange' })
  game = playOn(engine, order(game, 'pm/p1', whole))
  expect(facts(game, 'reportBent').at(-1)).toMatchObject({ project: 'p1', form: 'rosy', weeks: 2 })
  game = order(game, 'sponsor', { kind: 'askOpinion', project: 'p1' })
  expect(view(game, 'sponsor').powers?.opinions).toEqual([])
  game = nextMonday(game)
  expect(view(game, 'sponsor').powers?.opinions).toMatchObject([
    { project: 'p1', reportedWeek: finishWeek - 2, finishWeek, earnedCents, isRosy: true },
  ])
  expect(view(game, 'pmo').powers?.opinions).toEqual([])
  const given = game.world.facts.findIndex((fact) => fact.kind === 'opinionGiven')
  expect(explain(game, 'pmo', `fact/${given}`)).toBeNull()
  expect(explain(game, 'sponsor', `fact/${given}`)?.operands.length).toBeGreaterThan(0)
})

test('patience moves the date and costs benefit at once, no further than it may', () => {
  let game = report(monday())
  const due = game.world.work.projects.p1?.dueWeek ?? 0
  const before = account(game, 'value/p1')
  game = order(game, 'sponsor', { kind: 'extendDate', project: 'p1', weeks: 1 })
  expect(game.world.work.projects.p1?.dueWeek).toBe(due + 1)
  expect(before - account(game, 'value/p1')).toBe(2_500_000)
  expect(act(game, 'sponsor', { kind: 'extendDate', project: 'p1', weeks: 2 })).toEqual({
    refused: 'outOfRange',
  })
  expect(act(game, 'sponsor', { kind: 'extendDate', project: 'p1', weeks: 1 })).toEqual({
    refused: 'noTime',
  })
})

test('appetite sets what raising costs', () => {
  let game = order(report(monday()), 'sponsor', { kind: 'setAppetite', appetite: 'averse' })
  game = nextMonday(game)
  game = order(game, 'pm/p1', { kind: 'raiseRisk', risk: 'warned' })
  expect(account(game, 'confidence/p1')).toBe(51_000)
})

test('every number of these seats explains itself to whom it concerns, and to nobody else', () => {
  const game = order(monday(), 'pm/p1', { kind: 'raiseRisk', risk: 'warned' })
  const sum = explain(game, 'pm/p1', 'confidence/p1')
  expect(sum?.postings.reduce((all, { amount }) => all + amount, 0)).toBe(sum?.value)
  expect(explain(game, 'sponsor', 'confidence/p1')?.value).toBe(53_000)
  expect(explain(game, 'pmo', 'confidence/p1')).toBeNull()
  expect(explain(game, 'pm/p2', 'confidence/p1')).toBeNull()
  expect(explain(game, 'pm/p1', 'time/p1')?.value).toBe(2)
  expect(explain(game, 'sponsor', 'time/p1')).toBeNull()
})

test('without the sections nothing of it may be ordered', () => {
  const game = monday(aSetup({ projects: 2, specialists: 1, weeks: 6 }))
  expect(view(game, 'pm/p1').powers).toBeNull()
  for (const command of [
    { kind: 'raiseRisk', risk: 'warned' },
    { kind: 'workOvertime', on: true },
    { kind: 'escalate', about: 'days', of: 's1' },
  ] as const)
    expect(act(game, 'pm/p1', command)).toEqual({ refused: 'notInPlay' })
})

test('a game with all of it replays to the last bit', () => {
  const game = play(setup, 'again')
  expect(replay(setup, record(game)).verdict).toBe('verified')
})
