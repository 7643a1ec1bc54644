import { render } from 'svelte/server'
import { expect, test } from 'vitest'
import { order, startGame } from '../../src/app/playing.ts'
import { phases } from '../../src/game/chart.ts'
import type { Game } from '../../src/game/game.ts'
import { isRefused } from '../../src/game/game.ts'
import { commandKey } from '../../src/hud/command-key.ts'
import Hud from '../../src/hud/hud.svelte'
import { noReflection } from '../../src/hud/reflection.ts'
import type { Screen } from '../../src/hud/session.ts'
import { play } from '../helpers.ts'
import { calderWray } from './sample-case.ts'
import { sampleSession, screenOf } from './sample-session.ts'

const sample = calderWray()

function page(screen: Screen, game?: Game): string {
  const { session, show, tell } = sampleSession(sample)
  if (game) show(game)
  tell({ screen })
  return render(Hud, { props: { session } }).body
}

function afterWeeks(weeks: number, seed = 'everything'): Game {
  let game = startGame(sample.setup, seed)
  for (const command of [
    { kind: 'open' } as const,
    ...Array<{ kind: 'closeWeek' }>(weeks).fill({ kind: 'closeWeek' }),
  ]) {
    const next = order(game, command)
    if (isRefused(next)) throw new Error(next.refused)
    game = next
  }
  return game
}

const headings = (html: string) => [...html.matchAll(/<h([1-6])\b/g)].map((match) => Number(match[1]))
const commands = (html: string) =>
  new Set([...html.matchAll(/data-command="([^"]+)"/g)].map((match) => match[1]))

/** What every page keeps: one first heading, no level left out, a live status, and no message without words. */
function expectSound(html: string) {
  const levels = headings(html)
  expect(levels.filter((level) => level === 1)).toHaveLength(1)
  levels.forEach((level, i) => {
    expect(level - (levels[i - 1] ?? 0), `heading ${i + 1} of ${levels}`).toBeLessThanOrEqual(1)
  })
  expect(html).toMatch(/role="status"[^>]*>[^<]+</)
  expect(html.match(/\[[a-z]\w*(\.[\w-]+)+\]/gi) ?? []).toEqual([])
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1])
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([])
}

const games = {
  briefing: startGame(sample.setup, 'everything'),
  'week 1': afterWeeks(0),
  'week 2': afterWeeks(1),
  'week 5': afterWeeks(4),
  'week 9': afterWeeks(8),
  debriefing: play(sample.setup, 'everything'),
}

test.each(Object.entries(games))('the hud says everything: %s', (_, game) => {
  const screen = screenOf(game)
  const html = page(screen, game)
  expectSound(html)
  const legal = screen.kind === 'game' ? screen.legal.map(commandKey) : []
  expect(legal.filter((key) => !commands(html).has(key))).toEqual([])
})

test.each(phases)('a game that waits in the phase %s has a heading and a status', (phase) => {
  const screen = screenOf(games['week 2'])
  if (screen.kind !== 'game') throw new Error('no game')
  expectSound(page({ ...screen, legal: [], view: { ...screen.view, phase, matters: [] } }, games['week 2']))
})

test('the title and the way to it have a heading and a status', () => {
  expectSound(page({ kind: 'loading' }))
  const title = {
    kind: 'title',
    scenarios: [sample.setup.id],
    saved: null,
    others: [],
    linked: null,
    seats: {},
  } as const
  expectSound(page(title))
  expectSound(page({ ...title, saved: { scenario: sample.setup.id, week: 6, finished: false } }))
  expectSound(page({ ...title, linked: { scenario: sample.setup.id, seed: 'amber-otter-7', seat: 'pmo' } }))
})

test('the results say everything, too', () => {
  const game = games.debriefing
  expectSound(page(screenOf(game, { ...noReflection, opened: true }), game))
})

test('each screen has at most one main button', () => {
  for (const game of Object.values(games))
    expect(page(screenOf(game), game).match(/class="[^"]*ticket main/g)?.length ?? 0).toBeLessThanOrEqual(1)
})

test('a game that can only be read gives no order', () => {
  const screen = screenOf(games['week 5'])
  const html = page({ ...screen, readOnly: true, legal: [] } as Screen, games['week 5'])
  expectSound(html)
  expect(html).not.toContain('data-command="closeWeek"')
})

test('nobody is left without a word: people, projects, matters, news', () => {
  const game = games['week 5']
  const screen = screenOf(game)
  if (screen.kind !== 'game') throw new Error('no game')
  const html = page(screen, game)
  for (const { id } of [
    ...screen.view.projects.map(({ id }) => ({ id: `projects.${id}.name` })),
    ...screen.view.people
      .filter((p) => p.role === 'specialist' || p.role === 'team')
      .map(({ id }) => ({ id: `people.${id}.name` })),
  ])
    expect(html, id).toContain(sample.words[id] as string)
  expect(html.match(/class="paper sheet/g)?.length ?? 0).toBeGreaterThanOrEqual(screen.view.matters.length)
})
