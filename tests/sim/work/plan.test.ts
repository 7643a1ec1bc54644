import fc from 'fast-check'
import { expect, test } from 'vitest'
import { daysInWeek, milliDay } from '../../../src/sim/calendar.ts'
import type { Project } from '../../../src/sim/setup.ts'
import type { Plan } from '../../../src/sim/work/plan.ts'
import { plannedValueAt, planOf } from '../../../src/sim/work/plan.ts'
import { anActivity, aPerson, aProject, aSetup } from '../../helpers.ts'

/** A chain with branches: activity n waits for some of those before it. */
const someProject = fc
  .array(fc.record({ days: fc.integer({ min: 1, max: 15 }), after: fc.array(fc.nat({ max: 8 })) }), {
    minLength: 1,
    maxLength: 9,
  })
  .map((rows) =>
    aProject('p1', {
      dueWeek: 30,
      activities: rows.map(({ days, after }, i) =>
        anActivity(
          `a${i}`,
          { [i % 3 === 0 ? 'security' : 'build']: days },
          { after: after.filter((p) => p < i).map((p) => `a${p}`) },
        ),
      ),
    }),
  )

const plannedBy = (plan: Plan, week: number) => plannedValueAt(plan, week * daysInWeek * milliDay)
const weeks = Array.from({ length: 31 }, (_, week) => week)
const planFor = (project: Project) => planOf(aSetup({ weeks: 30, all: [project] }), project)

test('planned value is 0 at the start, never falls, and is the whole budget when the project is due', () => {
  fc.assert(
    fc.property(someProject, (project) => {
      const plan = planFor(project)
      const values = weeks.map((week) => plannedBy(plan, week))
      expect(values[0]).toBe(0)
      expect(values.every((value, i) => i === 0 || value >= (values[i - 1] as number))).toBe(true)
      expect(values[project.dueWeek]).toBe(plan.costCents)
    }),
  )
})

test('no activity is planned to start before those it waits for are planned to finish', () => {
  fc.assert(
    fc.property(someProject, (project) => {
      const plan = planFor(project)
      const place = new Map(project.activities.map((a, i) => [a.id, i]))
      project.activities.forEach((activity, i) => {
        for (const before of activity.after)
          expect(plan.starts[i]).toBeGreaterThanOrEqual(plan.finishes[place.get(before) as number] as number)
      })
    }),
  )
})

test('a plan that cannot be done by its date is not squeezed: planned value falls short of the budget then', () => {
  const project = aProject('p1', {
    dueWeek: 2,
    activities: [anActivity('a', { security: 20 }, { maxCrew: 1 })],
  })
  const plan = planFor(project)
  expect(plan.stretchPermille).toBe(1000)
  expect(plannedBy(plan, 2)).toBe(plan.costCents / 2)
})

test('an activity costs its planned days at the rate of the ablest who can do it', () => {
  const ines = aPerson('ines', { skills: [{ skill: 'security', level: 3 }], dayRateCents: 70_000 })
  const setup = aSetup({ projects: 1 })
  const withInes = { ...setup, people: [...setup.people, ines] }
  const [project] = setup.projects as [Project]
  const security = project.activities.findIndex((a) => a.id === 'check')
  expect(planOf(setup, project).costs[security]).toBe(4 * 50_000)
  expect(planOf(withInes, project).costs[security]).toBe(4 * 70_000)
})
