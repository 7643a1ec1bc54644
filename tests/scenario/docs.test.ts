import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { JsonSchema } from '../../src/scenario/shape/json-fields.ts'
import { ways } from '../../src/scenario/shape/json-fields.ts'
import { jsonSchema } from '../../src/scenario/shape/scenario.ts'
import { docsFile, headings, schemaAt, schemas } from '../../tools/scenario-docs.ts'

const docs = readFileSync('docs/scenario-format.md', 'utf8')
const stale = 'run node tools/scenario-docs.mjs'

test.each(Object.entries(schemas))('%s is that of the reader', (file, schema) => {
  expect(JSON.parse(readFileSync(`scenarios/${file}`, 'utf8')), stale).toEqual(schema())
})

test('the tables in the docs are those of the reader', () => {
  expect(docs === docsFile(docs), stale).toBe(true)
})

/** The paths of all maps that are reached through a name or a list, with the names of their fields. */
function mapsIn(schema: JsonSchema, path: string): [string, string][] {
  return ways(schema).flatMap((it) => {
    const below = it.additionalProperties ?? it.items
    const named = path.endsWith('*') && it.properties ? [[path, String(Object.keys(it.properties))]] : []
    return [
      ...(named as [string, string][]),
      ...Object.entries(it.properties ?? {}).flatMap(([key, value]) => mapsIn(value, `${path}.${key}`)),
      ...(typeof below === 'object' ? mapsIn(below, `${path}.*`) : []),
    ]
  })
}
const maps = mapsIn(jsonSchema() as JsonSchema, '').map(([path, keys]): [string, string] => [
  path.slice(1),
  keys,
])
const told = headings.flatMap(([path]) =>
  schemaAt(path)
    .flatMap(ways)
    .flatMap(({ properties }) => (properties ? [String(Object.keys(properties))] : [])),
)

test('maps of gates, changes and the board are among those looked for', () => {
  const paths = maps.map(([path]) => path)
  expect(paths).toEqual(expect.arrayContaining(['gates.*', 'changes.*', 'board.*', 'people.*']))
})

test.each(maps)('%s has a table of its fields', (_, keys) => {
  expect(told).toContain(keys)
})
