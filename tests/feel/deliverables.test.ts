import fc from 'fast-check'
import { expect, test } from 'vitest'
import { explain } from '../../src/game/explaining.ts'
import { view } from '../../src/game/viewing.ts'
import type { Deliverable, Setup } from '../../src/sim/setup.ts'
import { criticalPath } from '../../src/sim/work/network.ts'
import { planOf } from '../../src/sim/work/plan.ts'
import { slackDays } from '../../src/sim/work/reported.ts'
import { anActivity, aProject, aSetup, atDesk, certainFactors, closeWeek, play } from '../helpers.ts'
import { addsUp } from '../standing/adding-up.ts'

/** Two small projects: `p2` waits with its second piece of work for the only one of `p1`. */
function pair(days: number, awaits: readonly Deliverable[] = [{ project: 'p1', activity: 'api' }]): Setup {
  return aSetup({
    all: [
      aProject('p1', {
        dueWeek: 2,
        activities: [anActivity('api', { build: days }, { uncertainty: 'low' })],
      }),
      aProject('p2', {
        dueWeek: 4,
        activities: [
          anActivity('own', { build: 4 }),
          anActivity('join', { security: 5 }, { after: ['own'], awaits, maxCrew: 1 }),
        ],
      }),
    ],
    factors: certainFactors,
    matters: [],
  })
}

test('a path waits for what comes from elsewhere, and so does all that comes after it', () => {
  const project = aProject('p', {
    activities: [anActivity('a', { build: 2 }), anActivity('b', { build: 3 }, { after: ['a'] })],
  })
  expect(criticalPath(project, [2, 3], [0, 5])).toEqual({ before: [0, 5], through: [5, 8], length: 8 })
})

test('the plan starts an activity when what it waits for is planned to be there', () => {
  const setup = pair(20)
  const [giver, taker] = setup.projects.map((project) => planOf(setup, project))
  expect(giver?.finishes[0]).toBe(10_000) // 20 days, a crew of two, due in week 2
  expect(taker?.starts[1]).toBe(10_000)
  expect(planOf(pair(20, []), pair(20, []).projects[1] as never).starts[1]).toBeLessThan(10_000)
})

test('who waits asks for nobody before the deliverable comes near', () => {
  expect(atDesk(pair(20), 'near').world.work.asks.p2).toEqual([])
  expect(atDesk(pair(20, []), 'near').world.work.asks.p2?.length).toBe(1)
})

test('nobody works on it before it is there, and the week tells what was waited for', () => {
  let game = atDesk(pair(20), 'wait')
  expect(view(game, 'pmo').projects[1]?.awaits).toEqual([
    {
      project: 'p1',
      activity: 'api',
      taker: 'p2',
      takerActivity: 'join',
      plannedWeek: 2,
      expectedWeek: 2,
      holdsUp: false,
    },
  ])
  game = closeWeek(game)
  expect(game.world.facts.some((f) => f.kind === 'waited' && f.project === 'p2' && f.from === 'p1')).toBe(
    true,
  )
  expect(view(game, 'pm/p2').projects[0]?.awaits[0]?.holdsUp).toBe(true)
  while (!game.world.work.projects.p1?.finishedWeek) game = closeWeek(game)
  expect(view(game, 'pmo').projects[0]?.owes[0]?.expectedWeek).toBe(0)
  expect(explain(game, 'pm/p2', 'awaited/p2')?.value).toBe(0)
})

test('a late supplier shows in the slack of the one who waits, and not in its schedule index', () => {
  const slack = (setup: Setup) => {
    const game = atDesk(setup, 'float')
    return slackDays(setup, game.world.work, setup.projects[1] as never, 's1', 1)
  }
  expect(slack(pair(20, []))).toBe(13) // 20 days, less 2 for `own` and 5 for `join`
  expect(slack(pair(20))).toBe(5) // less 10 until the deliverable, and 5
})

test('work that leads up to a deliverable has no more slack than the one who waits for it', () => {
  const setup = aSetup({
    all: [
      aProject('p1', { dueWeek: 8, activities: [anActivity('api', { security: 5 }, { maxCrew: 1 })] }),
      aProject('p2', {
        dueWeek: 3,
        activities: [
          anActivity('join', { build: 10 }, { awaits: [{ project: 'p1', activity: 'api' }], maxCrew: 1 }),
        ],
      }),
    ],
  })
  const game = atDesk(setup, 'giver')
  const [giver] = setup.projects
  const alone = 8 * 5 - 5
  expect(slackDays(setup, game.world.work, giver as never, 's1', 1)).toBeLessThan(alone)
})

/** Projects in a row, each with some links to those before it. */
const linked = fc
  .array(fc.array(fc.tuple(fc.nat(2), fc.nat(4), fc.nat(4)), { maxLength: 2 }), {
    minLength: 2,
    maxLength: 4,
  })
  .map((rows) => {
    const plain = rows.map((_, i) => aProject(`p${i}`, { dueWeek: 5 + i }))
    const all = plain.map((project, i) => ({
      ...project,
      activities: project.activities.map((activity, a) => {
        const awaits = (rows[i] ?? []).flatMap(([back, given, taking]) => {
          const giver = plain[i - 1 - back]
          return giver && taking === a
            ? [{ project: giver.id, activity: giver.activities[given]?.id ?? '' }]
            : []
        })
        return awaits.length > 0 ? { ...activity, awaits } : activity
      }),
    }))
    return aSetup({ all, weeks: 9, specialists: 2 })
  })

test('in no game is anything begun before what it waits for is finished, and everything adds up', () => {
  fc.assert(
    fc.property(linked, fc.nat(99), (setup, seed) => {
      const game = play(setup, `L-${seed}`)
      addsUp(game)
      const finished = new Set<string>()
      for (const fact of game.world.facts) {
        if (fact.kind === 'activityFinished') finished.add(`${fact.project}/${fact.activity}`)
        if (fact.kind !== 'activityStarted') continue
        const activity = setup.projects
          .find((p) => p.id === fact.project)
          ?.activities.find((a) => a.id === fact.activity)
        for (const it of activity?.awaits ?? [])
          expect(finished.has(`${it.project}/${it.activity}`)).toBe(true)
      }
    }),
    { numRuns: 25, seed: 3 },
  )
})
