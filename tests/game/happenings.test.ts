import { expect, test } from 'vitest'
import { debriefOf } from '../../src/game/debriefing.ts'
import { happenings } from '../../src/game/happenings.ts'
import { nextTime } from '../../src/game/next-time.ts'
import { turningPoints } from '../../src/game/turning-points.ts'
import { aSetup, atDesk, closeWeek, order, play, split } from '../helpers.ts'
import { calderWray } from '../hud/sample-case.ts'

const sample = calderWray()
const told = (game: ReturnType<typeof play>) =>
  happenings(game.setup, game.world).map(({ week, event }) => ({ week, ...event }))
const game = play(sample.setup, 'what happened', 'loudest/sensible')

test('each event has a project of the case or none, a label that can be said, and a reason to ask for', () => {
  const projects = new Set<string | null>([null, ...sample.setup.projects.map(({ id }) => id)])
  for (const { project, label, why, id } of told(game)) {
    expect(projects).toContain(project)
    expect(sample.words[`happened.${label}`], label).toBeDefined()
    expect(sample.words[id], id).toBeDefined()
    expect(why).toMatch(/^fact\/\d+$/)
  }
  for (const { label } of turningPoints(game)) expect(sample.words[`happened.${label}`], label).toBeDefined()
})

test('decisions, news and ends are told of the project they are about', () => {
  const events = told(game)
  const about = sample.setup.news.filter((news) => news.project !== null)
  expect(events.filter(({ label }) => label === 'newsHeard').map(({ project }) => project)).toEqual(
    expect.arrayContaining(about.map(({ project }) => project)),
  )
  for (const { id } of sample.setup.projects)
    expect(
      events.filter(({ project, label }) => project === id && ['finished', 'leftUnfinished'].includes(label)),
    ).toHaveLength(1)
})

test('a status is told when it turns, not every week', () => {
  for (const { id } of sample.setup.projects) {
    const marks = told(game)
      .filter(({ project, label }) => project === id && label.startsWith('reported.'))
      .map(({ mark }) => mark)
    expect(marks.filter((mark, i) => mark === (marks[i - 1] ?? 'onPlan'))).toEqual([])
  }
})

const contested = aSetup({ projects: 2, specialists: 1, weeks: 6 })

/** A game in which the only specialist is shared out once, in a week in which more days were asked than there are. */
function shared(first: number, then: number) {
  let now = atDesk(contested, 'shared')
  while (now.phase === 'deciding') {
    const asked = Object.values(now.world.work.asks)
      .flat()
      .reduce((sum, ask) => sum + ask.days, 0)
    if (asked > 5) {
      now = split(now, 's1', { p1: first, p2: 0 })
      now = order(now, 'pmo', { kind: 'grant', person: 's1', project: 'p1', days: then })
      break
    }
    now = closeWeek(now)
  }
  const { week } = now.world.at
  while (now.phase === 'deciding') now = closeWeek(now)
  return { now, week }
}

test('of the grants of a week, the last word on somebody contested is told', () => {
  const { now, week } = shared(1, 4)
  const grants = told(now).filter((event) => event.label === 'granted' && event.project === 'p1')
  expect(grants.map((event) => [event.week, event.args.days])).toEqual([[week, 4]])
})

test('next time is at most three sentences, drawn from what happened', () => {
  const { nextTime: advice, turningPoints: points } = debriefOf(game)
  expect(advice.length).toBeGreaterThan(0)
  expect(advice.length).toBeLessThanOrEqual(3)
  for (const { id } of advice) expect(sample.words[id], id).toBeDefined()
  expect(points.length).toBeLessThanOrEqual(6)
})

test('whoever leaves everything alone is told of papers, of shared people, and of words that were missing', () => {
  const idle = play(sample.setup, 'alone', 'first-come/default')
  const advice = nextTime(idle, turningPoints(idle)).map(({ id }) => id)
  expect(advice.some((id) => /undecided|untested|withoutAWord|leftToRoutine|shortOfDays/.test(id))).toBe(true)
  const facts = idle.world.facts
  const left = facts.filter((fact) => fact.kind === 'matterDecided' && fact.by === 'nobody').length
  const undecided = nextTime(idle, turningPoints(idle)).find(({ id }) => id === 'nextTime.undecided')
  if (undecided) expect(undecided.args.count).toBe(left)
})

test('a manager who was talked to in every short week is not said to have been left without a word', () => {
  let now = atDesk(contested, 'talks')
  while (now.phase === 'deciding') {
    for (const { id } of contested.projects)
      if (now.world.work.projects[id]?.finishedWeek === 0)
        now = order(now, 'pmo', { kind: 'talk', project: id })
    now = closeWeek(now)
  }
  const ids = nextTime(now, turningPoints(now)).map(({ id }) => id)
  expect(ids).not.toContain('nextTime.withoutAWord')
})
