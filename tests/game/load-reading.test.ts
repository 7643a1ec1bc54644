import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Game } from '../../src/game/game.ts'
import type { LoadReading, LoadWeek } from '../../src/game/load-reading.ts'
import type { PlanReading } from '../../src/game/plan-reading.ts'
import { planReading } from '../../src/game/plan-reading.ts'
import { linksTo } from '../../src/sim/work/links.ts'
import { dryDock } from '../feel/dry-dock.ts'
import { aSetup, atDesk, closeWeek, order, split } from '../helpers.ts'
import { found, planted } from '../secrets.ts'
import { shipped } from '../standing/cases.ts'

const calderWray = shipped().find(({ id }) => id === 'calder-wray') as Game['setup']
const cases = [calderWray, dryDock]

/** The desk is left to itself for some weeks. */
function after(setup: Game['setup'], weeks: number, seed: string): Game {
  let game = atDesk(setup, seed)
  for (let i = 0; i < weeks && game.phase === 'deciding'; i++) game = closeWeek(game)
  return game
}

const plans = (game: Game) => game.setup.projects.map(({ id }) => planReading(game, 'pmo', id) as PlanReading)
const peopleOf = ({ groups }: LoadReading) => groups.flatMap(({ people }) => people)
const weekOf = (load: LoadReading, person: string, week: number) =>
  peopleOf(load).find((it) => it.person === person)?.weeks[week - 1]
const kinds = ['planned', 'granted', 'worked', 'forecast'] as const

/** All that an activity waits for in its own project, right before it or further back. */
function comesBefore({ setup }: Game, project: string, activity: string): string[] {
  const all = setup.projects.find(({ id }) => id === project)?.activities ?? []
  const after = all.find(({ id }) => id === activity)?.after ?? []
  return after.flatMap((id) => [id, ...comesBefore({ setup } as Game, project, id)])
}

const anyGame = fc
  .record({
    setup: fc.constantFrom(...cases),
    weeks: fc.integer({ min: 0, max: 9 }),
    seed: fc.integer({ min: 1, max: 20 }),
  })
  .map(({ setup, weeks, seed }) => after(setup, weeks, String(seed)))

test('what somebody carries for all projects is the sum of what they carry for each', () => {
  fc.assert(
    fc.property(anyGame, (game) => {
      const each = plans(game)
      const all = each[0]?.fullLoad as LoadReading
      for (const { person, weeks } of peopleOf(all))
        for (const week of weeks)
          for (const kind of kinds) {
            const parts = each.map(({ load }) => weekOf(load, person, week.week)?.[kind] ?? 0)
            expect(week[kind] ?? 0, `${person} ${kind} ${week.week}`).toBe(parts.reduce((a, b) => a + b, 0))
          }
      for (const { weeks, people } of all.groups)
        for (const [i, sum] of weeks.entries())
          for (const kind of [...kinds, 'present'] as const)
            expect(sum[kind] ?? 0).toBe(
              people.reduce((a, it) => a + ((it.weeks[i] as LoadWeek)[kind] ?? 0), 0),
            )
    }),
    { numRuns: 12, seed: 3 },
  )
})

test('what was worked is what the timesheets book, and nothing is booked in a week to come', () => {
  for (const setup of cases) {
    const game = after(setup, 5, '2')
    const all = plans(game)[0]?.fullLoad as LoadReading
    const booked = game.world.facts.reduce(
      (sum, fact) =>
        fact.kind === 'recorded' && fact.content.kind === 'timesheet'
          ? fact.content.rows.reduce((more, row) => more + row.milliDays, sum)
          : sum,
      0,
    )
    const weeks = peopleOf(all).flatMap((it) => it.weeks)
    expect(weeks.reduce((sum, it) => sum + (it.worked ?? 0), 0)).toBe(booked)
    expect(weeks.every((it) => (it.worked === null) === it.week > 5)).toBe(true)
    expect(weeks.every((it) => (it.forecast === null) === it.week <= 5)).toBe(true)
  }
})

test('all that the baseline plans is on somebody, and so is all that is left by the reports', () => {
  const game = after(calderWray, 3, '1')
  for (const { load, rows } of plans(game)) {
    const weeks = peopleOf(load).flatMap((it) => it.weeks)
    const sum = (kind: (typeof kinds)[number]) => weeks.reduce((all, it) => all + (it[kind] ?? 0), 0)
    expect(sum('planned')).toBe(rows.reduce((all, row) => all + row.plannedMilliDays, 0))
    const left = rows.reduce((all, row) => all + (row.plannedMilliDays * (1000 - row.permille)) / 1000, 0)
    expect(Math.abs(sum('forecast') - left)).toBeLessThan(rows.length * 3)
  }
})

