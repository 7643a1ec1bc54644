import { expect, test } from 'vitest'
import { say } from '../../src/words/say.ts'
import { en } from './en.ts'

const args = {
  portfolio: 'grantRules.most-urgent',
  portfolioMilliPoints: 49_767,
  portfolioAheadMilliPoints: 1750,
  project: 'grantRules.earliest-due',
  projectMilliPoints: 58_667,
  projectAheadMilliPoints: 4400,
  sure: 'project',
}
const told = (verdict: string, more: Partial<typeof args> = {}) =>
  say(en, `debrief.bothSides.${verdict}`, { ...args, ...more })

test('two rules are told with their figures', () => {
  expect(told('differ')).toBe(
    'On this case dearest delay first serves the portfolio best (49.8 points, 1.8 points more than the other) and earliest promised date first the average project (58.7 points, 4.4 points more).',
  )
})

test('one rule for both is told with its lead over the others', () => {
  expect(told('same')).toBe(
    'On this case one rule leads on both sides, dearest delay first: 49.8 points for the portfolio and 58.7 points for the average project, 1.8 points and 4.4 points more than the other rules on average.',
  )
})

test.each([
  ['oneSided', 'only the lead for the average project is more than chance explains'],
  ['level', 'neither lead is more than chance explains'],
])('%s claims no more than was measured', (verdict, claim) => {
  expect(told(verdict)).toContain(claim)
  expect(told(verdict)).not.toContain('best')
})

test.each([
  [0, 'in no week.'],
  [11, 'in 11 of 12 weeks.'],
])('%i crowded weeks of the game on screen', (crowded, end) => {
  expect(say(en, 'debrief.bothSides.crowding', { crowded, weeks: 12 }).endsWith(end)).toBe(true)
})
