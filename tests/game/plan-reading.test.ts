import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Game } from '../../src/game/game.ts'
import { planReading } from '../../src/game/plan-reading.ts'
import { planOf } from '../../src/sim/work/plan.ts'
import { atDesk, closeWeek } from '../helpers.ts'
import { shipped } from '../standing/cases.ts'

const setup = shipped().find(({ id }) => id === 'calder-wray') as Game['setup']
const readingOf = (game: Game, project: string) => {
  const reading = planReading(game, 'pmo', project)
  if (!reading) throw new Error(`There is no plan of ${project}.`)
  return reading
}
const week = 5000

/** The desk is left to itself for some weeks. */
function after(weeks: number, seed: string): Game {
  let game = atDesk(setup, seed)
  for (let i = 0; i < weeks && game.phase === 'deciding'; i++) game = closeWeek(game)
  return game
}

test('at first the plan is all there is: nothing is worked, and the forecast is the plan', () => {
  const game = after(0, '1')
  for (const project of setup.projects) {
    const { now, rows, curve } = readingOf(game, project.id)
    expect(now).toBe(0)
    expect(rows.map((row) => row.activity)).toEqual(project.activities.map((it) => it.id))
    for (const row of rows) {
      expect(row).toMatchObject({ worked: null, workedMilliDays: 0, permille: 0 })
      expect(Math.abs((row.forecast?.to ?? 0) - row.planned.to)).toBeLessThanOrEqual(2)
    }
    expect(rows.some((row) => row.critical)).toBe(true)
    expect(curve[0]).toEqual({ week: 0, plannedCents: 0, earnedCents: 0, actualCents: 0 })
    expect(curve.at(-1)?.plannedCents).toBe(planOf(setup, project).costCents)
  }
})

test('what the timesheets tell is laid on the weeks in which it was worked, and no day is lost', () => {
  const game = after(6, '2')
  const sheets = game.world.facts.flatMap((fact) =>
    fact.kind === 'recorded' && fact.content.kind === 'timesheet' ? fact.content.rows : [],
  )
  for (const project of setup.projects) {
    const { rows, now } = readingOf(game, project.id)
    expect(now).toBe(6 * week)
    const booked = sheets
      .filter((row) => row.project === project.id && row.activity !== null)
      .reduce((sum, row) => sum + row.milliDays, 0)
    expect(rows.reduce((sum, row) => sum + row.workedMilliDays, 0)).toBe(booked)
    for (const { worked } of rows) expect(worked?.to ?? 0).toBeLessThanOrEqual(now)
  }
})

test('the critical work is the longest way that is left: it ends last, and nothing starts before what it waits for', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 11 }), fc.integer({ min: 1, max: 30 }), (weeks, seed) => {
      const game = after(weeks, String(seed))
      for (const { id } of setup.projects) {
        const { rows, now } = readingOf(game, id)
        const left = rows.filter((row) => row.forecast !== null)
        const end = Math.max(now, ...left.map((row) => row.forecast?.to ?? 0))
        const critical = left.filter((row) => row.critical)
        if (left.length > 0) expect(Math.max(...critical.map((row) => row.forecast?.to ?? 0))).toBe(end)
        for (const row of left)
          for (const before of left.filter((other) => row.after.includes(other.activity)))
            expect(row.forecast?.from).toBeGreaterThanOrEqual((before.forecast?.to ?? 0) - 1)
      }
    }),
    { numRuns: 25 },
  )
})

test('each Monday’s report gives one point of what was earned and spent, and none lies ahead', () => {
  const game = after(5, '3')
  for (const { id } of setup.projects) {
    const { curve } = readingOf(game, id)
    expect(curve.slice(0, 6).every((it) => it.earnedCents !== null && it.actualCents !== null)).toBe(true)
    expect(curve.slice(6).every((it) => it.earnedCents === null && it.actualCents === null)).toBe(true)
    for (let i = 1; i < curve.length; i++)
      expect(curve[i]?.plannedCents).toBeGreaterThanOrEqual(curve[i - 1]?.plannedCents ?? 0)
  }
})

test('a project manager reads the own plan and no other; a project that is not there has none', () => {
  const game = after(2, '1')
  const [own, other] = setup.projects
  expect(planReading(game, `pm/${own?.id}`, own?.id ?? '')).not.toBeNull()
  expect(planReading(game, `pm/${own?.id}`, other?.id ?? '')).toBeNull()
  expect(planReading(game, 'pmo', 'nowhere')).toBeNull()
})
