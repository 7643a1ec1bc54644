import { expect, test } from 'vitest'
import { read } from '../../src/scenario/read.ts'
import { play } from '../helpers.ts'
import { printed, stepsOf } from './growing.ts'
import { pageAt } from './pages.ts'

const steps = stepsOf(pageAt('docs/scenario-format.md'))
const told = steps.filter((step) => step.told !== null)

test.each(told.map((step) => [step.heading, step] as const))(
  '%s: the problems are those that the page tells',
  (_, step) => {
    expect(printed(step.files)).toBe(step.told)
    expect(step.told).not.toBe('')
  },
)

test.each(
  steps.filter((step) => step.told === null).map((step) => [`${step.heading}, ${step.added}`, step] as const),
)('%s: no problem', (_, step) => {
  expect(printed(step.files)).toBe('')
})

test('the page grows a scenario from a broken beginning to one that is played to its end', () => {
  expect(told.length).toBeGreaterThan(3)
  const whole = read(steps.at(-1)?.files ?? [])
  if ('problems' in whole) throw new Error(JSON.stringify(whole.problems))
  expect(play(whole.setup, 'monday').phase).toBe('debriefing')
})

test('the first step is ten lines', () => {
  expect(steps[0]?.files[0]?.text.trim().split('\n')).toHaveLength(10)
})
