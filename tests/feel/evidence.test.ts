import { expect, test } from 'vitest'
import { view } from '../../src/game/viewing.ts'
import type { EvidenceName } from '../../src/sim/evidence-weights.ts'
import { evidenceTable, mostBars } from '../../src/sim/evidence-weights.ts'
import { speaking } from '../../src/sim/gates/speaking.ts'
import type { Setup } from '../../src/sim/setup.ts'
import { atDesk } from '../helpers.ts'
import { dryDock } from './dry-dock.ts'

const names = Object.keys(evidenceTable) as EvidenceName[]

/** What speaks for and against each outcome at the first gate of the hull. */
const cardsIn = (setup: Setup) => {
  const [gate] = view(atDesk(setup, 'a', 3), 'pmo').gates
  return (gate?.outcomes ?? []).flatMap(({ outcome, cards }) =>
    cards.map(({ id, strength, side }) => ({ outcome, id, strength, side })),
  )
}

test('every observation speaks for or against something, by no more than the bars there are', () => {
  for (const name of names) {
    const all = Object.values(speaking(dryDock, name))
    expect(all.length, name).toBeGreaterThan(0)
    for (const bars of all) expect(Math.abs(bars), name).toBeLessThanOrEqual(mostBars)
  }
})

test('a scenario weighs an observation otherwise, and what it does not name stays', () => {
  const evidence = { onTime: { go: 3, conditions: 0 }, fewDefects: { stop: -1 } }
  const setup: Setup = { ...dryDock, evidence }
  expect(speaking(setup, 'onTime')).toEqual({ go: 3 })
  expect(speaking(setup, 'fewDefects')).toEqual({ go: 1, rework: -1, stop: -1 })
  expect(speaking(setup, 'late')).toEqual(speaking(dryDock, 'late'))
})

test('the board sees the weights of the scenario', () => {
  const before = cardsIn(dryDock)
  const evidence = Object.fromEntries(
    names.map((name) => [name, { go: -3, conditions: 0, rework: 0, hold: 0, stop: 0 }]),
  )
  const after = cardsIn({ ...dryDock, evidence })
  expect(new Set(before.map(({ outcome }) => outcome)).size).toBeGreaterThan(1)
  expect(after.length).toBeGreaterThan(0)
  expect(
    after.every(({ outcome, side, strength }) => outcome === 'go' && side === 'against' && strength === 3),
  ).toBe(true)
})
