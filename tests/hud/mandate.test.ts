import { render } from 'svelte/server'
import { describe, expect, test } from 'vitest'
import { order, seat, startGame } from '../../src/app/playing.ts'
import { explain } from '../../src/game/explaining.ts'
import type { Game } from '../../src/game/game.ts'
import { isRefused } from '../../src/game/game.ts'
import { view } from '../../src/game/viewing.ts'
import Hud from '../../src/hud/hud.svelte'
import { deskCount, matterStands } from '../../src/hud/waiting.ts'
import type { Command } from '../../src/sim/commands.ts'
import type { Mandate } from '../../src/sim/mandates.ts'
import type { Setup } from '../../src/sim/setup.ts'
import { dryDock, dryDockWords } from '../feel/dry-dock.ts'
import { en } from '../words/en.ts'
import { sampleSession, screenOf } from './sample-session.ts'

// Who decides stands on every paper and lever; what was asked shows that it waits, and what the answer was.

const words = { ...en, ...dryDockWords }
const certain = { askWilling: 1000, adviseWilling: 1000, trustWilling: 0, stakeWilling: 0, lateAnswer: 0 }
const under = (type: Mandate, factors: object = {}): Setup => ({
  ...dryDock,
  mandate: { type },
  factors: { ...dryDock.factors, ...certain, ...factors },
})

function page(game: Game, setup: Setup): string {
  const { session, show, tell } = sampleSession({ setup, words })
  show(game)
  tell({ screen: screenOf(game) })
  const html = render(Hud, { props: { session } }).body.replace(/<!--.*?-->/g, '')
  expect(html.match(/\[[a-z]\w*(\.[\w-]+)+\]/gi) ?? []).toEqual([])
  return html
}

const given = (game: Game, command: Command): Game => {
  const next = order(game, command)
  if (isRefused(next)) throw new Error(`${command.kind}: ${next.refused}`)
  return next
}

function inWeek(setup: Setup, week: number): Game {
  let game = given(startGame(setup, 'who decides'), { kind: 'open' })
  while (game.world.at.week < week) game = given(game, { kind: 'closeWeek' })
  return game
}

/** Asks for the first option that is more than leaving a matter of a project alone. */
function asked(setup: Setup): { readonly game: Game; readonly matter: string; readonly name: string } {
  const game = inWeek(setup, 1)
  const seen = view(game, seat)
  const found = seen.matters.find(({ project }) => project !== null)
  const option = found?.options.find(({ standing }) => !standing)
  const manager = seen.projects.find(({ id }) => id === found?.project)?.manager
  if (!found || !option) throw new Error('no matter')
  const next = given(game, { kind: 'decide', matter: found.id, option: option.id })
  return { game: next, matter: found.id, name: words[`people.${manager}.name`] ?? '' }
}

const standsOf = (game: Game, matter: string) => {
  const seen = view(game, seat)
  const found = seen.matters.find(({ id }) => id === matter)
  return found && matterStands(found, seen)
}

