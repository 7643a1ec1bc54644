import { expect, test } from 'vitest'
import { effortQuantile, quantileCount } from '../../src/sim/quantiles.ts'
import { anActivity, aPerson, aProject, aSetup, certainFactors } from '../helpers.ts'
import { againstTruth, jsonAt } from '../truth.ts'
import { playedAlone, timesOf } from './by-itself.ts'

/** Root of the sum of squares of what is safe above what is even odds, over the activities of a chain (Newbold 1998). */
const rootOfSquares = (chain: readonly (readonly [safe: number, even: number])[]) =>
  Math.sqrt(chain.reduce((sum, [safe, even]) => sum + (safe - even) * (safe - even), 0))

/** Half of the chain (Goldratt 1997). */
const half = (chain: readonly (readonly [safe: number, even: number])[]) =>
  chain.reduce((sum, [, even]) => sum + even, 0) / 2

const steps = 12
const days = 5 // planned for each
const safe = (effortQuantile('medium', Math.floor(0.9 * quantileCount)) * days) / 1000
const chain = Array.from({ length: steps }, () => [safe, days] as const)

/** By how many days the game ends after the plan, over a row of seeds, when the true effort is `bias` per-mille of an honest plan. */
function overruns(bias: number): number[] {
  const activities = chain.map((_, i) =>
    anActivity(
      `step-${i}`,
      { build: days },
      { biasPermille: bias, maxCrew: 1, after: i === 0 ? [] : [`step-${i - 1}`] },
    ),
  )
  const base = aSetup({
    weeks: 60,
    matters: [],
    all: [aProject('p1', { dueWeek: 60, activities })],
    factors: certainFactors,
  })
  const setup = {
    ...base,
    people: [
      aPerson('ann', { role: 'team', home: 'p1', skills: [{ skill: 'build', level: 2 }] }),
      ...base.people.filter((p) => p.role !== 'team' && p.role !== 'specialist'),
    ],
  }
  return Array.from({ length: 300 }, (_, seed) => {
    const ends = [...timesOf(playedAlone(setup, `buffer-${seed}`).facts).values()].map(({ end }) => end)
    return Math.max(...ends) / 1000 - steps * days
  })
}

const shareWithin = (late: readonly number[], buffer: number) =>
  late.filter((by) => by <= buffer).length / late.length

test('B14: with honest plans a buffer by root of squares holds nine times in ten, and half of the chain is far too much (Geekie and Steyn 2008)', () => {
  const late = overruns(1000)
  expect(shareWithin(late, rootOfSquares(chain))).toBeGreaterThan(0.85)
  expect(shareWithin(late, half(chain))).toBe(1)
  expect(Math.max(...late)).toBeLessThan(0.75 * half(chain))
})

test('B14: with plans a third too hopeful the same buffer by root of squares mostly fails (Geekie and Steyn 2008)', () => {
  expect(shareWithin(overruns(1333), rootOfSquares(chain))).toBeLessThan(0.25)
})

againstTruth('work', (folder) => {
  test('root of squares and half of the chain as in the published example: 5.10 and 5', () => {
    const { chain: example, buffer, ...more } = jsonAt(folder, 'closed_forms.json').rsem_buffer
    expect(rootOfSquares(example)).toBeCloseTo(buffer, 12)
    expect(half(example)).toBe(more.cut_and_paste_half_of_aggressive)
  })
})