test('planned leave is seen beforehand, and too much for the days there is marked', () => {
  const setup = aSetup({ projects: 2, specialists: 1 })
  const away = {
    ...setup,
    people: setup.people.map((p) => (p.id === 's1' ? { ...p, absences: [{ week: 3, days: 2 }] } : p)),
  }
  const game = atDesk(away, 'leave')
  const all = plans(game)[0]?.fullLoad as LoadReading
  expect([2, 3, 4].map((week) => weekOf(all, 's1', week)?.present)).toEqual([5000, 3000, 5000])
  for (const { present, planned, forecast, over } of peopleOf(all).flatMap((it) => it.weeks)) {
    const more = Math.max(planned, forecast ?? 0) - present
    expect(over).toBe(more < 50 ? 0 : more)
  }
})

test('what is granted is what stood when the week was closed', () => {
  let game = atDesk(aSetup({ specialists: 1, projects: 2 }), 'grants')
  game = split(game, 's1', { p1: 1, p2: 2 })
  const now = plans(game)
  expect(now.map(({ load }) => weekOf(load, 's1', 1)?.granted)).toEqual([1000, 2000])
  game = closeWeek(game)
  expect(plans(game).map(({ load }) => weekOf(load, 's1', 1)?.granted)).toEqual([1000, 2000])
  expect(plans(game).map(({ load }) => weekOf(load, 's1', 3)?.granted ?? null)).toEqual([null, null])
})

test('an approved change moves the planned load: what was planned until then stays, and its work is added', () => {
  const plain = aSetup({ matters: [], weeks: 10 })
  const change = {
    id: 'extra',
    project: 'p1',
    from: 2,
    to: 2,
    chancePermille: 1000,
    skill: 'build',
    low: 4000,
    high: 10_000,
    benefitCents: 0,
    dueWeeks: 2,
    analysis: { skill: 'build', milliDays: 1000 },
    goodwill: 0,
    patience: 3,
  }
  const game = atDesk({ ...plain, changes: [change] }, 'change', 2)
  const total = ({ load }: PlanReading) =>
    peopleOf(load)
      .flatMap((it) => it.weeks)
      .reduce((sum, it) => sum + it.planned, 0)
  const before = planReading(game, 'pmo', 'p1') as PlanReading
  const was = [total(before), before.load.groups.map(({ weeks }) => weeks[0]?.planned)]
  const ended = Math.max(...before.rows.map(({ planned }) => planned.to))
  const next = planReading(
    order(game, 'pmo', { kind: 'decideChange', change: 'extra', approve: true }),
    'pmo',
    'p1',
  ) as PlanReading
  expect(total(next)).toBe((was[0] as number) + 7000)
  expect(next.load.groups.map(({ weeks }) => weeks[0]?.planned)).toEqual(was[1])
  const moved = Math.max(...next.rows.map(({ planned }) => planned.to)) - ended
  expect(Math.abs(moved - 10_000)).toBeLessThanOrEqual(10) // the first plan ends a rounding before its week does
})

test('the critical chain is a chain: it begins today, each link where the one before ends and for a reason, and it ends last', () => {
  fc.assert(
    fc.property(anyGame, (game) => {
      for (const { project, chain, now } of plans(game)) {
        const links = chain?.links ?? []
        if (links.length === 0) continue
        expect(links.at(-1)?.project).toBe(project)
        expect(links[0]).toMatchObject({ from: now, after: 'start' })
        expect(links.at(-1)?.to).toBe(now + (chain?.milliDays ?? 0))
        for (const [i, link] of links.entries()) {
          const before = links[i - 1]
          expect(link.to).toBeGreaterThan(link.from)
          if (!before) continue
          expect(link.from).toBe(before.to)
          if (link.after === 'person') {
            expect(link.people).toContain(link.person)
            expect(before.people).toContain(link.person)
          } else if (link.after === 'activity') {
            expect(before.project).toBe(link.project)
            expect(comesBefore(game, link.project, link.activity)).toContain(before.activity)
          } else {
            expect(link.after).toBe('deliverable')
            expect(linksTo(game.setup, link.project).map(({ giver }) => giver.id)).toContain(before.project)
          }
        }
      }
    }),
    { numRuns: 15, seed: 5 },
  )
})

test('no reading of the plan tells what the seat may not know', () => {
  for (const setup of cases)
    for (const seat of ['pmo', `pm/${setup.projects[0]?.id}`]) {
      const game = after(setup, 4, 'secret')
      const { game: odd, secrets } = planted(game, seat)
      const read = (it: Game) => JSON.stringify(setup.projects.map(({ id }) => planReading(it, seat, id)))
      expect(secrets.length).toBeGreaterThan(10)
      expect(found(secrets, read(odd))).toEqual([])
      expect(read(odd)).toBe(read(game))
    }
})

test('a manager reads the load of the own project only, and no chain through others’ work', () => {
  const game = after(calderWray, 3, '1')
  const id = calderWray.projects[0]?.id ?? ''
  const own = planReading(game, `pm/${id}`, id) as PlanReading
  expect([own.fullLoad, own.chain]).toEqual([null, null])
  const text = JSON.stringify(own)
  for (const other of calderWray.projects.slice(1)) expect(text).not.toContain(`"${other.id}"`)
})
