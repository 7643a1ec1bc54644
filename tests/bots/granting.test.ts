import { expect, test } from 'vitest'
import type { GrantRule } from '../../src/bots/granting.ts'
import { grantBy } from '../../src/bots/granting.ts'
import type { ClaimView, View } from '../../src/game/view.ts'
import { view } from '../../src/game/viewing.ts'
import { aSetup, atDesk } from '../helpers.ts'

const setup = aSetup({ projects: 3, weeks: 20, matters: [] })
const late = { p1: 2_000_000, p2: 2_000_000, p3: 9_000_000 } as const
const due = { p1: 9, p2: 6, p3: 12 } as const

type Rows = { readonly [project in keyof typeof due]: Partial<ClaimView> }

/** Three projects ask for all five days of one person; the rule serves one of them. */
function servedBy(rule: GrantRule, rows: Rows): string | undefined {
  const real = view(atDesk(setup, 'rules'), 'pmo')
  const claims = (Object.keys(rows) as (keyof Rows)[]).map((project) => ({
    project,
    asked: 5,
    urgency: 1,
    since: 1,
    arrived: 0,
    granted: 0,
    until: 0,
    tested: null,
    familiarity: 0,
    slackDays: 0,
    workDays: 5,
    pathDays: 20,
    ...rows[project],
  }))
  const seen: View = {
    ...real,
    projects: real.projects.map((project) => {
      const id = project.id as keyof Rows
      return { ...project, dueWeek: due[id], latePerWeekCents: late[id] }
    }),
    people: real.people
      .filter(({ id }) => id === 's1')
      .map((person) => ({ ...person, present: 5, asked: 15, contested: true, claims })),
  }
  const offers = claims.map(({ project }) => ({
    kind: 'grant' as const,
    person: 's1',
    project,
    days: { from: 0, to: 5 },
    price: 0,
  }))
  const order = grantBy(rule)(seen, offers, () => 0)
  return order?.kind === 'grant' ? order.project : undefined
}

const lengths: Rows = {
  p1: { pathDays: 10, workDays: 9 },
  p2: { pathDays: 11, workDays: 1 },
  p3: { pathDays: 30 },
}
const slack: Rows = {
  p1: { slackDays: 2, workDays: 1 },
  p2: { slackDays: 1, workDays: 8 },
  p3: { slackDays: 9 },
}
const noTime = (p1: number, p2: number, p3: number): Rows => ({
  p1: { pathDays: 90, workDays: p1 },
  p2: { pathDays: 90, workDays: p2 },
  p3: { pathDays: 90, workDays: p3 },
})

// In week 1 p1 has 45 days left, p2 30 and p3 60.
test.each<[GrantRule, string, Rows, string]>([
  ['shortest-project', 'p1', lengths, '10, 11 and 30 days of path'],
  ['shortest-activity', 'p2', lengths, '10 + 9, 11 + 1 and 30 + 5'],
  ['earliest-due', 'p2', slack, 'weeks 9, 6 and 12'],
  ['least-slack', 'p2', slack, '2, 1 and 9 days'],
  ['latest-finish', 'p1', slack, 'to be done in 3, 9 and 14 days'],
  ['portfolio-slack', 'p3', slack, 'behind the asks lie 43, 29 and 51 days of path'],
  ['critical-ratio', 'p3', { p1: {}, p2: {}, p3: {} }, '5 x 45/20 / 2, 5 x 30/20 / 2 and 5 x 60/20 / 9'],
  ['critical-ratio', 'p3', noTime(5, 8, 20), '5 / 2, 8 / 2 and 20 / 9: no ratio is below 1'],
  ['critical-ratio', 'p1', noTime(4, 8, 20), '4 / 2, 8 / 2 and 20 / 9'],
])('%s serves %s first', (rule, project, rows) => {
  expect(servedBy(rule, rows)).toBe(project)
})

test('the work behind an ask is no longer than the path it lies on', () => {
  const { people } = view(atDesk(setup, 'work', 3), 'pmo')
  const claims = people.flatMap((person) => person.claims)
  expect(claims.length).toBeGreaterThan(0)
  for (const { workDays, pathDays } of claims) {
    expect(workDays).toBeGreaterThan(0)
    expect(workDays).toBeLessThanOrEqual(pathDays)
  }
})
