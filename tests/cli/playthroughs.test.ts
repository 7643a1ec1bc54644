import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { runPlaythroughs } from '../../src/cli/playthroughs.ts'
import { readInterfaceWords } from '../../src/scenario/words/read-interface-words.ts'
import { refusals } from '../../src/sim/commands.ts'
import type { Setup } from '../../src/sim/setup.ts'
import { aPerson, aSetup } from '../helpers.ts'

const setup = aSetup({ weeks: 6 })
const interfaceWords = readInterfaceWords({
  path: 'en.yaml',
  text: readFileSync('src/words/en.yaml', 'utf8'),
})
const words = 'words' in interfaceWords ? interfaceWords.words : {}
const run = (text: string, of: Setup = setup) =>
  runPlaythroughs(
    { setup: of, words: {}, next: null, varies: null, seat: null },
    [{ path: 'playthroughs/one.yaml', text }],
    words,
  )

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
    'refused: There is no such project. Choose one',
  ],
  [
    'what is no order',
    'commands:\n  - { week: 1, do: { kind: shout } }\nexpect: [{ week: 1 }]\n',
    3,
    '`shout` is no order',
  ],
  [
    'an order of another phase',
    'commands:\n  - { week: 1, do: { kind: closeWeek } }\nexpect: [{ week: 1 }]\n',
    3,
    '`closeWeek` is no order',
  ],
  [
    'an order that lacks a field',
    'commands:\n  - { week: 1, do: { kind: grant, person: s, project: p1 } }\nexpect: [{ week: 1 }]\n',
    3,
    '`days` is missing',
  ],
  [
    'an order with a field of another kind',
    'commands:\n  - week: 1\n    do:\n      kind: talk\n      project: 3\nexpect: [{ week: 1 }]\n',
    6,
    '`project` must be a text',
  ],
  [
    'a project that is not held',
    'expect:\n  - { week: 1, held: [p1] }\n',
    3,
    '`p1` is not among `held`: none',
  ],
  ['nobody who was engaged', 'expect:\n  - { week: 1, engaged: [nia] }\n', 3, '`nia` is not among'],
  [
    'a gate nobody holds',
    'expect:\n  - { week: 2, gates: { g: go } }\n',
    3,
    '`g` should be go: it is not held',
  ],
  ['a week after the end', 'expect:\n  - { week: 9 }\n', 3, 'was over in week 6'],
  ['an unknown policy', 'policy: hope/default\nexpect: [{ week: 1 }]\n', 2, 'hope/default'],
])('%s is a problem with its line', (_name, rest, line, says) => {
  const found = run(`seed: one\n${rest}`)
  expect(found).toMatchObject([{ check: 'playthrough', file: 'playthroughs/one.yaml', line }])
  expect(found[0]?.message).toContain(says)
})

test('the cure of a wrong order names what belongs there', () => {
  const cures = (order: string) =>
    run(`seed: one\ncommands: [{ week: 1, do: ${order} }]\nexpect: [{ week: 1 }]\n`).map(({ cure }) => cure)
  expect(cures('{ kind: grant, days: many }')).toEqual(['`grant` has person, project, days, weeks?.'])
  expect(cures('{ kind: meet, all: true }')).toEqual(['`meet` has nothing but its kind.'])
  expect(cures('{ kind: gran }')[0]).toContain('Use one of: grant, setOvertime')
})

test('there are words for every refusal', () => {
  expect(refusals.filter((it) => !Object.hasOwn(words, `refusals.${it}`))).toEqual([])
})

test('what was held and who was engaged is seen from the next desk on', () => {
  const outside = { kind: 'contract', feeCents: 0, leadWeeks: 2 } as const
  const of = aSetup({
    weeks: 6,
    levers: ['hold'],
    people: [...setup.people, aPerson('nia', { offer: outside })],
  })
  expect(
    run(
      `seed: one
commands:
  - { week: 1, do: { kind: setHold, project: p1, on: true } }
  - { week: 1, do: { kind: engage, person: nia } }
expect:
  - { week: 2, held: [p1], engaged: [nia] }
`,
      of,
    ),
  ).toEqual([])
})
