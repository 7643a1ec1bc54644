import fc from 'fast-check'
import { expect, test } from 'vitest'
import { scoreboards } from '../../../src/game/debriefing.ts'
import { outcomesOf } from '../../../src/sim/debrief/outcomes.ts'
import { apportion } from '../../../src/sim/debrief/scoring.ts'
import { aSetup, play } from '../../helpers.ts'

const sum = (values: readonly number[]) => values.reduce((total, n) => total + n, 0)

test('shares are rounded to whole points that add up to the rounded whole, each by less than one', () => {
  const exact = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(exact, (all) => {
      const rows = apportion(all.map((n) => ({ exact: n })))
      expect(sum(rows.map((row) => row.points))).toBe(Math.round(sum(all)))
      for (const row of rows) {
        expect(Number.isInteger(row.points)).toBe(true)
        expect(Math.abs(row.points - row.exact)).toBeLessThan(1)
      }
    }),
  )
})

test('the largest remainders are rounded up, the first among equals', () => {
  const points = (exact: readonly number[]) =>
    apportion(exact.map((n) => ({ exact: n }))).map((r) => r.points)
  expect(points([1.6, 1.3, 1.1])).toEqual([2, 1, 1])
  expect(points([0.5, 0.5, 0.5, 0.5])).toEqual([1, 1, 0, 0])
  expect(points([33.3, 33.3, 33.4])).toEqual([33, 33, 34])
})

const setup = aSetup({ projects: 3, specialists: 1 })
const ended = ['least-slack/sensible', 'random/random', 'loudest/default', 'shortest-project/random'].map(
  (policy, i) => play(setup, `score-${i}`, policy),
)

test('the parts of every dimension add up to it, and the weighted dimensions to the total, from 0 to 100', () => {
  for (const game of ended)
    for (const [name, board] of Object.entries(scoreboards(game))) {
      const weights = sum(board.dimensions.map((d) => d.weight))
      expect(board.total).toBe(Math.round(sum(board.dimensions.map((d) => d.score * d.weight)) / weights))
      for (const { score, parts, name: dimension } of board.dimensions) {
        expect([name, dimension, sum(parts.map((p) => p.points))]).toEqual([name, dimension, score])
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual(100)
      }
    }
})

test('each week past its date is charged once, whether the project was finished or left', () => {
  for (const { setup, world } of ended)
    for (const [i, { weeksLate }] of outcomesOf(setup, world.facts, world.ledger).entries()) {
      const { id, latePerWeekCents } = setup.projects[i] as (typeof setup.projects)[number]
      const charged = world.facts.filter((f) => f.kind === 'fellLate' && f.project === id)
      const left = world.facts.find((f) => f.kind === 'leftUnfinished' && f.project === id)
      const toCome = left?.kind === 'leftUnfinished' ? left.weeksMore - 1 : 0 // this week's is charged
      expect(charged.length + toCome).toBe(weeksLate)
      for (const fact of charged)
        expect(fact.kind === 'fellLate' && fact.cents).toBeLessThanOrEqual(latePerWeekCents)
    }
})

test('a project on time keeps its benefit whole; nothing is charged before its date', () => {
  const easy = { ...setup, projects: setup.projects.map((p) => ({ ...p, dueWeek: 8 })) }
  for (const seed of ['a', 'b', 'c']) {
    const { world } = play({ ...easy, matters: [] }, seed)
    for (const { id, dueWeek, benefitCents } of easy.projects) {
      const finished = world.work.projects[id]?.finishedWeek ?? 0
      if (finished > 0 && finished <= dueWeek) expect(world.ledger.balances[`value/${id}`]).toBe(benefitCents)
    }
  }
})
