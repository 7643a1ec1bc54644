import { expect, test } from 'vitest'
import { explain } from '../../src/game/explaining.ts'
import type { Game } from '../../src/game/game.ts'
import type { Project } from '../../src/sim/setup.ts'
import { budgetAtCompletion, plannedBy, plannedCurve } from '../../src/sim/work/baseline.ts'
import {
  earnedSchedule,
  plannedDuration,
  schedulePerformance,
  schedulePerformanceByTime,
} from '../../src/sim/work/earned-value.ts'
import { anActivity, aProject, aSetup, certainFactors, play, watch } from '../helpers.ts'
import { isLong, shipped } from '../standing/cases.ts'

const value = (game: Game, number: string) => explain(game, 'pmo', number)?.value ?? null

/** Both indices of a finished project at the end of the week in which all of it was earned. */
function atItsEnd({ setup, world: { work } }: Game, project: Project, week: number) {
  const all = budgetAtCompletion(setup, work, project)
  return {
    spi: schedulePerformance(all, plannedBy(setup, work, project, week)),
    spit: schedulePerformanceByTime(earnedSchedule(plannedCurve(setup, work, project), all), week * 1000),
  }
}

test('B11: a late project’s SPI comes back to 1 while its SPI(t) falls to planned over real duration (Lipke 2003)', () => {
  const hopeful = anActivity('work', { build: 40 }, { biasPermille: 1500, uncertainty: 'none' })
  const project = aProject('p1', { dueWeek: 4, activities: [hopeful] })
  const setup = aSetup({ weeks: 12, matters: [], factors: certainFactors, all: [project] })
  const indices = new Map<number, readonly [spi: number | null, spit: number | null]>()
  const end = watch(setup, 'late', 'first-come/default', (game) => {
    indices.set(game.world.at.week, [value(game, 'spi/p1'), value(game, 'spit/p1')])
  })
  expect(end.world.work.projects.p1?.finishedWeek).toBe(6)
  expect(indices.get(5)).toEqual([750, 750]) // at the end of week 4 all should be done
  expect(indices.get(6)).toEqual([882, 706]) // a week later the one is up again, the other goes on falling
  expect(atItsEnd(end, project, 6)).toEqual({ spi: 1000, spit: 667 }) // four weeks' work in six
})

test('B11: what a shipped scenario ends late ends with SPI 1, and SPI(t) = planned over real duration (Lipke 2003)', () => {
  let late = 0
  for (const setup of shipped())
    for (const seed of isLong ? ['B11-1', 'B11-2', 'B11-3', 'B11-4'] : ['B11-1']) {
      const game = play(setup, seed, 'first-come/default')
      for (const project of setup.projects) {
        const { finishedWeek = 0, stop } = game.world.work.projects[project.id] ?? {}
        const planned = plannedDuration(plannedCurve(setup, game.world.work, project))
        if (finishedWeek <= planned || stop !== undefined) continue
        late++
        const spit = Math.round((planned * 1000) / finishedWeek)
        expect(atItsEnd(game, project, finishedWeek), `${setup.id} ${seed} ${project.id}`).toEqual({
          spi: 1000,
          spit,
        })
      }
    }
  expect(late).toBeGreaterThan(5)
})
