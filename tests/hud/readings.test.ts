import { expect, test } from 'vitest'
import { explain } from '../../src/game/explaining.ts'
import type { ExplainedPosting, Explanation } from '../../src/game/explanation.ts'
import type { PersonView, ProjectView, View } from '../../src/game/view.ts'
import { view } from '../../src/game/viewing.ts'
import { addsUp, byWeek, totalOf } from '../../src/hud/adding-up.ts'
import { slipped } from '../../src/hud/last-week.ts'
import { plannerDays } from '../../src/hud/planner-days.ts'
import { explainReadOut, readOuts } from '../../src/hud/portfolio.ts'
import { scales, verdictOf } from '../../src/hud/ranges.ts'
import { aSetup, play } from '../helpers.ts'

const posting = (week: number, amount: number): ExplainedPosting => ({
  week,
  amount,
  sentence: { id: 'facts.met', args: {}, why: null },
  fact: null,
})

test('postings are grouped by week, and the weeks add up to the whole', () => {
  const postings = [posting(2, 300), posting(0, 1000), posting(2, -50)]
  const weeks = byWeek(postings)
  expect(weeks.map(({ week, sum }) => [week, sum])).toEqual([
    [0, 1000],
    [2, 250],
  ])
  expect(totalOf(postings)).toBe(1250)
})

test('a sum that is wrong is noticed', () => {
  const wrong = { value: 7, postings: [posting(1, 5)] } as unknown as Explanation
  expect(addsUp(wrong)).toBe(false)
  expect(addsUp({ ...wrong, value: 5 })).toBe(true)
})

test('every account of a played game adds up in the panel', () => {
  const game = play(aSetup(), 'adds up')
  for (const { id } of game.setup.projects)
    for (const account of [
      'money',
      'spent',
      'value',
      'trust',
      'quality',
      'burden',
      'constraint',
      'refused',
    ]) {
      const explanation = explain(game, 'pmo', `${account}/${id}`)
      if (explanation) expect(addsUp(explanation), `${account}/${id}`).toBe(true)
    }
})

test.each([
  [{ low: 0, likely: 0, high: 0 }, 'same'],
  [{ low: 20, likely: 40, high: 90 }, 'better'],
  [{ low: -90, likely: -40, high: 0 }, 'worse'],
  [{ low: -90, likely: 40, high: 80 }, 'mixedBetter'],
  [{ low: -90, likely: -40, high: 80 }, 'mixedWorse'],
  [{ low: -90, likely: 0, high: 80 }, 'mixed'],
] as const)('the range %o is %s', (range, verdict) => {
  expect(verdictOf(range)).toBe(verdict)
})

test.each([
  [1, 3],
  [2, 3],
  [4, 1.5],
  [6, 1],
])('with %i projects the rulers of every paper reach to 6 points and to %d', (count, organisation) => {
  const projects = Array.from({ length: count }, () => ({}) as ProjectView)
  expect(scales({ projects })).toEqual({ project: 6, organisation })
})

test('what slipped last week is told by the worst of it', () => {
  const project = (id: string, finishWeek: number, finishedWeek = 0) =>
    ({ id, finishedWeek, report: { finishWeek } }) as ProjectView
  const then = [project('a', 5), project('b', 5), project('c', 5), project('d', 5)]
  const now = [project('a', 6), project('b', 8), project('c', 4), project('d', 7, 6)]
  const told = slipped({ projects: now } as unknown as View, then)
  expect(told).toEqual({
    id: 'lastWeek.slipped',
    args: { project: 'projects.b.name', week: 8, weeks: 3, others: 1 },
    why: 'forecast/b',
  })
  expect(slipped({ projects: then } as unknown as View, then)).toBeNull()
})

test('what does not fit into the week piles up above it', () => {
  const claim = { urgency: 3, since: 1, tested: null, familiarity: 0, slackDays: 0, pathDays: 0 }
  const person = {
    present: 4,
    claims: [
      { ...claim, project: 'k', asked: 4, granted: 3 },
      { ...claim, project: 'h', asked: 2, granted: 0 },
    ],
  }
  const { rows, pile } = plannerDays(person as unknown as PersonView)
  expect(rows.map((day) => day && `${day.project} ${day.state}`)).toEqual([
    'k granted',
    'k granted',
    'k granted',
    'k asked',
  ])
  expect(pile.map((day) => day.project)).toEqual(['h', 'h'])
})

test('the read-outs over the week are explained by the projects they are made of', () => {
  const now = view(play(aSetup({ projects: 3 }), 'read-outs'), 'pmo')
  for (const { number, value } of readOuts(now)) {
    const explanation = explainReadOut(now, number)
    expect(explanation?.value).toBe(value)
    expect(explanation?.operands).toHaveLength(3)
  }
  const money = explainReadOut(now, 'portfolio/money')
  expect(money?.operands.reduce((sum, operand) => sum + (operand.value ?? 0), 0)).toBe(money?.value)
})
