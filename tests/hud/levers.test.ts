import { render } from 'svelte/server'
import { describe, expect, test } from 'vitest'
import { order, seat, startGame } from '../../src/app/playing.ts'
import type { Game } from '../../src/game/game.ts'
import { isRefused } from '../../src/game/game.ts'
import { commandsFor } from '../../src/game/legal.ts'
import { view } from '../../src/game/viewing.ts'
import { commandKey } from '../../src/hud/command-key.ts'
import Hud from '../../src/hud/hud.svelte'
import { deskCount } from '../../src/hud/waiting.ts'
import type { Command } from '../../src/sim/commands.ts'
import { dryDock, dryDockWords } from '../feel/dry-dock.ts'
import { en } from '../words/en.ts'
import { sampleSession, screenOf } from './sample-session.ts'

// What only some cases bring into play has its place on the desk: each order a control, each state a sentence.

const words = { ...en, ...dryDockWords }

function page(game: Game): string {
  const { session, show, tell } = sampleSession({ setup: dryDock, words })
  show(game)
  tell({ screen: screenOf(game) })
  return render(Hud, { props: { session } }).body
}

const given = (game: Game, command: Command): Game => {
  const next = order(game, command)
  if (isRefused(next)) throw new Error(`${command.kind}: ${next.refused}`)
  return next
}

function inWeek(week: number, seed = 'levers'): Game {
  let game = given(startGame(dryDock, seed), { kind: 'open' })
  while (game.world.at.week < week) game = given(game, { kind: 'closeWeek' })
  return game
}

const levers = ['setHold', 'engage', 'setReview', 'assessChange', 'decideChange']

/** A week in which the business asks for something. */
function withChange(): Game {
  for (let seed = 0; seed < 20; seed++) {
    const game = inWeek(3, `change-${seed}`)
    if (view(game, seat).changes.length > 0) return game
  }
  throw new Error('no change came')
}

describe.each([
  ['week 1', () => inWeek(1)],
  ['week 4', () => inWeek(4)],
  ['a week with a change', withChange],
] as const)('in %s', (_, make) => {
  test('each order in play has a control, and no message is without words', () => {
    const game = make()
    const html = page(game)
    const orders = commandsFor(game, seat).filter(({ kind }) => levers.includes(kind))
    expect(orders.length).toBeGreaterThan(3)
    for (const legal of orders) expect(html).toContain(`data-command="${commandKey(legal)}"`)
    expect(html.match(/\[[a-z]\w*(\.[\w-]+)+\]/gi) ?? []).toEqual([])
  })
})

test('a project on hold says so on its paper, and can be let go on', () => {
  let game = given(inWeek(2), { kind: 'setHold', project: 'mast', on: true })
  expect(page(game)).toContain('Mast is handed over this week')
  game = given(game, { kind: 'closeWeek' })
  const html = page(game)
  expect(html).toContain('Mast rests')
  expect(html).toContain('data-command="setHold/mast/false"')
})

test('who was engaged is announced, and cannot be engaged twice', () => {
  const html = page(given(inWeek(1), { kind: 'engage', person: 'ulf' }))
  expect(html).toContain('Ulf comes in week 2')
  expect(html).not.toContain('data-command="engage/ulf"')
})

test('a grant can be given for some weeks, and the row says until when', () => {
  let game = inWeek(3)
  for (let i = 0; i < 6 && !granted(game); i++) game = given(game, { kind: 'closeWeek' })
  const claim = granted(game)
  if (!claim) throw new Error('nobody was granted')
  expect(page(game)).toContain(`data-boxes="grant/${claim.person}/${claim.project}"`)
  const until = game.world.at.week + 1
  game = given(game, { kind: 'grant', ...claim, weeks: 2 })
  expect(page(game)).toMatch(new RegExp(`<option value="2"[^>]*selected[^>]*>2 weeks, to week ${until}`))
})

function granted(game: Game) {
  for (const person of view(game, seat).people)
    for (const { project, granted: days } of person.claims)
      if (days > 0 && person.role === 'specialist') return { person: person.id, project, days }
  return null
}

test('a change counts among the matters until it is decided, and stays in sight for its week', () => {
  let game = withChange()
  const before = deskCount(view(game, seat))
  const change = view(game, seat).changes[0]
  if (!change) throw new Error('no change')
  game = given(game, { kind: 'decideChange', change: change.id, approve: true })
  expect(deskCount(view(game, seat))).toEqual({ all: before.all, done: before.done + 1 })
  expect(page(game)).toContain('Approved, with a new baseline')
  game = given(game, { kind: 'closeWeek' })
  expect(view(game, seat).changes.filter(({ id }) => id === change.id)).toEqual([])
})

test('a gate lies on the desk with its figures and the way to the board; a recommendation settles it', () => {
  let game = inWeek(3)
  const gate = view(game, seat).gates[0]
  if (!gate) throw new Error('no gate')
  expect(page(game)).toContain(`data-opens-gate="${gate.id}"`)
  const before = deskCount(view(game, seat))
  game = given(game, { kind: 'recommend', project: gate.project, outcome: 'rework', conditions: [] })
  expect(page(game)).toContain('You recommend: rework')
  expect(deskCount(view(game, seat))).toEqual({ all: before.all, done: before.done + 1 })
})

test('what a board decided comes with the post, and stands in the minutes of the boardroom', () => {
  const game = given(inWeek(3), { kind: 'closeWeek' })
  const minutes = view(game, seat).board?.minutes[0]
  const html = page(game)
  expect(html).toContain('Week 3, Hull:')
  for (const { person } of minutes?.votes ?? []) expect(html).toContain(`${words[`people.${person}.name`]}: `)
  expect(html).toContain('Gates to come')
})
