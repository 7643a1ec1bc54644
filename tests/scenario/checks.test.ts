import { describe, expect, test } from 'vitest'
import { checkNames } from '../../src/scenario/check-table.ts'
import { read } from '../../src/scenario/read.ts'
import type { BadScenario } from './bad-scenarios.ts'
import { badScenarios } from './bad-scenarios.ts'
import { folder, goodPlaythrough, goodScenario, goodWords, sound } from './helpers.ts'

const texts: { readonly [name: string]: string } = {
  'scenario.yaml': goodScenario,
  'words.en.yaml': goodWords,
  'playthroughs/first.yaml': goodPlaythrough,
}

function edited(name: string, from: string, to: string): string {
  const text = texts[name]!
  if (from !== '' && !text.includes(from)) throw new Error(`the small ${name} has no ${from}`)
  return from === '' ? to : text.replace(from, () => to)
}

const problemsOf = (files: { readonly [path: string]: string }) => {
  const result = read(folder(files))
  return 'problems' in result ? result.problems : []
}

test('the small scenario has no problem', () => {
  expect(sound(folder())).toBeTruthy()
})

const table = checkNames.flatMap((check) =>
  badScenarios[check].map((bad): [string, BadScenario] => [check, bad]),
)

describe('each check is tripped, alone and on the right line, by', () => {
  test.each(table)('%s: $to', (check, bad) => {
    const name = bad.in ?? 'scenario.yaml'
    const text = edited(name, bad.from, bad.to)
    const also = bad.also ? { [`small/${bad.also.in}`]: edited(bad.also.in, bad.also.from, bad.also.to) } : {}
    const at = text.indexOf(bad.line)
    expect(at, 'the text of the expected line').toBeGreaterThanOrEqual(0)
    const line = text.slice(0, at).split('\n').length
    const problems = problemsOf({ [`small/${name}`]: text, ...also })
    expect(problems.map((it) => `${it.check} ${it.file}:${it.line} ${it.message}`)).toEqual([
      expect.stringContaining(`${check} small/${name}:${line} `),
    ])
    expect(problems[0]!.message).not.toMatch(check === 'unknown-argument' ? /undefined/ : /undefined|\{\w+\}/)
  })
})

test('a check for the folder and for a scenario without projects', () => {
  expect(read([]) as unknown).toMatchObject({
    problems: [{ check: 'missing-file' }, { check: 'missing-file' }],
  })
  expect(problemsOf({ 'small/notes.yaml': 'a: 1' })).toMatchObject([
    { check: 'unknown-file', file: 'small/notes.yaml' },
  ])
  const tooBig = `${goodScenario}#${'x'.repeat(300_000)}`
  expect(problemsOf({ 'small/scenario.yaml': tooBig })).toMatchObject([{ check: 'too-large' }])
})

test('without projects there is no game', () => {
  const scenario = `format: 1
id: small
weeks: 2
attention: 1
desk: [1]
currency: EUR
skills: []
people: { a: { role: pmoLead, pronoun: she }, b: { role: sponsor, pronoun: he } }
projects: {}
`
  const words = `company: { name: n, what: w, briefing: b }
people: { a: { name: A, title: t }, b: { name: B, title: t } }
`
  const problems = problemsOf({ 'small/scenario.yaml': scenario, 'small/words.en.yaml': words })
  expect(problems).toMatchObject([{ check: 'no-project', line: 9 }])
})

// drills.test.ts
const ofDrills = ['drill-folder', 'drill-pair', 'committee-size', 'committee-text', 'committee-votes', 'unknown-choice', 'drill-count', 'drill-twice', 'unknown-consequence', 'unknown-party', 'no-stake'] // biome-ignore format: a list

test('every check is tripped somewhere', () => {
  const files = ['missing-file', 'unknown-file', 'no-project', 'playthrough']
  const elsewhere = [...files, 'unknown-base', 'unsound-base', 'varied-base', ...ofDrills] // variation.test.ts
  const untested = checkNames.filter(
    (check) => badScenarios[check].length === 0 && !elsewhere.includes(check),
  )
  expect(untested).toEqual([])
})

test('all problems are told at once, in the order of the files', () => {
  const text = goodScenario.replace('attention: 2', 'atention: 2').replace('manager: mara', 'manager: mary')
  const words = goodWords.replace('It is so.', 'It {is so.')
  const problems = problemsOf({ 'small/scenario.yaml': text, 'small/words.en.yaml': words })
  expect(problems.map(({ check }) => check)).toEqual(['unknown-key', 'unknown-person', 'bad-message'])
})

test('a near miss is answered with "did you mean"', () => {
  const cure = (from: string, to: string) =>
    problemsOf({ 'small/scenario.yaml': goodScenario.replace(from, to) })[0]!.cure
  expect(cure('attention: 2', 'atention: 2')).toContain('Did you mean `attention`?')
  expect(cure('manager: mara', 'manager: mary')).toContain('Did you mean `mara`?')
  expect(cure('{ behind: 1 }', '{ behnd: 1 }')).toContain('Did you mean `behind`?')
  expect(cure('role: sponsor', 'role: sponser')).toContain('Did you mean `sponsor`?')
  expect(cure('manager: mara', 'manager: somebody-else')).not.toContain('Did you mean')
})

test('another language may miss nothing that English says', () => {
  const words = goodWords.replace('    look: A closer look.\n', '')
  expect(problemsOf({ 'small/words.en.yaml': words })).toEqual([])
  expect(problemsOf({ 'small/words.de.yaml': words })).toMatchObject([
    {
      check: 'missing-words',
      file: 'small/words.de.yaml',
      message: 'The words `matters.late-report.look` are missing.',
    },
  ])
})

/** Somebody outside the house on these terms, and his name. */
const offering = (terms: string, more: (text: string) => string = (text) => text) => ({
  'small/scenario.yaml': more(
    goodScenario.replace(
      '  tess:',
      `  ulf: { role: specialist, pronoun: he, skills: { data: able }, offer: ${terms} }\n  tess:`,
    ),
  ),
  'small/words.en.yaml': goodWords.replace('  tess:', '  ulf: { name: Ulf, title: data }\n  tess:'),
})

test('an offer without a lead has that of the model, or of the factors', () => {
  const shorter = (text: string) => text.replace('weeks: 8', 'weeks: 6').replace('due: 8', 'due: 6')
  const longer = (text: string) => text.replace('switchingLoss', 'hireLead: 8, switchingLoss')
  expect(problemsOf(offering('{ as: hire }'))).toEqual([])
  expect(problemsOf(offering('{ as: hire }', longer))).toMatchObject([{ check: 'joins-too-late' }])
  expect(
    problemsOf(offering('{ as: hire }', (text) => shorter(text).replace('due: 7', 'due: 6'))),
  ).toMatchObject([{ check: 'joins-too-late' }])
  expect(problemsOf(offering('{ as: hire, lead: 7, fee: 1000 }'))).toEqual([])
})
