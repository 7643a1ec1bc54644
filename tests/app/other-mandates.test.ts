import { shipped } from 'virtual:scenarios'
import { expect, test } from 'vitest'
import { asOrdered, otherMandates, partedWeeks } from '../../src/app/other-mandates.ts'
import { playOn } from '../../src/bots/playing-on.ts'
import { debriefOf } from '../../src/game/debriefing.ts'
import { engine } from '../../src/game/engine.ts'
import type { Game } from '../../src/game/game.ts'
import { act, begin, isRefused } from '../../src/game/game.ts'
import { byTable } from '../../src/game/moves.ts'
import { record } from '../../src/game/recording.ts'
import { seatsOf } from '../../src/game/seats.ts'
import { toEnd } from '../../src/game/slices.ts'
import type { TimelineWeek } from '../../src/game/view.ts'
import type { Mandate } from '../../src/sim/mandates.ts'

const saltmere = shipped.find(({ id }) => id === 'saltmere')?.setup as Game['setup']

/** Played by the computer throughout, under a mandate that is taken first. */
function playedUnder(mandate: Mandate): Game {
  const seating = Object.fromEntries(
    seatsOf(saltmere).map((s) => [s, s === 'pmo' ? 'least-slack/sensible' : 'bot']),
  )
  const begun = act(begin(saltmere, 'mandates-1', seating, byTable), 'pmo', {
    kind: 'chooseMandate',
    mandate,
  })
  if (isRefused(begun)) throw new Error(begun.refused)
  return playOn(engine, begun)
}

test('a game stands beside the same weeks under both other mandates, with the same orders where they are allowed', () => {
  const game = playedUnder('directive')
  const found = toEnd(otherMandates({ setup: saltmere, recording: record(game) }))
  expect(found?.own.mandate).toBe('directive')
  expect(found?.others.map(({ mandate }) => mandate)).toEqual(['supportive', 'controlling'])
  const [supportive] = found?.others ?? []
  expect(supportive?.orders).toBeGreaterThan(10)
  expect(supportive?.constraint).toBeLessThan(found?.own.constraint as number)
  expect(supportive?.candour).toBeGreaterThan(found?.own.candour as number)
  expect(supportive?.parted.length).toBeGreaterThan(0)
  expect(found?.others.every(({ mayPlay }) => mayPlay)).toBe(true)
})

test('under its own mandate a game comes to the same again, fact by fact, and no order is refused', () => {
  const game = playedUnder('directive')
  const { game: again, orders, refused } = asOrdered(game, 'directive')
  expect(orders).toBeGreaterThan(10)
  expect(refused).toBe(0)
  expect(again.world.facts).toEqual(game.world.facts)
  expect(again.world.ledger).toEqual(game.world.ledger)
  expect(debriefOf(again).scores).toEqual(debriefOf(game).scores)
})

test('a recording of other rules is compared with nothing', () => {
  const recording = { ...record(playedUnder('supportive')), engine: 1 }
  expect(toEnd(otherMandates({ setup: saltmere, recording }))).toBeNull()
})

test('games part most in the weeks in which what is left moved most differently', () => {
  const week = (n: number, valueCents: number, spentCents: number): TimelineWeek => ({
    week: n,
    valueCents,
    spentCents,
    trust: 0,
    events: [],
  })
  const here = [week(0, 100, 0), week(1, 100, 5), week(2, 60, 10), week(3, 60, 12)]
  const there = [week(0, 100, 0), week(1, 100, 5), week(2, 100, 10), week(3, 90, 13)]
  expect(partedWeeks(here, there).map(({ week, cents }) => [week, cents])).toEqual([
    [2, 40],
    [3, -11],
  ])
})