describe.each([
  ['supportive', 'you advise'],
  ['controlling', 'you ask'],
  ['directive', 'you decide'],
] as const)('under a %s mandate', (type, says) => {
  test(`a matter of a project is stamped "${says}", and the stamp can be asked why`, () => {
    const setup = under(type)
    const game = inWeek(setup, 1)
    const seen = view(game, seat)
    const matter = seen.matters.find(({ project }) => project !== null)
    expect(page(game, setup)).toMatch(new RegExp(`data-why="right/matter/${matter?.project}"[^>]*>${says}`))
    const why = explain(game, seat, `right/matter/${matter?.project}`)
    expect(why?.says.id).toBe('numbers.right.says')
    const trust = why?.operands.map(({ number }) => number)
    expect(trust).toEqual(type === 'directive' ? [] : [`trust/${matter?.project}`])
  })

  test('each lever says whose call it is', () => {
    const setup = under(type)
    const html = page(inWeek(setup, 1), setup)
    for (const decision of ['hold', 'review', 'talk']) expect(html).toContain(`data-why="right/${decision}/`)
    for (const decision of ['engage', 'meeting']) expect(html).toContain(`data-why="right/${decision}"`)
  })

  test('burden, constraint and trust are shown with their postings; candour is not, in any page, view or answer', () => {
    const setup = under(type)
    const game = inWeek(setup, 4)
    const { id } = setup.projects[0] as Setup['projects'][number]
    const html = page(game, setup)
    for (const number of ['burden', 'constraint', 'trust'].map((it) => `${it}/${id}`)) {
      expect(html).toContain(`data-why="${number}"`)
      const found = explain(game, seat, number)
      expect(found?.postings.reduce((sum, { amount }) => sum + amount, 0)).toBe(found?.value)
    }
    expect(html).not.toMatch(/candour/i)
    expect(JSON.stringify(view(game, seat))).not.toMatch(/candour|inclination"?:\{/)
    expect(explain(game, seat, `candour/${id}`)?.value ?? null).toBeNull()
  })
})

test('without a mandate nothing says who else might decide', () => {
  const html = page(inWeek(dryDock, 1), dryDock)
  expect(html).not.toContain('data-why="right/')
  expect(html).not.toContain('you advise')
})

test('what is turned down says so on its paper, by whom, and is done with for this week', () => {
  const setup = under('controlling', { askWilling: 0 })
  const { game, matter, name } = asked(setup)
  expect(standsOf(game, matter)).toBe('turnedDown')
  const html = page(game, setup)
  expect(html).toContain(`${name} said no`)
  expect(html).toContain(`${name} did not agree`)
  expect(html).not.toContain(`data-command="decide/${matter}/ring"`)
  expect(deskCount(view(game, seat)).done).toBe(1)
})

test('what is agreed to late waits for whoever was asked; the answer is in the post of Monday', () => {
  const setup = under('controlling', { lateAnswer: 1000 })
  const { game, matter, name } = asked(setup)
  expect(standsOf(game, matter)).toBe('waits')
  expect(page(game, setup)).toContain(`waits for ${name}`)
  const monday = given(game, { kind: 'closeWeek' })
  const { post } = view(monday, seat).mandate ?? {}
  expect(post?.map(({ id }) => id)).toEqual(['facts.agreedLate'])
  expect(page(monday, setup)).toContain(`${name} agreed at last`)
})

test('nobody else is told what was answered to the PMO', () => {
  const { game } = asked(under('controlling', { askWilling: 0 }))
  expect(view(game, 'sponsor').mandate?.answers).toEqual({})
})

describe('before the first week, where the author lets the player choose', () => {
  const setup: Setup = { ...dryDock, mandate: { choice: ['supportive', 'controlling', 'directive'] } }
  const choose = (game: Game, mandate: Mandate) => given(game, { kind: 'chooseMandate', mandate })

  test('three cards say what one decides alone and what it costs; none is taken', () => {
    const html = page(startGame(setup, 'cards'), setup)
    for (const type of ['supportive', 'controlling', 'directive']) {
      expect(html).toContain(`data-command="chooseMandate/${type}"`)
      expect(html).toContain(words[`mandates.${type}.means`])
      expect(html).toContain(words[`mandates.${type}.costs`])
    }
    expect(html).toContain('Nobody has written down')
    expect(html).not.toContain(words['desk.taken'])
    expect(html).not.toContain('data-undo')
  })

  test('the one that is taken is marked, can be taken back, and gives way to another', () => {
    const html = page(choose(startGame(setup, 'cards'), 'controlling'), setup)
    expect(html).not.toContain('data-command="chooseMandate/controlling"')
    expect(html).toContain('data-command="chooseMandate/directive"')
    expect(html).toContain('You have a controlling mandate')
    expect(html.split(words['desk.taken'] as string)).toHaveLength(2)
    expect(html).toContain('data-undo')
  })

  test('each card says in two sentences what it lets one decide, and what it costs', () => {
    for (const type of ['supportive', 'controlling', 'directive']) {
      expect(words[`mandates.${type}.means`]).toMatch(/^Alone you decide [^.]*\.$/)
      expect(words[`mandates.${type}.costs`]).toMatch(/^It costs [^.]*\.$/)
    }
  })
})

test('where no choice is offered the briefing only says which mandate stands', () => {
  const setup = under('directive')
  const html = page(startGame(setup, 'given'), setup)
  expect(html).toContain('You have a directive mandate.')
  expect(html).not.toContain('data-command="chooseMandate')
})
