import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { drills } from 'virtual:drills'
import { describe, expect, test } from 'vitest'
import { readDrill } from '../../src/scenario/drills/read-drill.ts'
import { root } from '../../tools/root.mjs'

const good = 'ines-weeks'
const text = (name: string) => readFileSync(join(root, 'drills', good, name), 'utf8')
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
    expect.arrayContaining(['change-31', 'fair-date', 'heron-loan', 'ines-weeks', 'new-mandate']),
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

test('a folder without its drill or its words says so', () => {
  expect(readDrill([])).toMatchObject({ problems: [{ check: 'missing-file' }, { check: 'missing-file' }] })
  expect(problemsOf({ 'notes.yaml': 'a: 1' })).toMatchObject([{ check: 'unknown-file' }])
})
