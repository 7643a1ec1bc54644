import { expect, test } from 'vitest'
import type { Activity, Person } from '../../../src/sim/setup.ts'
import { beginWork } from '../../../src/sim/work/apply.ts'
import { usableDays } from '../../../src/sim/work/needs.ts'
import type { PersonState, ProjectState } from '../../../src/sim/work/state.ts'
import { anActivity, aPerson, aProject, aSetup } from '../../helpers.ts'

function usable(
  activities: readonly Activity[],
  change: (state: { project: ProjectState; people: { [id: string]: PersonState } }) => void = () => {},
  people: readonly Person[] = [aPerson('ines')],
) {
  const base = aSetup({ all: [aProject('p1', { activities })] })
  const setup = { ...base, people: [...people, ...base.people.filter((p) => p.role !== 'specialist')] }
  const work = beginWork(setup, 'usable')
  change({ project: work.projects.p1 as ProjectState, people: work.people })
  return usableDays(setup, work, setup.projects[0] as (typeof setup.projects)[number])
}

test('what is open can use a specialist for the effort the PM believes is left, no more than the week', () => {
  expect(usable([anActivity('a', { security: 3 })])).toEqual({ ines: 3 })
  expect(usable([anActivity('a', { security: 12 })])).toEqual({ ines: 5 })
})

test('what the team can do itself is asked of nobody', () => {
  expect(usable([anActivity('a', { build: 12 })])).toEqual({})
})

test('what opens on Wednesday can use the days from then, and what opens next week none', () => {
  const security = anActivity('s', { security: 9 }, { after: ['b'] })
  expect(usable([anActivity('b', { build: 4 }), security])).toEqual({ ines: 3 }) // two of the team take two days
  expect(usable([anActivity('b', { build: 10 }), security])).toEqual({})
})

test('what is finished needs nobody', () => {
  expect(
    usable([anActivity('a', { security: 3 })], ({ project }) => {
      ;(project.activities[0] as { finished: boolean }).finished = true
    }),
  ).toEqual({})
})

test('somebody away is asked for the days they are there', () => {
  expect(
    usable([anActivity('a', { security: 12 })], ({ people }) => {
      ;(people.ines as PersonState).away = 2
    }),
  ).toEqual({ ines: 3 })
})

test('the expert is asked first, and needs fewer days', () => {
  const expert = aPerson('omar', { skills: [{ skill: 'security', level: 3 }] })
  expect(usable([anActivity('a', { security: 6 })], undefined, [aPerson('ines'), expert])).toEqual({
    omar: 5,
  })
  expect(usable([anActivity('a', { security: 8 })], undefined, [aPerson('ines'), expert])).toEqual({
    omar: 5,
    ines: 2,
  })
  expect(
    usable([anActivity('a', { security: 8 }, { maxCrew: 1 })], undefined, [aPerson('ines'), expert]),
  ).toEqual({ omar: 5 })
})
