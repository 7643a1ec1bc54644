import { expect, test } from 'vitest'
import { order, startGame } from '../../../src/app/playing.ts'
import { hear } from '../../../src/app/sound/hearing.ts'
import type { Game } from '../../../src/game/game.ts'
import { calderWray } from '../../hud/sample-case.ts'
import { sampleSession } from '../../hud/sample-session.ts'

/** A page with sound: what its player was told, and how often one was opened. */
function aPage() {
  const sample = sampleSession(calderWray())
  const page = Object.assign(new EventTarget(), { hidden: false })
  const told: string[] = []
  hear(sample.session, page as unknown as Document, () => {
    told.push('open')
    return {
      play: (sounds) => told.push(...sounds),
      room: (heard) => told.push(heard ? 'room' : 'no room'),
      pause: (paused) => told.push(paused ? 'pause' : 'go on'),
      close: () => told.push('close'),
    }
  })
  const touch = () => page.dispatchEvent(new Event('pointerdown'))
  const heard = () => told.filter((line) => !line.endsWith('room'))
  return { ...sample, page, told, heard, touch }
}

const briefing = () => startGame(calderWray().setup, 'hearing')

test('off until it is chosen: a whole week makes no sound and opens nothing', () => {
  const { session, show, told, touch } = aPage()
  touch()
  show(briefing())
  session.act({ kind: 'open' })
  session.act({ kind: 'closeWeek' })
  expect(told).toEqual([])
})

test('chosen on an earlier visit, nothing is opened before somebody touches the page', () => {
  const { session, show, heard, touch } = aPage()
  session.set({ sound: true })
  show(briefing())
  expect(heard()).toEqual([])
  touch()
  touch()
  expect(heard()).toEqual(['open'])
  session.act({ kind: 'open' })
  expect(heard().slice(0, 2)).toEqual(['open', 'paper'])
})

test('switched on it stamps; switched off it is closed, and on again opened anew', () => {
  const { session, heard, touch } = aPage()
  touch()
  session.set({ sound: true })
  session.set({ sound: false })
  session.set({ sound: true })
  expect(heard()).toEqual(['open', 'stamp', 'close', 'open', 'stamp'])
})

test('the room is heard in a game and not at the title', () => {
  const { session, show, told, touch } = aPage()
  touch()
  session.set({ sound: true })
  expect(told.at(-2)).toBe('no room')
  show(briefing())
  expect(told.at(-1)).toBe('room')
  session.leave()
  expect(told.at(-1)).toBe('no room')
})

test('a week that is only watched again makes no sound', () => {
  const { session, tell, show, state, heard, touch } = aPage()
  touch()
  session.set({ sound: true })
  show(order(briefing(), { kind: 'open' }) as Game)
  const { screen } = state()
  if (screen.kind !== 'game') throw new Error('no game')
  const count = heard().length
  tell({
    screen: { ...screen, watching: { seats: [], week: 1, weeks: 2 }, view: { ...screen.view, week: 2 } },
  })
  tell({ screen })
  expect(heard()).toHaveLength(count)
})

test('a hidden page falls silent', () => {
  const { session, page, heard, touch } = aPage()
  touch()
  session.set({ sound: true })
  page.hidden = true
  page.dispatchEvent(new Event('visibilitychange'))
  expect(heard().at(-1)).toBe('pause')
})
