import { appendFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { shipped } from 'virtual:scenarios'
import { expect, test } from 'vitest'
import { aStandard, promptSignature } from '../standards.ts'
import { en } from '../words/en.ts'
import { aFolder, aScenario, remit } from './helpers.ts'

const fileOf = (text: string) => {
  const file = join(aFolder(), 'house.remit-standard.json')
  writeFileSync(file, text)
  return file
}

test('a standard is checked by its file: what is wrong, where, and how to mend it', async () => {
  expect(await remit(['check', fileOf(JSON.stringify(aStandard()))])).toMatchObject({ exit: 0, err: '' })
  const file = fileOf('{ "kind": "standard", "format": 1, "house": "H", "controls": { "risk": {} } }')
  const { exit, out } = await remit(['check', file])
  expect(exit).toBe(1)
  expect(out).toContain(`${file}:1:`)
  expect(out).toContain('`risk` is not a field of `controls`.')
  expect(await remit(['check', join(aFolder(), 'none.remit-standard.json')])).toMatchObject({ exit: 2 })
})

test('of each rule of a house it is said whether a case can break it and show it, or why not', async () => {
  const file = fileOf(JSON.stringify(aStandard({ own: { soon: promptSignature(3) } })))
  const around = { words: en, shipped }
  const { exit, out } = await remit(
    ['analyse', 'controls', 'first-monday', '--seeds', '1..2', '--standard', file],
    around,
  )
  expect(exit).toBe(0)
  expect(out).toContain(
    'risks (Open risks are looked at every week): Nothing in First Monday can break this: no risk is ever raised there.',
  )
  expect(out).toContain('own-soon (Added work is signed soon): ')
  const json = await remit(
    ['analyse', 'controls', 'first-monday', '--seeds', '1', '--standard', file, '--json'],
    around,
  )
  expect(JSON.parse(json.out).house).toContainEqual(
    expect.objectContaining({ id: 'risks', verdict: 'noEntries', entries: 0 }),
  )
  const bad = fileOf('{ "kind": "standard" }')
  expect(await remit(['analyse', 'controls', 'first-monday', '--standard', bad], around)).toMatchObject({
    exit: 1,
  })
})

test('check says it of the rules that a case has of its own', async () => {
  const folder = aScenario(
    (yaml) => `${yaml}
audit:
  controls:
    planned:
      population: { every: changeApproved, marks: { replanned: { fact: baselineApproved, same: [change], when: after } } }
      clauses:
        week: { holds: { within: { from: at, to: replanned, days: 5 } } }
`,
  )
  appendFileSync(
    join(folder, 'words.en.yaml'),
    '\ncontrols:\n  planned: { title: Changes are planned, clauses: { week: { text: In a week., name: In a week } } }\n',
  )
  const { exit, out } = await remit(['check', folder], { words: en })
  expect(exit).toBe(0)
  expect(out).toContain('no problem\n  case-planned (Changes are planned): Nothing in ')
  expect(out).toContain('“changeApproved” never happens there.')
})
