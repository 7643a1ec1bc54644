import { expect, test } from 'vitest'
import { playOn } from '../../src/bots/playing-on.ts'
import { engine } from '../../src/game/engine.ts'
import type { Game } from '../../src/game/game.ts'
import { begin } from '../../src/game/game.ts'
import { byTable } from '../../src/game/moves.ts'
import { view } from '../../src/game/viewing.ts'
import { asWorked } from '../../src/hud/as-worked.ts'
import type { Change } from '../../src/sim/setup.ts'
import { aSetup, order, split } from '../helpers.ts'

/** What a manager is told of the own changes, of the own date, and of days that were asked for and did not come. */

const change: Change = {
  ...{ id: 'extra', project: 'p1', from: 1, to: 1, chancePermille: 1000, skill: 'build' },
  ...{ low: 2000, high: 6000, benefitCents: 500_000, dueWeeks: 1, goodwill: 4, patience: 2 },
  analysis: { skill: 'build', milliDays: 1000 },
}

const monday = (more: Partial<Change> = {}): Game =>
  playOn(
    engine,
    order(
      begin(
        aSetup({
          ...{ projects: 2, specialists: 1, weeks: 6, matters: [], changes: [{ ...change, ...more }] },
          powers: { manager: ['push'], sponsor: [] },
        }),
        'changes',
        { pmo: 'person', sponsor: 'person', 'pm/p1': 'person', 'pm/p2': 'bot' },
        byTable,
      ),
      'pmo',
      { kind: 'open' },
    ),
  )

type Choice = {
  readonly approve?: boolean
  readonly push?: boolean
  readonly asks?: number
  readonly given?: number
}

function week(game: Game, { approve, push = false, asks = 0, given = 0 }: Choice = {}): Game {
  const { own } = view(game, 'pm/p1')
  const { earnedCents, actualCents, finishWeek, progress } = own as NonNullable<typeof own>
  let now = game
  if (push) now = order(now, 'pm/p1', { kind: 'pushChange', change: 'extra' })
  if (asks > 0)
    now = order(now, 'pm/p1', { kind: 'requestPeople', asks: [{ person: 's1', days: asks, urgency: 3 }] })
  const told = { earnedCents, actualCents, finishWeek, progress, status: 'onPlan' } as const
  now = playOn(engine, order(now, 'pm/p1', { kind: 'report', ...told }))
  now = order(now, 'sponsor', { kind: 'pass' })
  now = split(now, 's1', { p1: given, p2: 0 })
  if (approve !== undefined) now = order(now, 'pmo', { kind: 'decideChange', change: 'extra', approve })
  return playOn(engine, order(now, 'pmo', { kind: 'closeWeek' }))
}

const told = (game: Game, seat: 'pm/p1' | 'pm/p2' = 'pm/p1') => view(game, seat).lastWeek
const ofChanges = (game: Game, seat: 'pm/p1' | 'pm/p2' = 'pm/p1') =>
  told(game, seat).filter(({ id }) => id.startsWith('lastWeek.change'))

test('a manager is told that the PMO approved a change, what it brings, and where the date went', () => {
  const before = monday()
  const due = view(before, 'pm/p1').projects[0]?.dueWeek ?? 0
  const after = week(before, { approve: true })
  expect(ofChanges(after)).toMatchObject([
    { id: 'lastWeek.changeApproved.pmo', args: { benefitCents: 500_000, weeks: 1, due: due + 1 } },
  ])
  expect(view(after, 'pm/p1').projects[0]?.dueWeek).toBe(due + 1)
  expect(ofChanges(after, 'pm/p2')).toEqual([])
  expect(ofChanges(week(after))).toEqual([])
})

test('a manager is told that the PMO turned a change down', () => {
  expect(ofChanges(week(monday(), { approve: false }))).toMatchObject([
    { id: 'lastWeek.changeRejected.pmo', args: { benefitCents: 500_000 } },
  ])
})

test('a change whose time ran out is told on that Monday, once, and whether anybody had spoken for it', () => {
  for (const push of [true, false]) {
    const first = week(monday(), { push })
    expect(ofChanges(first)).toEqual([])
    const ranOut = week(first)
    expect(ofChanges(ranOut).map(({ args }) => args.pushed)).toEqual([push ? 'yes' : 'no'])
    expect(ofChanges(week(ranOut))).toEqual([])
  }
})

test('days that were asked for and did not come stand before what was finished', () => {
  const after = week(monday(), { asks: 4, given: 1 })
  expect(told(after)[0]).toMatchObject({ id: 'lastWeek.refused', args: { days: 3 } })
  expect(told(after).filter(({ id }) => /lastWeek.(refused|served)/.test(id))).toHaveLength(1)
})

test('a week at work shows a manager what was asked for in it and what came of it', () => {
  const game = monday()
  const before = view(game, 'pm/p1')
  const after = view(week(game, { asks: 4, given: 1 }), 'pm/p1')
  const claims = (of: typeof before) => of.people.find(({ id }) => id === 's1')?.claims ?? []
  expect(claims(before)).toEqual([])
  expect(claims(asWorked(before, after))).toMatchObject([{ project: 'p1', asked: 4, granted: 1 }])
  const asPmo = { ...before, role: 'pmo' as const }
  expect(asWorked(asPmo, after)).toBe(asPmo)
})
