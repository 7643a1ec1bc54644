import { expect, test, vi } from 'vitest'
import type { Questions } from '../../src/app/questions.ts'
import { work } from '../../src/app/questions.ts'
import { record } from '../../src/game/recording.ts'
import { toEnd } from '../../src/game/slices.ts'
import { view } from '../../src/game/viewing.ts'
import { weighGate, weighing } from '../../src/game/weighing-gates.ts'
import { dryDock } from '../feel/dry-dock.ts'
import { play } from '../helpers.ts'
import { aBrowser } from './surroundings.ts'

const played = play(dryDock, 'b', 'least-slack/sensible')
const why = view(played, 'pmo').board?.minutes.at(-1)?.why ?? ''

test('a sitting of a recorded game is weighed as in the game itself', () => {
  const found = toEnd(work.weighGate({ setup: dryDock, recording: record(played), why, futures: 6 }))
  expect(found?.gate).toBe('hull-frame')
  expect(found).toEqual(weighGate(played, why, 6))
})

test('a recording that these rules do not play is not weighed', () => {
  const recording = { ...record(played), hash: 'another' }
  expect(toEnd(work.weighGate({ setup: dryDock, recording, why }))).toBeNull()
})

test('a slice of the weighing is a single future', () => {
  const futures = 2
  const slices = weighing(played, why, futures)
  let count = 0
  for (let next = slices.next(); ; next = slices.next(), count++)
    if (next.done) {
      expect(count).toBe(futures * (next.value?.outcomes.length ?? 0))
      return
    }
})

/** Plays to the end from the desk, doing nothing. */
function toTheEnd(tab: Awaited<ReturnType<ReturnType<typeof aBrowser>['openTab']>>): void {
  for (let week = 1; tab.game().view.phase !== 'debriefing' && week < 60; week++)
    tab.session.act({ kind: 'closeWeek' })
}

test('a sitting is asked for once, and only when the game is over', async () => {
  const asked: Questions['weighGate']['asks'][] = []
  const ask = vi.fn(async (_topic: string, asks: Questions['weighGate']['asks']) => {
    asked.push(asks)
    return null
  })
  const library = {
    words: { title: 'Remit' },
    scenarios: { small: { setup: dryDock, words: { 'company.name': 'Small' }, next: null, varies: null } },
  }
  const tab = await aBrowser({ ask: ask as never, library }).openTab()
  tab.play()
  await tab.session.weighGate(why)
  expect(ask).not.toHaveBeenCalled()
  toTheEnd(tab)
  const minutes = tab.game().view.board?.minutes ?? []
  expect(minutes.length).toBeGreaterThan(0)
  for (const { why: sitting } of [...minutes, ...minutes]) await tab.session.weighGate(sitting)
  expect(asked.map((it) => it.why)).toEqual(minutes.map((it) => it.why))
  tab.session.watch(1)
  await tab.session.weighGate('fact/1')
  expect(ask).toHaveBeenCalledTimes(minutes.length)
})
