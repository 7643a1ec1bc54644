import { render } from 'svelte/server'
import { expect, test } from 'vitest'
import { debriefOf } from '../../src/game/debriefing.ts'
import { fromWeek } from '../../src/game/forking.ts'
import type { Game } from '../../src/game/game.ts'
import Hud from '../../src/hud/hud.svelte'
import { noReflection } from '../../src/hud/reflection.ts'
import type { Screen } from '../../src/hud/session.ts'
import { play } from '../helpers.ts'
import { calderWray } from './sample-case.ts'
import { sampleSession, screenOf, watched } from './sample-session.ts'

const sample = calderWray()
const ended = play(sample.setup, 'going back')
const opened = { ...noReflection, opened: true }

function page(screen: Screen): string {
  const { session, tell } = sampleSession(sample)
  tell({ screen })
  return render(Hud, { props: { session } }).body
}

const inGame = (screen: Screen, more: object): Screen => ({ ...screen, ...more }) as Screen
const text = (html: string) => html.replace(/<!--[^>]*-->|<[^>]+>/g, ' ').replace(/\s+/g, ' ')

test('a watched week says so, shows what was known then, and has no order to give', () => {
  const html = page(watched(screenOf(fromWeek(ended, 4) as Game), ended))
  expect(text(html)).toContain('Watching week 4 of 12')
  expect(html).toMatch(/role="status"[^>]*>(<!--[^>]*-->)?Watching week 4 of 12/)
  const open = [...html.matchAll(/<button[^>]*data-command="[^>]*>/g)].filter(
    ([tag]) => !/aria-disabled="true"/.test(tag),
  )
  expect(open).toEqual([])
  expect(html).not.toContain('debrief')
})

test('a watched week is played on from when the game is over, and not in the middle of it', () => {
  const screen = watched(screenOf(fromWeek(ended, 4) as Game), ended) as Extract<Screen, { kind: 'game' }>
  expect(text(page(screen))).not.toContain('Play on from here')
  const over = { ...screen, watching: screen.watching && { ...screen.watching, seats: ['pmo', 'sponsor'] } }
  expect(text(page(over))).toContain('Play on from here')
})

test('a game that is not watched has no bar', () => {
  expect(page(screenOf(fromWeek(ended, 4) as Game))).not.toContain('data-watch-bar')
})

test('the debrief offers every week, the dearest turning point first, and to watch', () => {
  const html = page(screenOf(ended, opened))
  const weeks = [...html.matchAll(/<option value="(\d+)"( selected="")?>/g)]
  expect(weeks.map(([, week]) => Number(week))).toEqual(Array.from({ length: 12 }, (_, i) => i + 1))
  const dearest = [...debriefOf(ended).turningPoints].sort((a, b) => a.hundredths - b.hundredths)[0]
  expect(text(html)).toContain(`${dearest?.week}, a turning point`)
  expect(html).toContain('data-play-from')
  expect(html).toContain('data-watch')
})

test('a game of which only the last view is left offers neither', () => {
  const html = page(inGame(screenOf(ended, opened), { readOnly: true, rewindable: false }))
  expect(html).not.toContain('data-play-from')
})

test('the second game shows both lines, and both scores part by part', () => {
  const first = debriefOf(play(sample.setup, 'going back', 'loudest/default'))
  const html = page(inGame(screenOf(ended, opened), { earlier: { from: 9, debrief: first } }))
  const now = debriefOf(ended)
  expect(text(html)).toContain('Twice from week 9')
  expect(text(html)).toContain('as it went the first time')
  const table = html.slice(html.indexOf('id="twice"'))
  for (const dimension of ['value', 'fairUse'].filter(
    (name) => name in (now.scores.organisation?.dimensions ?? {}),
  )) {
    const row = `${sample.words[`dimensions.${dimension}`]} ${first.scores.organisation?.dimensions[dimension]} ${now.scores.organisation?.dimensions[dimension]} `
    expect(text(table)).toContain(row)
  }
  expect(text(table)).toContain(
    `All in all ${first.scores.organisation?.total} ${now.scores.organisation?.total} `,
  )
})

test('the title lists the other saved games by case, week and what they go on from', () => {
  const game = {
    id: 'g1',
    scenario: sample.setup.id,
    seed: 'amber',
    week: 12,
    finished: true,
    from: null,
    seats: ['pmo'],
  }
  const title = { kind: 'title', scenarios: [sample.setup.id], linked: null, seats: {} } as const
  const saved = { scenario: sample.setup.id, week: 3, finished: false }
  const html = page({
    ...title,
    saved,
    others: [game, { ...game, id: 'g2', week: 10, finished: false, from: 9 }],
  })
  expect(text(html)).toContain('finished in week 12 (case number amber)')
  expect(text(html)).toContain('week 10, played again from week 9')
  expect([...html.matchAll(/data-continue="(\w+)"/g)].map(([, id]) => id)).toEqual(['g1', 'g2'])
})
