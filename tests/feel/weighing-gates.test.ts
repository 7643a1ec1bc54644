import { shipped } from 'virtual:scenarios'
import { expect, test } from 'vitest'
import { imagined } from '../../src/game/imagining.ts'
import { intervalOf } from '../../src/game/pairing.ts'
import { hashOfGame } from '../../src/game/recording.ts'
import { view } from '../../src/game/viewing.ts'
import { weighGate } from '../../src/game/weighing-gates.ts'
import type { Setup } from '../../src/sim/setup.ts'
import { outcomes } from '../../src/sim/setup.ts'
import { atDesk, play } from '../helpers.ts'
import { planted } from '../secrets.ts'
import { dryDock } from './dry-dock.ts'

const game = play(dryDock, 'b', 'least-slack/sensible')
const first = view(game, 'pmo').board?.minutes.at(-1)?.why ?? ''

test('a gate is weighed by what was to be expected of each outcome, with the same luck for all', () => {
  const before = hashOfGame(game)
  const found = weighGate(game, first, 12)
  expect(found).toMatchObject({ gate: 'hull-frame', week: 3, futures: 12 })
  expect(found?.outcomes.map(({ outcome }) => outcome)).toEqual([...outcomes])
  const best = found?.outcomes.find(({ outcome }) => outcome === found.best)
  expect(best).toMatchObject({ behindBest: { low: 0, middle: 0, high: 0 }, measurable: false })
  for (const { behindBest, measurable } of found?.outcomes ?? []) {
    expect(behindBest.middle).toBeLessThanOrEqual(0)
    expect(measurable).toBe(behindBest.high < 0 || behindBest.low > 0)
  }
  expect(weighGate(game, first, 12)).toEqual(found)
  expect(hashOfGame(game)).toBe(before)
})

test('nothing is weighed before the end, nor what is no sitting of a board', () => {
  expect(weighGate(atDesk(dryDock, 'b', 5), first)).toBeNull()
  for (const why of ['fact/0', 'fact/', 'fact/999999', 'trust/board']) expect(weighGate(game, why)).toBeNull()
})

test('no future knows what the PMO does not', () => {
  const desk = atDesk(dryDock, 'c', 4)
  const { game: odd, secrets } = planted(desk, 'pmo')
  expect(secrets.length).toBeGreaterThan(10)
  for (const name of ['one', 'two']) {
    const future = imagined(dryDock, desk.world, name)
    expect(imagined(dryDock, odd.world, name)).toEqual(future)
    expect(future.work.truth.effort).not.toEqual(desk.world.work.truth.effort)
  }
  expect(imagined(dryDock, desk.world, 'one').work.truth).not.toEqual(
    imagined(dryDock, desk.world, 'two').work.truth,
  )
})

test('a board is weighed in a case that has everything else, too', () => {
  const of = (id: string) => shipped.find((it) => it.id === id)?.setup as Setup
  const { bargains } = of('calder-wray-bargains')
  const { statements, weather, faults } = of('calder-wray-turning')
  const { audits, auditStaff } = of('calder-wray-auditors')
  const all = {
    ...of('calder-wray-kestrel'),
    bargains,
    statements,
    weather,
    faults,
    audits,
    auditStaff,
  } as Setup
  const over = play(all, 'one', 'least-slack/sensible')
  const held = over.world.facts.flatMap((fact, n) => (fact.kind === 'gateHeld' ? [`fact/${n}`] : []))
  expect(held.length).toBeGreaterThan(0)
  for (const why of held) expect(weighGate(over, why, 1)?.futures).toBe(1)
  const future = imagined(all, over.world, 'one')
  expect(Object.keys(future).sort()).toEqual(Object.keys(over.world).sort())
}, 30_000)

test('intervals of 95 in 100, by hand', () => {
  // squares of 10, 5, 5, 10 are 250; √(250 / 3 / 4) = 4.56; × 1.96 = 8.95
  expect(intervalOf([10, 15, 25, 30])).toEqual({ low: 11, middle: 20, high: 29 })
  expect(intervalOf([7])).toEqual({ low: 7, middle: 7, high: 7 })
})
