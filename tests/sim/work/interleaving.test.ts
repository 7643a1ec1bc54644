import { expect, test } from 'vitest'
import type { Game } from '../../../src/game/game.ts'
import { daysInWeek } from '../../../src/sim/calendar.ts'
import type { Factors, Setup } from '../../../src/sim/setup.ts'
import {
  anActivity,
  aPerson,
  aProject,
  aSetup,
  atDesk,
  certainFactors,
  closeWeek,
  split,
} from '../../helpers.ts'

/** Three projects, each one task of ten days, and one person for all three (science: work.md 6.4). */
function threeTasks(factors: Partial<Factors> = {}): Setup {
  const ids = ['p1', 'p2', 'p3']
  const task = anActivity('task', { security: 10 }, { uncertainty: 'low' })
  const office = aSetup({ projects: 3 }).people.filter((p) => p.role !== 'team' && p.role !== 'specialist')
  return aSetup({
    weeks: 12,
    attention: 20,
    matters: [],
    people: [aPerson('ines'), ...office],
    factors: { ...certainFactors, ...factors },
    all: ids.map((id) => aProject(id, { dueWeek: 12, activities: [task] })),
  })
}

/** On which working day each project was finished when Ines's weeks are split so; planned effort is true effort. */
function finishes(setup: Setup, weeks: readonly (readonly [number, number, number])[]): number[] {
  let game: Game = atDesk(setup, 'three')
  for (const truth of Object.values(game.world.work.truth.effort)) truth[0] = [10_000]
  for (const [p1, p2, p3] of weeks) {
    game = split(game, 'ines', { p1, p2, p3 })
    game = closeWeek(game)
  }
  return game.world.facts.flatMap((fact) =>
    fact.kind === 'projectFinished' ? [(fact.at.week - 1) * daysInWeek + fact.at.day + 1] : [],
  )
}

const mean = (days: readonly number[]) => days.reduce((sum, day) => sum + day, 0) / days.length

const inSequence = [
  [5, 0, 0],
  [5, 0, 0],
  [0, 5, 0],
  [0, 5, 0],
  [0, 0, 5],
  [0, 0, 5],
] as const
/** Grants are days a week, spent in one go: this is as near as they come to a new project every day. */
const turnAbout = [
  [2, 2, 1],
  [2, 1, 2],
  [1, 2, 2],
  [2, 2, 1],
  [2, 1, 2],
  [1, 2, 2],
] as const

test('three ten-day tasks one after the other are finished on days 10, 20 and 30', () => {
  expect(finishes(threeTasks(), inSequence)).toEqual([10, 20, 30])
})

test('turn about, at no switching loss, the last is no later and the first seventeen days: 27, 29 and 30', () => {
  const days = finishes(threeTasks(), turnAbout)
  expect(days).toEqual([27, 29, 30])
  expect(mean(days)).toBeGreaterThan(mean([10, 20, 30]) + 8)
})

test('with a loss for every switch, none is finished in the six weeks it takes without', () => {
  expect(finishes(threeTasks({ switchingLoss: 100 }), turnAbout)).toEqual([])
})
