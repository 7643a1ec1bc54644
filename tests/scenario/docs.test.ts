import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { docsFile, schemas } from '../../tools/scenario-docs.ts'
import { sound } from './helpers.ts'

const docs = readFileSync('docs/scenario-format.md', 'utf8')
const stale = 'run node tools/scenario-docs.mjs'

test.each(Object.entries(schemas))('%s is that of the reader', (file, schema) => {
  expect(JSON.parse(readFileSync(`scenarios/${file}`, 'utf8')), stale).toEqual(schema())
})

test('the tables in the docs are those of the reader', () => {
  expect(docs === docsFile(docs), stale).toBe(true)
})

test('the scenario that the docs grow is sound at every step', () => {
  const files = new Map<string, string>()
  let steps = 0
  for (const [, block] of docs.matchAll(/```yaml\n([\s\S]*?)```/g)) {
    const name = /^# (\S+\.yaml)$/m.exec(block!)![1]!
    if (name.startsWith('../')) continue // a folder beside it
    const path = `harbour/${name}`
    files.set(path, (files.get(path) ?? '') + block)
    if (path === 'harbour/scenario.yaml') continue
    steps += 1
    const { setup } = sound([...files].map(([path, text]) => ({ path, text })))
    expect(setup.id).toBe('harbour')
  }
  expect(steps).toBe(4)
})
