import { expect, test } from 'vitest'
import { readStandard } from '../../src/scenario/standard/read-standard.ts'
import { aStandard, promptSignature } from '../standards.ts'

const problemsOf = (text: string) => {
  const read = readStandard({ path: 'house.yaml', text })
  return 'problems' in read
    ? read.problems.map(({ line, message, cure }) => `${line}: ${message} ${cure}`)
    : []
}
const frame = 'kind: standard\nformat: 1\nhouse: Harwick\n'
const own = (population: string, holds: string, more = '') =>
  `${frame}own:\n  soon:\n    title: Soon\n    population: ${population}\n    clauses:\n      one: { text: It is soon., name: Soon, holds: ${holds} }\n${more}`

test('a standard is read from YAML and from JSON, and read again it is the same', () => {
  const whole = aStandard({
    grades: { major: 'Serious' },
    grading: { tolerablePercent: 20 },
    controls: { timesheets: { on: false }, status: { thresholds: { troubleWeeks: 4 } } },
    own: { soon: promptSignature(3) },
  })
  const read = readStandard({ path: 'house.json', text: JSON.stringify(whole, null, 2) })
  if ('problems' in read) throw new Error(JSON.stringify(read.problems))
  expect(read.standard).toEqual(whole)
  const again = readStandard({ path: 'house.json', text: JSON.stringify(read.standard) })
  expect(JSON.stringify(again)).toBe(JSON.stringify(read))
  expect(problemsOf(frame)).toEqual([])
})

test.each([
  ['no standard at all', '[]', '1: `the file` should be a map (`key: value`). See the table of fields.'],
  ['without its kind', 'format: 1\nhouse: H\n', '1: `kind` is missing in the file. Add it.'],
  [
    'of another version',
    'kind: standard\nformat: 2\nhouse: H\n',
    '2: `2` can not be the value of `format`. Did you mean `1`? Use one of: 1.',
  ],
  [
    'with a key that nobody knows',
    `${frame}grade: { major: Serious }\n`,
    '4: `grade` is not a field of the file. Did you mean `grades`? Correct or remove it.',
  ],
  [
    'with a control that nobody knows',
    `${frame}controls: { timesheet: { on: false } }\n`,
    '4: `timesheet` is not a field of `controls`. Did you mean `timesheets`? Correct or remove it.',
  ],
  [
    'with a threshold out of range',
    `${frame}controls: { timesheets: { thresholds: { approvalDays: 40 } } }\n`,
    '4: `approvalDays` should be at most 15. Write a number in the range.',
  ],
  [
    'with half a day',
    `${frame}controls: { timesheets: { thresholds: { approvalDays: 2.5 } } }\n`,
    '4: `approvalDays` should be a whole number. Write it without a fraction.',
  ],
  [
    'with trouble before watch',
    `${frame}controls: { status: { thresholds: { watchWeeks: 5 } } }\n`,
    '4: `troubleWeeks` should be at least 5, as `watchWeeks` is. Write a number in the range.',
  ],
  [
    'with a switch that is no switch',
    `${frame}controls: { risks: { on: maybe } }\n`,
    '4: `on` should be boolean. See the table of fields.',
  ],
  [
    'with a word that no stamp can hold',
    `${frame}grades: { major: ${'x'.repeat(31)} }\n`,
    '4: `major` should have at most 30 characters. Shorten it.',
  ],
  [
    'with a population that nobody knows',
    own('change', '{ present: { mark: signed } }'),
    '7: `change` can not be the value of `population`. Did you mean `changes`? Use one of: timesheets, changes, status, risks, tests, milestones, reports, decisions, conditions, bookings.',
  ],
  [
    'that asks about what nobody writes',
    own('decisions', '{ present: { mark: assesed } }'),
    '9: `assesed` can not be the value of `one`. Did you mean `assessed`? Use one of: assessed, decided.',
  ],
  [
    'that asks two things in one sentence',
    own('changes', '{ present: { mark: signed }, absent: { mark: began } }'),
    '9: `holds` asks exactly one thing. Make a sentence of each.',
  ],
  [
    'that looks facts up by what they do not share',
    own(
      '{ every: changeApproved, marks: { seen: { fact: gateHeld, same: [change] } } }',
      '{ present: { mark: seen } }',
    ),
    '7: `change` can not be the value of `same`. Use one of: project.',
  ],
  [
    'whose grades are upside down',
    own('changes', '{ present: { mark: signed } }', '    grade: { least: major, most: minor }\n'),
    '10: `minor` can not be the value of `most`. Use one of: major.',
  ],
  [
    'with an empty text',
    own('changes', '{ present: { mark: signed } }').replace('It is soon.', '""'),
    '9: `text` is missing in `own.soon.clauses.one`. Add it.',
  ],
  ['that is cut off', `${frame}controls: {`, /^4: This is not YAML/],
])('a standard %s is refused: what, where, and how to mend it', (_, text, said) => {
  const [first = '', ...more] = problemsOf(text)
  if (typeof said === 'string') expect(first).toBe(said)
  else expect(first).toMatch(said)
  expect(more).toEqual([])
})
