import { expect, test } from 'vitest'
import type { ProjectView, View } from '../../src/game/view.ts'
import { byNeed, needOf } from '../../src/hud/seat/need.ts'

type Seen = Pick<View, 'told' | 'judging' | 'powers' | 'week'>

/** A project of 100,000 that has earned half of its work and has a good deal of money left. */
const project = (of: Partial<ProjectView> = {}): ProjectView =>
  ({
    id: 'p1',
    dueWeek: 10,
    finishedWeek: 0,
    budgetCents: 100_000,
    completionCents: 100_000,
    benefitCents: 400_000,
    latePerWeekCents: 20_000,
    moneyLeftCents: 60_000,
    report: {
      week: 5,
      earnedCents: 50_000,
      actualCents: 50_000,
      finishWeek: 10,
      status: 'onPlan',
      progress: [
        { activity: 'a', permille: 1000 },
        { activity: 'b', permille: 300 },
      ],
    },
    ...of,
  }) as ProjectView

const told = (finishes: readonly number[], each = 10_000): Seen['told'] =>
  finishes.map((finishWeek, i) => ({
    ...{ project: 'p1', week: i + 1, finishWeek, status: 'onPlan' as const },
    ...{ earnedCents: 0, actualCents: each * (i + 1) },
  }))

const seen = (finishes: readonly number[] = [10, 10, 10, 10, 10], each?: number): Seen =>
  ({ told: told(finishes, each), judging: { earlyShare: 100 }, powers: null, week: 5 }) as unknown as Seen

test('a project in order is calm, with what it is at and nothing missing', () => {
  expect(needOf(project(), seen())).toMatchObject({
    ...{ grade: 'calm', missingCents: 0, runs: ['b'], reasons: [], lastsUntil: null },
  })
})

test('what is missing is the forecast cost above all its money: 100,000 / 0.8 less 110,000', () => {
  const report = { ...project().report, earnedCents: 40_000 } as ProjectView['report']
  const need = needOf(project({ report }), seen())
  expect(need.missingCents).toBe(15_000)
  expect(need.grade).toBe('pressing')
  expect(need.reasons[0]).toMatchObject({ id: 'missing', args: { cents: 15_000 } })
})

test('too early to tell is no want', () => {
  const report = { ...project().report, earnedCents: 9_000 } as ProjectView['report']
  expect(needOf(project({ report }), seen()).missingCents).toBeNull()
})

test('money that lasts two weeks is to be watched, money for this week presses', () => {
  const report = { ...project().report, earnedCents: 90_000 } as ProjectView['report']
  expect(needOf(project({ moneyLeftCents: 29_000, report }), seen()).reasons).toMatchObject([
    { id: 'lasts', grade: 'watch', args: { week: 7 } },
  ])
  expect(needOf(project({ moneyLeftCents: 9_000, report }), seen()).grade).toBe('pressing')
})

test('a date that was moved twice is to be watched, one that costs a tenth of the benefit presses', () => {
  expect(needOf(project(), seen([10, 11, 10, 10, 10])).reasons.map(({ id }) => id)).toEqual(['moved'])
  const report = { ...project().report, finishWeek: 12 } as ProjectView['report']
  expect(needOf(project({ report }), seen()).reasons).toMatchObject([
    { id: 'late', grade: 'pressing', args: { weeks: 2, cents: 40_000 } },
  ])
})

test('the most pressing project stands first', () => {
  const late = project({ id: 'p2', report: { ...project().report, finishWeek: 13 } as ProjectView['report'] })
  expect([project(), late].sort(byNeed(seen())).map(({ id }) => id)).toEqual(['p2', 'p1'])
})
