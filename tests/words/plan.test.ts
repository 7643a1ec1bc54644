import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { measureGroups } from '../../src/hud/plan/measures.ts'
import { root } from '../../tools/root.mjs'
import { en } from './en.ts'

const folder = join(root, 'src/hud/plan')
const sources = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'))
const said = sources.flatMap((text) =>
  [...text.matchAll(/'(plan\.[\w.]+)'/g)].map((match) => match[1] as string),
)
const heads = 'there planned granted worked left mark'.split(' ').map((head) => `plan.load.${head}`)
const reasons = ['start', 'activity', 'deliverable', 'person'].map((after) => `plan.chain.${after}`)
const groups = measureGroups.map(({ name }) => `plan.groups.${name}`)

test('the plan paper has all its words', () => {
  expect(said.length).toBeGreaterThan(40)
  expect([...said, ...heads, ...reasons, ...groups].filter((id) => en[id] === undefined)).toEqual([])
})

test('no words of loads and chains are left over', () => {
  const used = new Set([...said, ...heads, ...reasons])
  expect(Object.keys(en).filter((id) => /^plan\.(load|chain)\./.test(id) && !used.has(id))).toEqual([])
})
