import { expect, test } from 'vitest'
import type { Game } from '../../src/game/game.ts'
import { begin } from '../../src/game/game.ts'
import { byTable } from '../../src/game/moves.ts'
import { view } from '../../src/game/viewing.ts'
import type { Ask } from '../../src/sim/facts.ts'
import { aSetup, order } from '../helpers.ts'

const two = aSetup({ levers: ['timeBox', 'hold'], matters: [], projects: 2, weeks: 6 })
const report = {
  kind: 'report',
  earnedCents: 0,
  actualCents: 0,
  finishWeek: 6,
  status: 'onPlan',
  progress: [],
} as const

/** The reports of a week, in which p1 and p2 ask for so many days of s1. */
function onDesk(game: Game, days: { p1?: number; p2?: number }): Game {
  let next = game
  for (const id of ['p1', 'p2'] as const) {
    const wanted = days[id] ?? 0
    const asks: Ask[] = wanted > 0 ? [{ person: 's1', days: wanted, urgency: 2 }] : []
    next = order(order(next, `pm/${id}`, { kind: 'requestPeople', asks }), `pm/${id}`, report)
  }
  return order(next, 'sponsor', { kind: 'pass' })
}

const desk = (days: { p1?: number; p2?: number }, setup = two): Game =>
  onDesk(order(begin(setup, 'hand', {}, byTable), 'pmo', { kind: 'open' }), days)
const monday = (game: Game, days: { p1?: number; p2?: number }): Game =>
  onDesk(order(game, 'pmo', { kind: 'closeWeek' }), days)
const give = (game: Game, project: string, days: number): Game =>
  order(game, 'pmo', { kind: 'grant', person: 's1', project, days })
const has = ({ world }: Game) => world.work.grants.s1
const ended = (game: Game) =>
  view(game, 'pmo')
    .news.filter(({ kind }) => kind === 'ended')
    .map(({ id }) => id)

test('days given to a project that did not ask stand until changed', () => {
  let game = give(desk({}), 'p1', 3)
  game = monday(game, {})
  expect(has(game)).toEqual({ p1: 3 })
  game = monday(game, { p1: 1, p2: 5 })
  expect(has(game)).toEqual({ p1: 3, p2: 2 })
  expect(ended(game)).toEqual([])
  expect(has(monday(give(game, 'p1', 0), { p2: 5 }))).toEqual({ p2: 5 })
})

test('days that were asked for stand as far as they still are, and Monday says when nobody asks any more', () => {
  let game = monday(give(desk({ p1: 4 }), 'p1', 3), { p1: 2, p2: 4 })
  expect(has(game)).toEqual({ p1: 2, p2: 3 })
  expect(ended(game)).toEqual([])
  game = monday(game, { p2: 4 })
  expect(has(game)).toEqual({ p2: 4 })
  expect(ended(game)).toEqual(['facts.grantEnded.notAsked'])
  expect(ended(monday(game, {}))).toEqual([]) // what routine gave, routine frees without a word
})

test('given days give way to leave and come back after it', () => {
  const people = two.people.map((p) => (p.id === 's1' ? { ...p, absences: [{ week: 2, days: 3 }] } : p))
  let game = monday(give(desk({}, { ...two, people }), 'p1', 4), {})
  expect(has(game)).toEqual({ p1: 2 })
  game = monday(game, {})
  expect(has(game)).toEqual({ p1: 4 })
})

test('a hold ends what was given, with its reason', () => {
  const game = monday(order(give(desk({}), 'p1', 3), 'pmo', { kind: 'setHold', project: 'p1', on: true }), {})
  expect(has(game)).toEqual({})
  expect(ended(game)).toEqual(['facts.grantEnded.held'])
})

test('days for a project without work for somebody end on the next Monday', () => {
  const people = two.people.map((p) =>
    p.id === 's1' ? { ...p, skills: [{ skill: 'writing', level: 2 as const }] } : p,
  )
  const game = monday(give(desk({}, { ...two, people }), 'p1', 3), {})
  expect(has(game)).toEqual({})
  expect(ended(game)).toEqual(['facts.grantEnded.noWork'])
})

test('days lent for some weeks stand so long, whether they are asked for or not', () => {
  let game = order(desk({}), 'pmo', { kind: 'grant', person: 's1', project: 'p1', days: 3, weeks: 2 })
  game = monday(game, {})
  expect(has(game)).toEqual({ p1: 3 })
  game = monday(game, {})
  expect(has(game)).toEqual({})
  expect(ended(game)).toEqual(['facts.grantEnded.time'])
})
