import { expect, test } from 'vitest'
import { order, startGame } from '../../src/app/playing.ts'
import type { Order } from '../../src/game/game.ts'
import { isRefused } from '../../src/game/game.ts'
import { view } from '../../src/game/viewing.ts'
import { changesBetween } from '../../src/hud/changes.ts'
import type { Setup } from '../../src/sim/setup.ts'
import { say } from '../../src/words/say.ts'
import { dryDock, dryDockWords } from '../feel/dry-dock.ts'
import { aSetup } from '../helpers.ts'
import { en } from '../words/en.ts'

const setup = aSetup({ projects: 2, specialists: 2, weeks: 3 })
type Words = { readonly [id: string]: string }

const names = Object.fromEntries([
  ...setup.people.map(({ id }) => [`people.${id}.name`, id.toUpperCase()]),
  ...setup.projects.map(({ id }) => [`projects.${id}.name`, id.toUpperCase()]),
  ...setup.matters.flatMap((matter) => [
    [`matters.${matter.id}.title`, matter.id],
    ...matter.options.map((option) => [`matters.${matter.id}.options.${option.id}.label`, option.id]),
  ]),
])

/** What is said after each of these orders. */
const said = (...commands: Order['command'][]) => saidIn(setup, names, ...commands)

function saidIn(setup: Setup, names: Words, ...commands: Order['command'][]): string[] {
  let game = startGame(setup, 'changes')
  return commands.map((command) => {
    const before = view(game, 'pmo')
    const next = order(game, command)
    if (isRefused(next)) throw new Error(next.refused)
    game = next
    return changesBetween(before, view(game, 'pmo'))
      .map(({ id, args }) => say({ ...en, ...names }, id, args))
      .join(' ')
  })
}

test('a new week says its number, its news and its matters', () => {
  expect(said({ kind: 'open' })[0]).toMatch(/^Week 1 begins\. No news, .* to decide\.$/)
})

test('a week whose post tells of the last one is not said to be without news', () => {
  const message = en['changes.week'] as string
  const at = (post: number) => say({ ...en, w: message }, 'w', { week: 2, news: 0, post, matters: 3 })
  expect(at(0)).toBe('Week 2 begins. No news, 3 matters to decide.')
  expect(at(2)).toBe('Week 2 begins. The post tells of last week, 3 matters to decide.')
})

test('overtime says who, and what it costs', () => {
  expect(said({ kind: 'open' }, { kind: 'setOvertime', person: 's1', on: true })[1]).toBe(
    'S1 works overtime this week. Attention 4 of 5.',
  )
})

test('a talk and a decision are said', () => {
  expect(said({ kind: 'open' }, { kind: 'talk', project: 'p1' })[1]).toMatch(
    /^You talked with P1-PM\. Trust grows by 3 points\. “.*” Attention 4 of 5\.$/,
  )
  expect(said({ kind: 'open' }, { kind: 'decide', matter: 'late-report', option: 'wait' })[1]).toBe(
    '“late-report”: wait.',
  )
})

test('what is ordered for a project, and who is engaged, is said', () => {
  const [, ...orders] = saidIn(
    dryDock,
    dryDockWords,
    { kind: 'open' },
    { kind: 'setHold', project: 'mast', on: true },
    { kind: 'setReview', project: 'hull', permille: 100 },
    { kind: 'engage', person: 'pia' },
  )
  expect(orders.map((it) => it.replace(/ ?Attention.*/, ''))).toEqual([
    'Mast will rest: this week its people hand over.',
    'Hull: reviews take 10 % of the effort.',
    'Pia is engaged, and comes in week 7.',
  ])
})

test('the end is said', () => {
  const close = { kind: 'closeWeek' } as const
  expect(said({ kind: 'open' }, close, close, close).at(-1)).toBe(
    'The game is over. First your own view of it, then how it went.',
  )
})

test('when nothing changed nothing is said', () => {
  const now = view(startGame(setup, 'changes'), 'pmo')
  expect(changesBetween(now, now)).toEqual([])
})
