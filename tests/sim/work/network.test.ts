import { expect, test } from 'vitest'
import { criticalPath, predecessors } from '../../../src/sim/work/network.ts'
import { anActivity, aProject } from '../../helpers.ts'

const network = (rows: readonly (readonly [id: string, days: number, after: string])[]) => ({
  project: aProject('net', {
    activities: rows.map(([id, days, after]) =>
      anActivity(id, { build: days }, { after: after === '' ? [] : after.split(' ') }),
    ),
  }),
  durations: rows.map(([, days]) => days),
})

const reliable = network([
  ['a', 2, ''],
  ['b', 4, 'a'],
  ['c', 10, 'b'],
  ['d', 6, 'c'],
  ['e', 4, 'c'],
  ['f', 5, 'e'],
  ['g', 7, 'd'],
  ['h', 9, 'e g'],
  ['i', 7, 'c'],
  ['j', 8, 'f i'],
  ['k', 4, 'j'],
  ['l', 5, 'j'],
  ['m', 2, 'h'],
  ['n', 6, 'k l'],
])

test('Reliable Construction Co. (Hillier and Lieberman, Introduction to Operations Research): 44 weeks', () => {
  const { before, through, length } = criticalPath(reliable.project, reliable.durations)
  expect(length).toBe(44)
  expect(before).toEqual([0, 2, 6, 16, 16, 20, 22, 29, 16, 25, 33, 33, 38, 38])
  expect(through.map((n) => length - n)).toEqual([0, 0, 0, 4, 0, 0, 4, 4, 2, 0, 1, 0, 4, 0]) // slack
})

test('finished work has no length, and what follows it starts at once', () => {
  const done = new Set(['a', 'b', 'c', 'd', 'e'])
  const left = reliable.durations.map((n, i) => (done.has(reliable.project.activities[i]?.id ?? '') ? 0 : n))
  const { before, length } = criticalPath(reliable.project, left)
  expect(before.slice(0, 9)).toEqual([0, 0, 0, 0, 0, 0, 0, 7, 0])
  expect(length).toBe(7 + 8 + 5 + 6)
})

test('activities that wait for nothing start together, and a network of none has no length', () => {
  const wide = network([
    ['a', 2, ''],
    ['b', 7, ''],
    ['c', 5, ''],
  ])
  expect(criticalPath(wide.project, wide.durations)).toEqual({
    before: [0, 0, 0],
    through: [2, 7, 5],
    length: 7,
  })
  expect(criticalPath(aProject('none', { activities: [] }), [])).toEqual({
    before: [],
    through: [],
    length: 0,
  })
})

test('predecessors are places in the list', () => {
  expect(predecessors(reliable.project.activities)[7]).toEqual([4, 6])
  expect(predecessors(reliable.project.activities)[0]).toEqual([])
})
