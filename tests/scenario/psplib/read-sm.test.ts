import fc from 'fast-check'
import { expect, test } from 'vitest'
import { demandProblems, readSm } from '../../../src/scenario/psplib/read-sm.ts'
import { portfolios, six } from '../../planner/instances.ts'
import { smText } from './sm-text.ts'

const read = (text: string) => readSm({ path: 'six.sm', text })
const good = smText(six, 9)

test('a file says what its project is', () => {
  const result = read(good)
  if ('problems' in result) throw new Error(result.problems[0]?.message)
  expect(result.project).toMatchObject({ ...six, statedLength: 9 })
})

test('what is written is read again, with any line ends', () => {
  fc.assert(
    fc.property(portfolios, fc.constantFrom('\n', '\r\n'), ({ projects }, end) => {
      for (const project of projects) {
        const result = read(smText(project).replaceAll('\n', end))
        expect('project' in result && result.project).toMatchObject(project)
      }
    }),
    { numRuns: 50 },
  )
})

const changed = (from: string | RegExp, to: string) => {
  expect(good).toMatch(from)
  return good.replace(from, to)
}

test.each([
  ['', 1, 'number of jobs is missing'],
  ['PK\u0003\u0004', 1, 'number of jobs is missing'],
  [good.slice(0, good.indexOf('REQUESTS')), 26, 'ends without the section REQUESTS/DURATIONS'],
  [good.slice(0, good.indexOf('4   1   2   1')), 32, 'ends without the section RESOURCEAVAILABILITIES'],
  [changed('4   1   2   1\n', ''), 33, 'requests and durations there should be 6, there are 5'],
  [changed('RESOURCEAV', 'RESSOURCEAV'), 40, 'without the section RESOURCEAVAILABILITIES'],
  [
    changed('jobs (incl. supersource/sink ):  6', 'jobs (incl. supersource/sink ):  7'),
    24,
    'should be 7, there are 6',
  ],
  [changed('jobs (incl. supersource/sink ):  6', 'jobs (incl. supersource/sink ):  x'), 6, 'no whole number'],
  [
    changed('- nonrenewable              :  0', '- nonrenewable              :  2'),
    10,
    'nonrenewable resources',
  ],
  [changed('3   1   1   6', '3   2   1   6'), 21, 'Job 3 has 2 modes'],
  [changed('3   1   1   6', '3   1   2   6'), 21, 'should have 2 successors, 1 stand here'],
  [changed('3   1   1   6', '3   1   1   60'), 21, 'successor 60: there is no such job'],
  [changed('3   1   1   6', '3   1   1   six'), 21, '`six` is no whole number'],
  [changed('3   1   1   6', '3   1   1   -6'), 21, '`-6` is no whole number'],
  [changed('3   1   1   6', '3   1   1   1'), 19, 'in a circle: 1 -> 3 -> 1'],
  [changed('3   1   1   6', '3   1   1   3'), 21, 'in a circle: 3 -> 3'],
  [changed('3   1   1   6', '30   1   1   6'), 21, 'Job 3 should stand here'],
  [changed('3   1   4   2', '3   1   4'), 31, 'length and 1 needs'],
  [changed('3   1   4   2', '3   1   4.5   2'), 31, '`4.5` is no whole number'],
  [changed('3   1   4   2', '3   1   99999999999   2'), 31, 'no whole number from 0 to'],
  [changed(/ {2}3\n\*/, '  3  4\n*'), 38, '2 capacities for 1 resources'],
])('a bad file, number %#, is told of with its line', (text, line, says) => {
  const result = read(text)
  const [problem] = 'problems' in result ? result.problems : []
  expect(problem).toMatchObject({ file: 'six.sm', line })
  expect(problem?.message).toContain(says)
  expect(problem?.cure).toMatch(/^[A-Z].*\.$/)
})

test('any piece of a file, and any damaged one, is read or refused, never more', () => {
  const damaged = fc
    .tuple(fc.nat(good.length), fc.nat(good.length), fc.string({ maxLength: 8 }))
    .map(([from, length, put]) => good.slice(0, from) + put + good.slice(from + (length % 30)))
  fc.assert(
    fc.property(
      fc.oneof(
        damaged,
        fc.string(),
        fc.nat(good.length).map((n) => good.slice(0, n)),
      ),
      (text) => {
        const result = read(text)
        expect('project' in result || result.problems.length > 0).toBe(true)
      },
    ),
    { numRuns: 500 },
  )
})

test('a need above its pool is told of; one of an activity without length is none', () => {
  const project = { ...six, durations: [3, 2, 4, 0, 3, 2], demands: [[2], [1], [4], [9], [2], [1]] }
  const result = read(smText(project))
  if ('problems' in result) throw new Error(result.problems[0]?.message)
  expect(demandProblems(result.project, [3])).toEqual([
    {
      file: 'six.sm',
      line: 31,
      column: 1,
      message: 'Job 3 needs 4 of R 1, which has 3.',
      cure: 'Lower the need, or raise the capacity in line 38.',
    },
  ])
  expect(demandProblems(result.project, [4])).toEqual([])
})
