import { expect, test } from 'vitest'
import { readPlaythrough } from '../../src/scenario/playthrough/read-playthrough.ts'
import { read } from '../../src/scenario/read.ts'
import { readInterfaceWords } from '../../src/scenario/words/read-interface-words.ts'
import { folder, goodPlaythrough, goodScenario, goodWords, sound } from './helpers.ts'

test('line ends of Windows and a byte order mark change nothing', () => {
  const files = { 'small/scenario.yaml': `\uFEFF${goodScenario.replaceAll('\n', '\r\n')}` }
  expect(sound(folder(files))).toEqual(sound(folder()))
})

test('files without a folder are read, whatever the scenario is called', () => {
  const files = [
    { path: 'scenario.yaml', text: goodScenario },
    { path: 'words.en.yaml', text: goodWords },
  ]
  expect(sound(files).setup.id).toBe('small')
})

test('a text from an author never breaks the line of a report', () => {
  const text = goodScenario.replace('manager: mara', 'manager: "two\\nlines"')
  const result = read(folder({ 'small/scenario.yaml': text }))
  if (!('problems' in result)) throw new Error('it has a problem')
  for (const { cure, message } of result.problems) expect(message + cure).not.toContain('\n')
})

test('no name of the machine gets into a setup or into every object', () => {
  const text = goodScenario.replace('  rob: {', '  __proto__: { polluted: true }\n  rob: {')
  read(folder({ 'small/scenario.yaml': text }))
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
})

test('a playthrough is read with its defaults', () => {
  expect(readPlaythrough({ path: 'first.yaml', text: goodPlaythrough })).toMatchObject({
    playthrough: {
      seed: 'one',
      policy: 'rule/best',
      commands: [{ week: 2, do: { kind: 'decide', matter: 'late-report', option: 'ring' } }],
      expect: [{ week: 3, trustBelow: { harbour: 50 } }],
    },
  })
})

test.each([
  ['seed: one\n', 'missing-field', 1],
  ['seed: one\nexpect: []\n', 'too-few', 2],
  ['seed: one\nexpect:\n  - { matters: [a] }\n', 'week-or-end', 3],
  ['seed: one\nexpect: [{ week: 1 }]\ncommands:\n  - { week: 1, do: { week: 2 } }\n', 'missing-field', 4],
])('the playthrough %j has a problem', (text, check, line) => {
  expect(readPlaythrough({ path: 'first.yaml', text })).toMatchObject({ problems: [{ check, line }] })
})

test('the words of the interface may be flat or nested', () => {
  const text = 'desk.title: The desk\ndesk:\n  close: Close week {week}\n'
  expect(readInterfaceWords({ path: 'en.yaml', text })).toEqual({
    words: { 'desk.title': 'The desk', 'desk.close': 'Close week {week}' },
  })
  const wrong = readInterfaceWords({ path: 'en.yaml', text: 'a: 1\nb: "{c"\n' })
  expect(wrong).toMatchObject({ problems: [{ check: 'no-text' }, { check: 'bad-message', line: 2 }] })
})
