import { expect, test } from 'vitest'
import { crowdedWeeks } from '../../src/game/crowding.ts'
import { aSetup, play } from '../helpers.ts'

test('with one specialist for four projects more is asked than there is in some weeks, with eight in none', () => {
  const weeks = (specialists: number) => crowdedWeeks(play(aSetup({ projects: 4, specialists }), 'crowd'))
  expect(weeks(1)).toBeGreaterThan(1)
  expect(weeks(8)).toBe(0)
})
