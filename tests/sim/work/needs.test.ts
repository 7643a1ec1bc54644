import { expect, test } from 'vitest'
import type { Activity, Person } from '../../../src/sim/setup.ts'
import { beginWork } from '../../../src/sim/work/apply.ts'
import { usableDays } from '../../../src/sim/work/needs.ts'
import type { PersonState, ProjectState, WorkState } from '../../../src/sim/work/state.ts'
import { anActivity, aPerson, aProject, aSetup } from '../../helpers.ts'

function usable(
  activities: readonly Activity[],
  change: (state: {
    project: ProjectState
    people: { [id: string]: PersonState }
    grants: WorkState['grants']
  }) => void = () => {},
  people: readonly Person[] = [aPerson('ines')],
  elsewhere: { readonly [person: string]: number } = {}, // days that another project asked for last week
) {
  const base = aSetup({ all: [aProject('p1', { activities }), aProject('p2')] })
  const setup = { ...base, people: [...people, ...base.people.filter((p) => p.role !== 'specialist')] }
  const work = beginWork(setup, 'usable')
  work.asks.p2 = Object.entries(elsewhere).map(([person, days]) => ({ person, days, urgency: 2 }))
  change({ project: work.projects.p1 as ProjectState, people: work.people, grants: work.grants })
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

test('the plan asks the ablest, whoever else wants them', () => {
  const expert = aPerson('omar', { skills: [{ skill: 'security', level: 3 }] })
  const activities = [anActivity('a', { security: 5 }, { maxCrew: 1 })]
  expect(usable(activities, () => {}, [aPerson('ines'), expert], { omar: 5 })).toEqual({ omar: 5 })
})

test('somebody engaged who has come, or who has learnt the skill, is asked like anybody else', () => {
  const hired = aPerson('beatriz', { offer: { kind: 'hire', feeCents: 1, leadWeeks: 1 } })
  const learner = aPerson('emre', { skills: [{ skill: 'security', level: 1 }] })
  const crowd = [aPerson('ines'), hired, learner]
  const busy = { ines: 5 }
  const activities = [anActivity('a', { security: 4 }, { maxCrew: 1 })]
  expect(usable(activities, () => {}, crowd, busy)).toEqual({ ines: 4 })
  const came = usable(activities, ({ people }) => void delete people.beatriz?.outside, crowd, busy)
  expect(came).toEqual({ beatriz: 4 })
  const bothFull = { ines: 5, beatriz: 5 }
  expect(usable(activities, ({ people }) => void delete people.beatriz?.outside, crowd, bothFull)).toEqual({
    ines: 4,
  })
  const learnt = usable(
    activities,
    ({ people }) => {
      ;(people.emre as PersonState).learnt.security = 1
    },
    crowd,
    busy,
  )
  expect(learnt).toEqual({ emre: 4 })
})

test('a project counts on the days it has of an expert, and leaves nobody it works with for a newcomer', () => {
  const hired = aPerson('beatriz', { offer: { kind: 'hire', feeCents: 1, leadWeeks: 1 } })
  const activities = [anActivity('a', { security: 4 }, { maxCrew: 1 })]
  const has = (days: number) =>
    usable(
      activities,
      ({ people, grants }) => {
        delete people.beatriz?.outside
        grants.ines = { p1: days }
      },
      [aPerson('ines'), hired],
      { ines: 5 },
    )
  expect(has(0)).toEqual({ beatriz: 4 })
  expect(has(4)).toEqual({ ines: 4 })
})
