import { expect, test } from 'vitest'
import { view } from '../../src/game/viewing.ts'
import { seenBy } from '../../src/words/as-seen.ts'
import { say } from '../../src/words/say.ts'
import { play } from '../helpers.ts'
import { calderWray } from './sample-case.ts'

const { setup, words } = calderWray()
const over = play(setup, 'b', 'least-slack/sensible')

/** Facts that the debrief tells a seat of, in words. */
function told(seat: string): readonly string[] {
  const { debrief, role } = view(over, seat)
  const sentences = [
    ...(debrief?.turningPoints.map(({ sentence }) => sentence) ?? []),
    ...(debrief?.timeline.flatMap(({ events }) => events) ?? []),
  ].filter(({ id }) => id.startsWith('facts.'))
  return sentences.map(({ id, args }) => say(seenBy(words, role), id, args))
}

test('what the PMO did is told to the PMO as its own, and to others as the PMO’s', () => {
  expect(told('pmo').some((text) => text.startsWith('You decided'))).toBe(true)
  for (const seat of ['sponsor', 'pm/kestrel']) {
    const texts = told(seat)
    expect(
      texts.some((text) => text.startsWith('The PMO decided')),
      seat,
    ).toBe(true)
    expect(
      texts.filter((text) => /^You (decided|tested|talked|gave|sat|told)/.test(text)),
      seat,
    ).toEqual([])
  }
})

test('no fact speaks to the PMO from another chair', () => {
  const toThePmo = Object.entries(words).filter(
    ([id, text]) => id.startsWith('facts.') && /\b[Yy]ou\b/.test(text) && id !== 'facts.echoed.heard',
  )
  expect(toThePmo.length).toBeGreaterThan(20)
  for (const [id] of toThePmo)
    for (const role of ['pm', 'sponsor'] as const) {
      const text = seenBy(words, role)[id] ?? ''
      expect(/\b[Yy]ou\b/.test(text), `${role}: ${id}: ${text}`).toBe(false)
    }
})
