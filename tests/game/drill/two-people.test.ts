import { drills } from 'virtual:drills'
import { expect, test } from 'vitest'
import type { DrillGame } from '../../../src/game/drill/drill-game.ts'
import { bargain, lookBack, openDrill, sideOf, sitDown } from '../../../src/game/drill/drill-game.ts'
import { drillView } from '../../../src/game/drill/drill-view.ts'
import { capturedIn } from '../../../src/game/drill/integrative-gain.ts'
import { classOf, gridFieldOf } from '../../../src/game/drill/preparing.ts'
import { recordDrill, replayDrill } from '../../../src/game/drill/recording-drills.ts'
import type { Act } from '../../../src/sim/negotiation/acts.ts'

const drill = drills.find((it) => it.drill.id === 'ines-weeks')?.drill as DrillGame['drill']
const two = (acts: readonly Act[]) =>
  acts.reduce(
    (game, act) => {
      const next = bargain(game, act)
      if ('refused' in next) throw new Error(next.refused)
      return next
    },
    sitDown(openDrill(drill, { seed: '1', side: 0, character: 'open', both: true })) as DrillGame,
  )
const offer = (...options: number[]): Act => ({ kind: 'offer', offer: options })

test('two people play both sides in turn, and each sees the table from the own side only', () => {
  const first = two([])
  const second = two([offer(0, 0, 0, 0)])
  expect([sideOf(first), sideOf(second)]).toEqual([0, 1])
  expect(second.state.log).toHaveLength(1) // nobody answered by machine
  for (const game of [first, second]) {
    const seen = drillView(game)
    const text = JSON.stringify(seen)
    expect(seen.table.me).toBe(sideOf(game))
    const others = game.state.table.parties[1 - sideOf(game)]?.stakes.worth
    expect(text).not.toContain(JSON.stringify(others))
  }
})

test('a game of two is recorded with both their acts, and plays again', () => {
  const game = two([offer(0, 0, 0, 0), offer(3, 0, 3, 3), { kind: 'accept' }])
  expect(game.state.ending?.kind).toBe('agreed')
  expect(replayDrill(drill, JSON.parse(JSON.stringify(recordDrill(game))))).toEqual(game)
  const debrief = drillView(lookBack(game) as DrillGame).debrief
  expect(debrief?.ending).toBe('agreed')
})

test('what is set down beforehand is kept, and changes nothing at the table', () => {
  const prepared = { aspiration: 700, because: 'fair' as const, questions: ['why' as const], map: [] }
  const choice = { seed: '1', side: 0, character: 'open' as const }
  const noted = sitDown(openDrill(drill, choice), prepared) as DrillGame
  expect(drillView(noted).prepared).toEqual(prepared)
  expect(noted.state).toEqual(sitDown(openDrill(drill, choice))?.state)
  expect(replayDrill(drill, JSON.parse(JSON.stringify(recordDrill(noted))))).toEqual(noted)
})

// By hand: the best together is 1400, so 400 can be made over a pie of 1000.
test.each([
  [[500, 500], 0, 1],
  [[600, 540], 350, 2],
  [[700, 600], 750, 3],
  [[700, 700], 1000, 4],
  [[400, 500], -250, 1],
] as const)('a deal of %j captures %d per mille: quarter %d of people', (deal, share, quarter) => {
  expect(
    capturedIn(
      [
        [700, 700],
        [1000, 100],
      ],
      deal,
    ),
  ).toEqual({ share, quarter })
})
test('where only a fixed pie is shared there is nothing to capture', () => {
  expect(capturedIn([[600, 400]], [600, 400])).toBeNull()
})

test.each([
  [true, true, true, 'closely', 'definitive'],
  [true, true, false, 'satisfied', 'dominant'],
  [false, true, true, 'informed', 'dependent'],
] as const)(
  'power %s, legitimacy and urgency %s, interest %s: %s, %s',
  (power, rest, interest, field, kind) => {
    expect(gridFieldOf({ power, interest })).toBe(field)
    expect(classOf({ power, legitimacy: rest, urgency: kind === 'dominant' ? false : rest })).toBe(kind)
  },
)
