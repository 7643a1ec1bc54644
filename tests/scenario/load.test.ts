import { expect, test } from 'vitest'
import { underLoad } from '../../src/scenario/variation/load.ts'
import { aPerson, aSetup } from '../helpers.ts'

const setup = aSetup()
const needs = (of: typeof setup) =>
  of.projects.flatMap(({ activities }) => activities.flatMap((activity) => activity.needs))

test('twice the load doubles the work of those who are shared, and leaves the teams’ own as it is', () => {
  const [plain, twice] = [needs(setup), needs(underLoad(setup, 200))]
  expect(plain.map(({ skill }) => skill)).toContain('security')
  for (const [i, { skill, milliDays }] of plain.entries())
    expect(twice[i]).toEqual({ skill, milliDays: skill === 'security' ? milliDays * 2 : milliDays })
})

test('the case’s own load is the case itself', () => {
  expect(underLoad(setup, 100)).toBe(setup)
})

test('work that somebody at home is able to do is the team’s', () => {
  const guard = aPerson('p1-guard', { role: 'team', home: 'p1' })
  const { projects } = underLoad({ ...setup, people: [...setup.people, guard] }, 300)
  const security = projects.map(({ activities }) => activities[1]?.needs[0]?.milliDays)
  expect(security).toEqual([4000, 12_000])
})

test('a little work stays a little', () => {
  const least = Math.min(...needs(underLoad(setup, 10)).map(({ milliDays }) => milliDays))
  expect(least).toBeGreaterThanOrEqual(100)
})
