import { expect, test } from 'vitest'
import { runPlaythroughs } from '../../src/cli/playthroughs.ts'
import { aSetup } from '../helpers.ts'

const setup = aSetup({ weeks: 6 })
const run = (text: string) =>
  runPlaythroughs({ setup, words: {}, next: null, varies: null }, [{ path: 'playthroughs/one.yaml', text }])

test('a playthrough that comes out as expected has no problem', () => {
  expect(
    run(`seed: one
policy: least-slack/default
commands:
  - { week: 1, do: { kind: talk, project: p1 } }
expect:
  - { week: 2, matters: [late-report], trustAbove: { p1: 55 }, running: [p1, p2] }
  - { atEnd: true, scoreAbove: { organisation: 5 } }
`),
  ).toEqual([])
})

test.each([
  ['a matter that does not come', 'expect:\n  - week: 1\n    matters: [flood]\n', 4, 'flood'],
  [
    'a matter that should not have come',
    'expect:\n  - { week: 2, noMatters: [late-report] }\n',
    3,
    'late-report',
  ],
  ['trust that is higher', 'expect:\n  - { week: 1, trustBelow: { p1: 20 } }\n', 3, 'it is 55'],
  ['a score nobody knows', 'expect:\n  - { week: 1, scoreAbove: { organisation: 2 } }\n', 3, 'not known'],
  [
    'a refused order',
    'commands:\n  - { week: 1, do: { kind: talk, project: p9 } }\nexpect: [{ week: 1 }]\n',
    3,
    'unknownProject',
  ],
  [
    'what is no order',
    'commands:\n  - { week: 1, do: { kind: shout } }\nexpect: [{ week: 1 }]\n',
    3,
    'no order',
  ],
  ['a week after the end', 'expect:\n  - { week: 9 }\n', 3, 'was over in week 6'],
  ['an unknown policy', 'policy: hope/default\nexpect: [{ week: 1 }]\n', 2, 'hope/default'],
])('%s is a problem with its line', (_name, rest, line, says) => {
  const found = run(`seed: one\n${rest}`)
  expect(found).toMatchObject([{ check: 'playthrough', file: 'playthroughs/one.yaml', line }])
  expect(found[0]?.message).toContain(says)
})
