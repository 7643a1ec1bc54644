import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { besideOf, filesOf } from '../../src/cli/scenario-files.ts'
import { read } from '../../src/scenario/read.ts'

const folders = readdirSync('scenarios', { withFileTypes: true }).filter((entry) => entry.isDirectory())

test.each(folders.map(({ name }) => [name]))('%s has no problem', (folder) => {
  const files = readdirSync(join('scenarios', folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => ({
      path: `${folder}/${name}`,
      text: readFileSync(join('scenarios', folder, name), 'utf8'),
    }))
  const result = read(files, besideOf(join('scenarios', folder)))
  const problems = 'problems' in result ? result.problems : []
  expect(problems.map(({ cure, file, line, message }) => `${file}:${line} ${message} ${cure}`)).toEqual([])
})

test('a case to learn with leads on to one that ships', () => {
  const names = folders.map(({ name }) => name)
  const next = folders.flatMap(({ name }) => {
    const result = read(filesOf(`scenarios/${name}`), besideOf(`scenarios/${name}`))
    return 'next' in result && result.next !== null ? [result.next] : []
  })
  expect(next.length).toBeGreaterThan(0)
  for (const name of next) expect(names).toContain(name)
})

test('there are scenarios', () => expect(folders.length).toBeGreaterThan(0))
