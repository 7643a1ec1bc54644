import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { read } from '../../src/scenario/read.ts'

const folders = readdirSync('scenarios', { withFileTypes: true }).filter((entry) => entry.isDirectory())

test.each(folders.map(({ name }) => [name]))('%s has no problem', (folder) => {
  const files = readdirSync(join('scenarios', folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => ({
      path: `${folder}/${name}`,
      text: readFileSync(join('scenarios', folder, name), 'utf8'),
    }))
  const result = read(files)
  const problems = 'problems' in result ? result.problems : []
  expect(problems.map(({ cure, file, line, message }) => `${file}:${line} ${message} ${cure}`)).toEqual([])
})

test('there are scenarios', () => expect(folders.length).toBeGreaterThan(0))
