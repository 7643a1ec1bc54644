import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { libraries, typefaces } from '../../src/hud/title/works.ts'

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
const sources = (ends: RegExp, rooms: RegExp) =>
  files
    .filter((file) => ends.test(file) && rooms.test(file))
    .map((file) => readFileSync(`src/${file}`, 'utf8'))

test('the credits name every typeface that the page loads', () => {
  const css = sources(/\.(css|svelte)$/, /./).join('\n')
  const loaded = [...css.matchAll(/@font-face\s*{[^}]*font-family:\s*"?([^";]+)/g)].map((match) => match[1])
  expect(loaded.length).toBeGreaterThanOrEqual(2)
  expect(typefaces.map(({ name }) => name)).toEqual(expect.arrayContaining(loaded))
})

test('the credits name every package that the page brings along', () => {
  const code = sources(/\.(ts|svelte)$/, /^(app|hud|look|stage|words|game|sim)\b/).join('\n')
  const imported = [...code.matchAll(/^import [^\n]*from '((?:@[\w-]+\/)?[a-z][\w-]*)['/]/gm)].map(
    (match) => match[1],
  )
  expect(imported).toContain('svelte')
  expect(libraries.map(({ name }) => name)).toEqual(expect.arrayContaining(imported))
})

test.each(libraries)('$name is under the licence it says', ({ name, licence }) => {
  expect(JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).license).toBe(licence)
})
