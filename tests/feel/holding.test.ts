import fc from 'fast-check'
import { expect, test } from 'vitest'
import { playOn } from '../../src/bots/playing-on.ts'
import { engine } from '../../src/game/engine.ts'
import { explain } from '../../src/game/explaining.ts'
import type { Game } from '../../src/game/game.ts'
import { act, begin } from '../../src/game/game.ts'
import { view } from '../../src/game/viewing.ts'
import type { CommandOf } from '../../src/sim/commands.ts'
import { balance } from '../../src/sim/ledger.ts'
import { aSetup, atDesk, closeWeek, order, split } from '../helpers.ts'
import { addsUp, grantsFit } from '../standing/adding-up.ts'

const setup = aSetup({ levers: ['hold'], matters: [], weeks: 10 })
const hold = (project: string, on: boolean) => ({ kind: 'setHold', project, on }) as const
const daysOn = (game: Game, project: string, week: number) =>
  game.world.facts.filter(
    (f) => (f.kind === 'worked' || f.kind === 'idled') && f.project === project && f.at.week === week,
  ).length
const holdOf = (game: Game, project: string) => view(game, 'pmo').projects.find((p) => p.id === project)?.hold

test('a project is held after a week of hand-over, and its people are free', () => {
  let game = atDesk(setup, 'hold', 3)
  expect(holdOf(game, 'p1')).toMatchObject({ state: 'running', price: 2, trustMilliPoints: -4000 })
  const trust = balance(game.world.ledger, 'trust/p1')
  game = order(game, 'pmo', hold('p1', true))
  expect(balance(game.world.ledger, 'trust/p1')).toBe(trust - 4000)
  expect(holdOf(game, 'p1')?.state).toBe('handOver')
  game = closeWeek(game)
  expect(daysOn(game, 'p1', 3)).toBeGreaterThan(0)
  expect(game.world.work.asks.p1).toEqual([])
  expect(game.world.work.grants.s1?.p1).toBeUndefined()
  game = closeWeek(game)
  expect(daysOn(game, 'p1', 4)).toBe(0)
  expect(act(game, 'pmo', { kind: 'grant', person: 's1', project: 'p1', days: 1 })).toEqual({
    refused: 'projectHeld',
  })
})

test('a held project goes on at once when it is let, with its team; and both can be asked why', () => {
  let game = closeWeek(order(atDesk(setup, 'on'), 'pmo', hold('p1', true)))
  game = order(game, 'pmo', hold('p1', false))
  game = closeWeek(game)
  expect(daysOn(game, 'p1', 2)).toBeGreaterThan(0)
  const why = explain(game, 'pmo', 'constraint/p1')
  expect(why?.postings.map((p) => [p.amount, p.sentence.id])).toEqual([[1000, 'facts.holdSet.on']])
})

test('holding what is held, or where nothing can be held, is refused', () => {
  const game = order(atDesk(setup, 'twice'), 'pmo', hold('p1', true))
  expect(act(game, 'pmo', hold('p1', true))).toEqual({ refused: 'noChange' })
  expect(act(atDesk(aSetup(), 'none'), 'pmo', hold('p1', true))).toEqual({ refused: 'notInPlay' })
})

const boxed = aSetup({ levers: ['timeBox'], matters: [], projects: 3, weeks: 10 })

test('a grant for two weeks ends after them, and the view says until when', () => {
  let game = atDesk(boxed, 'box', 3)
  for (let i = 0; i < 3 && !game.world.work.asks.p1?.length; i++) game = closeWeek(game)
  const { week } = game.world.at
  game = split(game, 's1', {})
  game = order(game, 'pmo', { kind: 'grant', person: 's1', project: 'p1', days: 2, weeks: 2 })
  const until = () =>
    view(game, 'pmo')
      .people.find((p) => p.id === 's1')
      ?.claims.find((c) => c.project === 'p1')?.until
  expect(until()).toBe(week + 1)
  game = closeWeek(game)
  expect(game.world.facts.some((f) => f.kind === 'grantEnded')).toBe(false)
  game = closeWeek(game)
  const ended = game.world.facts.filter((f) => f.kind === 'grantEnded')
  expect(ended.map((f) => [f.at.week, f.project])).toEqual(ended.length > 0 ? [[week + 2, 'p1']] : [])
  expect(until() ?? 0).toBe(0)
})

test('whose time is over has no claim to the days from before', () => {
  const asks = { kind: 'requestPeople', asks: [{ person: 's1', days: 5, urgency: 2 }] } as const
  // both ask for all five days every week; p1 was first
  const both = (game: Game) => ({
    p1: game.world.work.grants.s1?.p1 ?? 0,
    p2: game.world.work.grants.s1?.p2 ?? 0,
  })
  const desk = (weeks: number | null) => {
    let game = deskWith(asks, 1)
    if (weeks !== null)
      game = order(game, 'pmo', { kind: 'grant', person: 's1', project: 'p1', days: 5, weeks })
    game = onDesk(order(game, 'pmo', { kind: 'closeWeek' }), asks)
    return both(game)
  }
  expect(desk(null)).toEqual({ p1: 5, p2: 0 })
  expect(desk(1)).toEqual({ p1: 0, p2: 5 })
})

const two = aSetup({ levers: ['timeBox'], matters: [], projects: 2, weeks: 6 })
const report = {
  kind: 'report',
  earnedCents: 0,
  actualCents: 0,
  finishWeek: 6,
  status: 'onPlan',
  progress: [],
} as const

function onDesk(game: Game, asks: CommandOf<'requestPeople'>): Game {
  for (const seat of ['pm/p1', 'pm/p2']) game = order(order(game, seat, asks), seat, report)
  return order(game, 'sponsor', { kind: 'pass' })
}
const deskWith = (asks: CommandOf<'requestPeople'>, seed: number): Game =>
  onDesk(order(begin(two, `${seed}`, {}), 'pmo', { kind: 'open' }), asks)

test('however projects are held and let go on, nobody works on one that rests, and everything adds up', () => {
  const orders = fc.array(fc.record({ p: fc.constantFrom('p1', 'p2'), on: fc.boolean() }), { maxLength: 12 })
  fc.assert(
    fc.property(orders, fc.nat(50), (tries, seed) => {
      let game = atDesk(setup, `H-${seed}`)
      for (const { p, on } of tries) {
        if (game.phase !== 'deciding') break
        const next = act(game, 'pmo', hold(p, on))
        if (!('refused' in next)) game = next
        const rests = ['p1', 'p2'].filter((id) => game.world.work.projects[id]?.hold === 'held')
        const { week } = game.world.at
        game = closeWeek(game)
        for (const id of rests) expect(daysOn(game, id, week)).toBe(0)
        grantsFit(game)
      }
      while (game.phase === 'deciding') game = closeWeek(game)
      addsUp(game)
    }),
    { numRuns: 30, seed: 5 },
  )
})

test('nothing comes to the desk about a project that rests', () => {
  let game = atDesk(aSetup({ levers: ['hold'], weeks: 10, mattersPerWeek: [4] }), 'rests', 1)
  game = order(order(game, 'pmo', hold('p1', true)), 'pmo', { kind: 'closeWeek' })
  game = playOn(engine, game)
  expect(holdOf(game, 'p1')?.state).toBe('held')
  const about = view(game, 'pmo').matters.map(({ project }) => project)
  expect(about).toContain('p2')
  expect(about).not.toContain('p1')
})
