import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { drills } from 'virtual:drills'
import { describe, expect, test } from 'vitest'
import { readDrill } from '../../src/scenario/drills/read-drill.ts'
import { root } from '../../tools/root.mjs'

const good = 'ines-weeks'
const text = (name: string, folder = good) => readFileSync(join(root, 'drills', folder, name), 'utf8')
const texts: { readonly [name: string]: string } = {
  'drill.yaml': text('drill.yaml'),
  'words.en.yaml': text('words.en.yaml'),
}

const problemsOf = (changed: { readonly [name: string]: string }, folder = good) => {
  const files = Object.entries({ ...texts, ...changed }).map(([name, text]) => ({
    path: `${folder}/${name}`,
    text,
  }))
  const result = readDrill(files)
  return 'problems' in result ? result.problems : []
}

test('every shipped drill is read, and they are of growing difficulty', () => {
  expect(drills.map(({ drill }) => drill.id)).toEqual(
    expect.arrayContaining([
      'change-31',
      'fair-date',
      'gate-terms',
      'heron-loan',
      'ines-weeks',
      'new-mandate',
    ]),
  )
  expect(problemsOf({})).toEqual([])
})

type Bad = readonly [check: string, from: string, to: string, line: string, name?: string]
const bad: readonly Bad[] = [
  ['drill-folder', 'id: ines-weeks', 'id: other', 'id: other'],
  ['drill-pair', 'records:', '  third: { role: sponsor, pronoun: she, character: open, interests: { pace: 1 }, walkAway: 1 }\nrecords:', 'parties:'], // biome-ignore format: a table
  ['drill-count', '      two: { spare: 1000 }\n      three: { spare: 700, pace: 400 }\n      four: { spare: 350, pace: 750 }\n', '', '    options:'], // biome-ignore format: a table
  ['drill-twice', 'consequences: [spare,', 'consequences: [spare, spare,', 'consequences:'],
  ['unknown-consequence', 'about: spare', 'about: spair', 'spair'],
  ['unknown-consequence', 'six: { pace: 1000 }', 'six: { paice: 1000 }', 'paice'],
  ['unknown-party', 'holders: [manager]', 'holders: [manger]', 'manger'],
  ['no-stake', 'interests: { spare: 700, sight: 550, care: 200 }', 'interests: {}', 'interests: {}'],
  ['out-of-range', 'walkAway: 400', 'walkAway: 1400', 'walkAway: 1400'],
  ['unknown-word', 'character: deadlineDriven', 'character: opn', 'opn'],
  ['missing-words', '  defects: last', '  defects-of: last', 'records:', 'words.en.yaml'],
]

describe('what is wrong with a drill is told by its check, on its line', () => {
  test.each(bad.map((it) => [it[0], it[2], it] as const))(
    '%s: %s',
    (_check, _to, [check, from, to, line, name = 'drill.yaml']) => {
      const before = texts[name] as string
      expect(before).toContain(from)
      const after = before.replace(from, () => to)
      const at = after.slice(0, after.indexOf(line)).split('\n').length
      const problems = problemsOf({ [name]: after }).filter((it) => it.check === check)
      expect(problems.length, JSON.stringify(problemsOf({ [name]: after }))).toBeGreaterThan(0)
      expect(problems[0]).toMatchObject({ file: `${good}/${name}`, line: at })
      expect(problems[0]?.message).not.toMatch(/undefined|\{\w+\}/)
    },
  )
})

const badCommittees: readonly (readonly [check: string, from: string, to: string, line: string])[] = [
  ['committee-size', '  quality:\n    role: qualityLead\n    pronoun: she\n    character: protective\n    interests: { care: 900, say: 400 }\n    walkAway: 480\n    timeCost: 3\n    salience: { power: 300, interest: 900, legitimacy: 900, urgency: 300 }\n  operations:\n    role: boardMember\n    pronoun: he\n    character: protective\n    interests: { quiet: 900, care: 250 }\n    walkAway: 420\n    timeCost: 3\n    salience: { power: 700, interest: 700, legitimacy: 800, urgency: 300 }\n', '', 'parties:'], // biome-ignore format: a table
  ['committee-text', 'watch: none, signature', 'signature', '  text:'],
  ['committee-votes', 'rule: majority', 'rule: weighted\n  needed: 9', 'committee:'],
  ['unknown-party', 'vetoes: [sponsor]', 'vetoes: [sponsors]', '  vetoes:'],
  ['unknown-choice', 'text: { tests: sample', 'text: { tests: samples', '  text:'],
  ['unknown-choice', 'issue: reserve, allows', 'issue: reserves, allows', '  reserve-rule:'],
]

test.each(badCommittees)('of a committee, %s: %s', (check, from, to, line) => {
  const before = text('drill.yaml', 'gate-terms')
  expect(before).toContain(from.slice(0, 20))
  const after = before.replace(from, () => to)
  const result = readDrill([
    { path: 'gate-terms/drill.yaml', text: after },
    { path: 'gate-terms/words.en.yaml', text: text('words.en.yaml', 'gate-terms') },
  ])
  const found = ('problems' in result ? result.problems : []).filter((it) => it.check === check)
  expect(found.length, JSON.stringify(result).slice(0, 600)).toBeGreaterThan(0)
  expect(found[0]?.line).toBe(after.slice(0, after.indexOf(line)).split('\n').length)
})

test('a folder without its drill or its words says so', () => {
  expect(readDrill([])).toMatchObject({ problems: [{ check: 'missing-file' }, { check: 'missing-file' }] })
  expect(problemsOf({ 'notes.yaml': 'a: 1' })).toMatchObject([{ check: 'unknown-file' }])
})
