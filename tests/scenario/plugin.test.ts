import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { build } from 'vite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { scenarioPlugin } from '../../tools/scenario-plugin.ts'
import { goodPlaythrough, goodScenario, goodWords } from './helpers.ts'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'scenarios-'))
})
afterEach(() => rmSync(root, { recursive: true }))

function write(files: { readonly [path: string]: string }): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
}

const good = {
  'scenarios/small/scenario.yaml': goodScenario,
  'scenarios/small/words.en.yaml': goodWords,
  'scenarios/small/playthroughs/first.yaml': goodPlaythrough,
  'scenarios/scenario.schema.json': '{}',
  'src/words/en.yaml': 'close: Close\nweek:\n  title: Week {week}\n',
  'entry.js': "export { shipped } from 'virtual:scenarios'\nexport { words } from 'virtual:words'\n",
}

type Module = typeof import('virtual:scenarios') & typeof import('virtual:words')

/** The built module. */
async function built(): Promise<Module> {
  const lib = { entry: join(root, 'entry.js'), formats: ['es' as const], fileName: () => 'built.mjs' }
  await build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [scenarioPlugin({ root })],
    build: { lib },
  })
  return import(/* @vite-ignore */ join(root, 'dist', 'built.mjs'))
}

test('a build holds the compiled scenarios and the words', async () => {
  write(good)
  const { shipped, words } = await built()
  expect(shipped.map(({ id }) => id)).toEqual(['small'])
  expect(shipped[0]!.setup.reserveCents).toBe(100_000)
  expect(shipped[0]!.words.en['company.name']).toBe('Small')
  expect(words.en).toEqual({ close: 'Close', 'week.title': 'Week {week}' })
})

test('a build fails and tells what is wrong, and where', async () => {
  write({ ...good, 'scenarios/small/scenario.yaml': goodScenario.replace('manager: mara', 'manager: mary') })
  await expect(built()).rejects.toThrow(/small\/scenario\.yaml:\d+:14 There is nobody called `mary`.*`mara`/)
})

test('a broken message of the interface fails the build', async () => {
  write({ ...good, 'src/words/en.yaml': 'close: "{close"\n' })
  await expect(built()).rejects.toThrow(/src\/words\/en\.yaml:1:8 This message can not be read/)
})
