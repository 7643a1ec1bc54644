import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { aFolder, aScenario, remit } from './helpers.ts'

// `standing/playthroughs.test.ts` reads and plays all that ships as this command does; here the longer tier asks for all.
const asked =
  process.env.REMIT_LONG === '1' ? ['scenarios'] : ['scenarios/first-monday', 'scenarios/calder-wray-purse']

test('shipped scenarios have no problem', { timeout: 120_000 }, async () => {
  const folders = readdirSync('scenarios', { withFileTypes: true }).filter((it) => it.isDirectory())
  const names = asked[0] === 'scenarios' ? folders.map(({ name }) => `scenarios/${name}`).sort() : asked
  expect(await remit(['check', ...asked])).toMatchObject({
    exit: 0,
    out: names.map((name) => `${name}: no problem\n`).join(''),
    err: '',
  })
})

test('every problem has its file, line and column, what is wrong and how to mend it', async () => {
  const folder = aScenario((yaml) => yaml.replace(/^weeks:/m, 'wekes:'))
  const file = join(folder, 'scenario.yaml')
  const { exit, out } = await remit(['check', file])
  expect(exit).toBe(1)
  expect(out).toMatch(/\.yaml:\d+:1: `wekes` is not a field of .*\n {4}Correct or remove it\./)
  expect(out.startsWith(`${file}:`)).toBe(true)

  const json = await remit(['check', folder, '--json'])
  expect(json).toMatchObject({ exit: 1, err: '' })
  const { scenarios, problems } = JSON.parse(json.out)
  expect(scenarios).toEqual([{ scenario: null, folder, problems: problems.length }])
  for (const problem of problems)
    expect(Object.keys(problem).sort()).toEqual(['check', 'column', 'cure', 'file', 'line', 'message'])
  expect(problems).toContainEqual(expect.objectContaining({ file, column: 1, check: 'unknown-key' }))
})

test('a sound scenario as JSON', async () => {
  const folder = aScenario()
  const { exit, out } = await remit([
    'check',
    folder,
    join(folder, 'scenario.yaml'),
    dirname(folder),
    '--json',
  ])
  expect(exit).toBe(0)
  expect(JSON.parse(out)).toEqual({
    scenarios: [{ scenario: 'calder-wray', folder, problems: 0 }],
    problems: [],
  })
})

test('a folder of scenarios is checked whole, each in its turn', async () => {
  const home = dirname(aScenario())
  mkdirSync(join(home, 'bare'))
  writeFileSync(join(home, 'bare', 'scenario.yaml'), 'format: 1\n')
  const { exit, out } = await remit(['check', home])
  expect(exit).toBe(1)
  expect(out).toContain(`${join(home, 'bare', 'words.en.yaml')}:1:1: The file \`words.en.yaml\` is missing.`)
  expect(out).toContain(`${join(home, 'calder-wray')}: no problem`)
})

test('a missing scenario.yaml is a problem of the folder', async () => {
  const folder = aScenario()
  rmSync(join(folder, 'scenario.yaml'))
  const { exit, out } = await remit(['check', folder])
  expect(exit).toBe(1)
  expect(out).toContain(`${join(folder, 'scenario.yaml')}:1:1: `)
})

test('a huge file, a binary file and an empty file are problems', async () => {
  const folder = join(aFolder(), 'calder-wray')
  mkdirSync(folder)
  for (const content of ['# '.repeat(5_000_000), Buffer.from([0, 255, 128, 10, 0]), '']) {
    writeFileSync(join(folder, 'scenario.yaml'), content)
    const { exit, out } = await remit(['check', folder, '--json'])
    expect(exit).toBe(1)
    expect(JSON.parse(out).problems.length).toBeGreaterThan(0)
  }
})
