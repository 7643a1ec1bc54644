import { expect, test } from 'vitest'
import { runPlaythroughs } from '../../src/cli/playthroughs.ts'
import { deskOrders } from '../../src/game/chart.ts'
import { fieldsOfOrder } from '../../src/game/reading-recordings.ts'
import { playthrough } from '../../src/scenario/playthrough/playthrough.ts'
import { read } from '../../src/scenario/read.ts'
import { play } from '../helpers.ts'
import { besideIn, printed, stepsOf } from './growing.ts'
import { pageAt, quotedIn, tableOf } from './pages.ts'

const page = pageAt('docs/scenario-format.md')
const steps = stepsOf(page)
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
  expect(runPlaythroughs(whole, steps.at(-1)?.files ?? [])).toEqual([])
})

test('the variation of it is played to its end', () => {
  const result = read(besideIn(page), (name) => (name === 'harbour' ? (steps.at(-1)?.files ?? null) : null))
  if ('problems' in result) throw new Error(JSON.stringify(result.problems))
  expect(result.setup.id).toBe('harbour-crowded')
  expect(play(result.setup, 'monday').phase).toBe('debriefing')
})

test('the first step is ten lines', () => {
  expect(steps[0]?.files[0]?.text.trim().split('\n')).toHaveLength(10)
})

test('the table of orders is that of the desk, with the fields that the reader of orders knows', () => {
  const rows = tableOf(page, 'order', 'beside `kind`').map(([kind = '', fields = '']) => [
    ...quotedIn(kind),
    ...quotedIn(fields),
  ])
  expect(rows).toEqual(deskOrders.map((kind) => [kind, ...fieldsOfOrder(kind)]))
})

test('the table of expectations is that of the reader', () => {
  const rows = tableOf(page, 'expectation').flatMap(([keys = '']) => quotedIn(keys))
  const shape = playthrough.shape.expect.element.shape
  expect(rows).toEqual(Object.keys(shape))
})
