import { expect, test } from 'vitest'
import { defaultFactors } from '../../../src/sim/factors.ts'
import { beginWork } from '../../../src/sim/work/apply.ts'
import { levelOf, paceOf } from '../../../src/sim/work/people.ts'
import type { PersonState } from '../../../src/sim/work/state.ts'
import type { SetupChoice } from '../../helpers.ts'
import { aPerson, aSetup, atDesk, closeWeek, order, split } from '../../helpers.ts'

const ines = aPerson('ines')
const setupWith = (person = ines, more: SetupChoice = {}) => {
  const base = aSetup({ projects: 2, ...more })
  return { ...base, people: [person, ...base.people.filter((p) => p.role !== 'specialist')] }
}

function pace(
  state: Partial<PersonState>,
  at: { projects?: number; others?: number; together?: number } = {},
  level = 2,
) {
  const person = aPerson('ines', { skills: [{ skill: 'security', level: level as 2 }] })
  const setup = setupWith(person)
  const work = beginWork(setup, 'pace')
  Object.assign(work.people.ines as PersonState, state)
  return paceOf(setup, work, person, {
    project: 'p1',
    skill: 'security',
    projects: 1,
    others: 0,
    together: 1,
    ...at,
  })
}

const known = { familiarity: { p1: 1000 } }

test.each([
  ['somebody able who knows the project', {}, {}, 2, 1000],
  ['somebody who is learning', {}, {}, 1, 700],
  ['an expert', {}, {}, 3, 1200],
  ['somebody without the skill', {}, {}, 0, 0],
  ['a newcomer', { familiarity: {} }, {}, 2, 800],
  ['somebody halfway in', { familiarity: { p1: 500 } }, {}, 2, 900],
  ['somebody on three projects', {}, { projects: 3 }, 2, 800],
  ['the third on one activity', {}, { others: 2 }, 2, 988],
  ['somebody tired', { fatigue: 120 }, {}, 2, 880],
  ['somebody on overtime', { overtime: true }, {}, 2, 1200],
  [
    'an expert newcomer on two projects, on overtime',
    { familiarity: {}, overtime: true },
    { projects: 2 },
    3,
    1037,
  ],
] as const)('the pace of %s', (_, state, at, level, rate) => {
  expect(pace({ ...known, ...state }, at, level).rate).toBe(rate)
})

test('what is learnt in play raises a level, up to expert', () => {
  const setup = setupWith()
  const work = beginWork(setup, 'learn')
  const state = work.people.ines as PersonState
  expect(
    [0, 1, 2].map((learnt) =>
      levelOf({ ...work, people: { ines: { ...state, learnt: { security: learnt } } } }, ines, 'security'),
    ),
  ).toEqual([2, 3, 3])
})

/** Ines on one project for so many weeks; then on nothing for the rest. */
function familiarityBy(weeks: number, idle: number): number[] {
  const setup = setupWith(ines, { matters: [], weeks: 12 })
  const seen: number[] = []
  let game = atDesk(setup, 'ramp')
  for (const truth of game.world.work.truth.effort.p1 as number[][]) truth.fill(500_000)
  ;(game.world.work.projects.p1 as { activities: { finished: boolean }[] }).activities.forEach((a, i) => {
    a.finished = i === 0 || i === 2
  })
  for (let week = 0; week < weeks + idle; week++) {
    game = closeWeek(split(game, 'ines', week < weeks ? { p1: 5 } : {}))
    seen.push(game.world.work.people.ines?.familiarity.p1 ?? 0)
  }
  return seen
}

test('a project is learnt by a twentieth of what is still unknown a day, and forgotten in weeks away from it', () => {
  const seen = familiarityBy(4, 2)
  const due = [1, 2, 3, 4].map(
    (week) => 1000 - 1000 * (1 - defaultFactors.familiarityGain / 1000) ** (5 * week),
  )
  for (const [i, known] of due.entries()) expect(Math.abs((seen[i] as number) - known)).toBeLessThan(5)
  expect(seen[4]).toBe(Math.round((seen[3] as number) * 0.915))
  expect(seen[5]).toBe(Math.round((seen[4] as number) * 0.915))
})

test('overtime tires from the fourth week in a row, and lighter weeks take it away', () => {
  const setup = setupWith(ines, { matters: [], weeks: 12 })
  let game = atDesk(setup, 'tired')
  const fatigue: number[] = []
  for (let week = 1; week <= 7; week++) {
    if (week <= 5) game = order(game, 'pmo', { kind: 'setOvertime', person: 'ines', on: true })
    game = closeWeek(game)
    fatigue.push(game.world.work.people.ines?.fatigue ?? -1)
  }
  expect(fatigue).toEqual([0, 0, 0, 60, 120, 0, 0])
})
