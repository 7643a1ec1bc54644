import { expect, test } from 'vitest'
import { scenarioReading } from '../../src/cli/analyse/scenario-reading.ts'
import type { Activity } from '../../src/sim/setup.ts'
import { anActivity, aProject, aSetup } from '../helpers.ts'

/** p1 owes p2 its interface, five days of two people; p2 has one specialist. */
const pair = (more: readonly Activity[] = []) =>
  scenarioReading(
    aSetup({
      all: [
        aProject('p1', { activities: [anActivity('api', { build: 10 }), ...more] }),
        aProject('p2', {
          activities: [
            anActivity('own', { security: 2 }, { maxCrew: 1 }),
            anActivity(
              'join',
              { security: 5 },
              { after: ['own'], awaits: [{ project: 'p1', activity: 'api' }], maxCrew: 1 },
            ),
          ],
        }),
      ],
    }),
  )

test('a deliverable of another project is waited for, worked by hand', () => {
  const { projects, criticalChain, criticalChainDays } = pair()
  expect(projects[1]).toMatchObject({
    criticalPathDays: 10,
    levelledDays: 10,
    network: [
      { activity: 'own', earliestStartDay: 0, slackDays: 3, critical: false, levelledEndDay: 2 },
      { activity: 'join', awaits: ['p1/api'], earliestStartDay: 5, slackDays: 0, levelledStartDay: 5 },
    ],
  })
  expect(criticalChainDays).toBe(10)
  expect(criticalChain).toMatchObject([
    { project: 'p1', activity: 'api', after: 'start', endDay: 5 },
    { project: 'p2', activity: 'join', after: 'deliverable', startDay: 5, endDay: 10 },
  ])
})

test('what another project waits for has no slack, however much its own project has', () => {
  const { projects } = pair([anActivity('docs', { build: 16 })])
  expect(projects[0]).toMatchObject({
    criticalPathDays: 8,
    network: [
      { activity: 'api', days: 5, slackDays: 0, critical: true },
      { activity: 'docs', days: 8, slackDays: 0, critical: true },
    ],
  })
})
