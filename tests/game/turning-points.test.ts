import { expect, test } from 'vitest'
import { largest, turningPoints } from '../../src/game/turning-points.ts'
import { aSetup, play } from '../helpers.ts'

const game = play(aSetup({ projects: 3, specialists: 1 }), 'turns', 'loudest/random')
const all = turningPoints(game)
const latest = all.findLast((t) => t.sentence.id === 'facts.weekWorked.refused')?.project

test('turning points come in the order of the weeks, no more than asked for, the largest of all', () => {
  const six = largest(all, 6)
  expect(six.length).toBe(6)
  expect(six.map((t) => t.week)).toEqual(six.map((t) => t.week).sort((a, b) => a - b))
  const sizes = (points: typeof all) => points.map((t) => Math.abs(t.hundredths)).sort((a, b) => b - a)
  expect(sizes(six)).toEqual(sizes(all).slice(0, 6))
})

test('each is a decision, a piece of news or a week in which a late project went short, with a reason to ask for', () => {
  for (const { sentence, hundredths } of all) {
    expect(sentence.id).toMatch(
      /^facts\.(matterDecided|newsHeard|weekWorked\.refused|fellLate|leftUnfinished)/,
    )
    expect(sentence.why).toMatch(/^(fact\/\d+|value\/p\d)$/)
    expect(Number.isInteger(hundredths)).toBe(true)
  }
})

test('all that came of a decision is counted with it, and a week short of days once for each project', () => {
  const keys = all.map((t) =>
    t.sentence.id === 'facts.weekWorked.refused' ? `${t.week} ${t.project}` : t.sentence.why,
  )
  expect(new Set(keys).size).toBe(keys.length)
})

test('what lateness cost is laid on the weeks by the days that were missing', () => {
  const short = all.filter((t) => t.sentence.id === 'facts.weekWorked.refused' && t.project === latest)
  expect(short.length).toBeGreaterThan(1)
  const perDay = short.map((t) => t.hundredths / Number(t.sentence.args.days))
  for (const one of perDay) expect(Math.abs(one - (perDay[0] ?? 0))).toBeLessThan(1)
  expect(Math.max(...perDay)).toBeLessThan(0)
})
