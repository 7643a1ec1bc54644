import { expect, test } from 'vitest'
import { turningPoints } from '../../src/game/turning-points.ts'
import { aSetup, play } from '../helpers.ts'

const game = play(aSetup({ projects: 3, specialists: 1 }), 'turns', 'loudest/random')
const all = turningPoints(game, 1000)

test('turning points come in the order of the weeks, no more than asked for, the largest of all', () => {
  const six = turningPoints(game, 6)
  expect(six.length).toBe(6)
  expect(six.map((t) => t.week)).toEqual(six.map((t) => t.week).sort((a, b) => a - b))
  const sizes = (points: typeof all) => points.map((t) => Math.abs(t.hundredths)).sort((a, b) => b - a)
  expect(sizes(six)).toEqual(sizes(all).slice(0, 6))
})

test('each is a decision, a piece of news or a project that fell late, with a reason to ask for', () => {
  for (const { sentence, hundredths } of all) {
    expect(sentence.id).toMatch(/^facts\.(matterDecided|newsHeard|fellLate|leftUnfinished)/)
    expect(sentence.why).toMatch(/^fact\/\d+$/)
    expect(Number.isInteger(hundredths)).toBe(true)
  }
})

test('all that came of a decision is counted with it, and lateness once for each project', () => {
  const whys = all.map((t) => t.sentence.why)
  expect(new Set(whys).size).toBe(whys.length)
  const late = all.filter((t) => /fellLate|leftUnfinished/.test(t.sentence.id)).map((t) => t.project)
  expect(new Set(late).size).toBe(late.length)
})
