import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { inputs, inputsByFlag } from '../../src/cli/analyse/option-inputs.ts'
import { portfolioRules, projectRules } from '../../src/planner/rules.ts'
import {
  characterNames,
  characters,
  traitTable,
} from '../../src/sim/negotiation/counterparts/character-factors.ts'
import { aFolder, remit } from '../cli/helpers.ts'
import { pageAt, tableOf } from './pages.ts'

const path = 'docs/analyse.md'
const page = pageAt(path)
const folder = aFolder()
const files = new Map<string, string>()
for (const [, name = '', text = ''] of page.matchAll(/^```([\w-]+\.\w+)\n([\s\S]*?)^```$/gm)) {
  files.set(name, text)
  writeFileSync(join(folder, name), text)
}
const runs = [...page.matchAll(/^```console\n\$ (.*)\n([\s\S]*?)^```$/gm)].map(
  ([, line = '', printed = '']): [string, string] => [line, printed],
)

async function printedBy(line: string): Promise<string> {
  const argv = line.split(' ').map((word) => (files.has(word) ? join(folder, word) : word))
  const { exit, out, err } = await remit(argv)
  expect({ exit, err }).toEqual({ exit: 0, err: '' })
  return out.replaceAll(join(folder, '/'), '')
}

test('the page shows files and runs', () => {
  expect(files.size).toBeGreaterThan(2)
  expect(runs.length).toBeGreaterThan(6)
})

/** REMIT_DOCS=write puts what is printed into the page. */
test.each(runs)('`%s` prints what the page says', async (line, printed) => {
  const now = await printedBy(line)
  if (process.env.REMIT_DOCS === 'write') {
    const text = readFileSync(path, 'utf8')
    const block = (of: string) => `\`\`\`console\n$ ${line}\n${of}\`\`\`\n`
    writeFileSync(
      path,
      text.replace(block(printed), () => block(now)),
    )
  } else expect(printed).toBe(now)
})

test('the table of rules is that of the planner', () => {
  const rules = tableOf(page, 'rule', 'key').flatMap(([cell = '']) => cell.split(', '))
  expect(rules.sort()).toEqual([...projectRules, ...portfolioRules].sort())
})

test('the table of options is that of the command', () => {
  const rows = tableOf(page, 'option', 'goes with').map(([flags = '', kinds = '']) => [flags, kinds])
  const told = rows.flatMap(([flags = '', kinds = '']) =>
    flags.split(', ').map((flag): [string, string] => [flag.replaceAll('`', ''), kinds]),
  )
  const known = Object.entries(inputsByFlag).map(([flag, kinds]): [string, string] => [
    flag,
    kinds.map((kind) => inputs[kind]).join(', '),
  ])
  expect(told.sort()).toEqual(known.sort())
})

test('the table of traits is that of the characters', () => {
  const names = Object.keys(traitTable) as (keyof typeof traitTable)[]
  const rows = names.map((name) => {
    const { says, from, to, unit, source } = traitTable[name]
    const values = characterNames.map((character) => String(characters[character][name]))
    return [`\`${name}\``, says, `${from} to ${to}`, unit === 'perMille' ? '‰' : 'count', ...values, source]
  })
  expect(tableOf(page, 'trait', 'what it is', 'range', 'unit', ...characterNames)).toEqual(rows)
})
