import { ftruncateSync, openSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { record } from '../../src/game/recording.ts'
import { play } from '../helpers.ts'
import { aFolder, aScenario, remit, small } from './helpers.ts'

const good = record(play(small.setup, '7'))
const folder = aFolder()

function aFile(name: string, content: unknown): string {
  const file = join(folder, name)
  writeFileSync(
    file,
    typeof content === 'string' || Buffer.isBuffer(content) ? content : JSON.stringify(content),
  )
  return file
}

async function verdictOf(content: unknown): Promise<string> {
  const file = aFile('it.json', content)
  const { out, exit } = await remit(['verify', file])
  expect(exit).toBe(out.endsWith(': VERIFIED\n') ? 0 : 1)
  return out.slice(file.length + 2, -1)
}

const text = JSON.stringify(good)
const at = 20

test.each([
  ['as it was written', text, 'VERIFIED'],
  ['as a person would lay it out', JSON.stringify(good, null, 2), 'VERIFIED'],
  ['with another check', { ...good, checks: good.checks.with(at, '00000000') }, `MISMATCH at ${at + 1}`],
  ['without one command', { ...good, commands: good.commands.toSpliced(at, 1) }, /^MISMATCH at 2[01]$/],
  [
    'without its end',
    { ...good, commands: good.commands.slice(0, at), checks: good.checks.slice(0, at) },
    `MISMATCH at ${at}`,
  ],
  [
    'with a check too many',
    { ...good, checks: [...good.checks, '00000000'] },
    `MISMATCH at ${good.commands.length}`,
  ],
  ['with another hash', { ...good, hash: '0'.repeat(16) }, `MISMATCH at ${good.commands.length}`],
  ['with another seed', { ...good, seed: '8' }, 'MISMATCH at 1'],
  ['with a person at the desk', { ...good, seating: { ...good.seating, pmo: 'person' } }, 'MISMATCH at 1'],
  ['without a seat', { ...good, seating: { pmo: 'person' } }, 'MISMATCH at 0'],
  ['of other rules', { ...good, engine: good.engine + 1 }, 'UNVERIFIABLE (other rules)'],
  [
    'of other rules with other orders',
    { ...good, engine: 99, commands: [{ seat: 'pmo', command: { kind: 'audit' } }] },
    'UNVERIFIABLE (other rules)',
  ],
  [
    'of another scenario',
    { ...good, base: { ...good.base, scenario: 'large' } },
    'UNVERIFIABLE (other scenario)',
  ],
  [
    'of another state of the scenario',
    { ...good, base: { ...good.base, hash: '0' } },
    'UNVERIFIABLE (other scenario)',
  ],
  ['of a later format', { ...good, format: 2 }, /^MALFORMED at format /],
  ['without a seed', { ...good, seed: undefined }, /^MALFORMED at seed /],
  ['with a key of its own', { ...good, note: 'x' }, /^MALFORMED at note /],
  [
    'with an order of its own',
    { ...good, commands: [{ seat: 'pmo', command: { kind: 'cheat' } }] },
    /^MALFORMED at commands\[0\]\.command\.kind /,
  ],
  ['with the seed twice', `{"seed":"8",${text.slice(1)}`, /^MALFORMED at seed /],
  ['with a number in another form', text.replace('"format":1', '"format":1.0'), /^MALFORMED at format /],
  ['with a prototype', text.replace('"pmo"', '"__proto__":"bot","pmo"'), 'MISMATCH at 0'],
  ['with something behind it', `${text} x`, /^MALFORMED at file /],
  ['cut off', text.slice(0, -9), /^MALFORMED at file /],
  ['empty', '', /^MALFORMED at file /],
  ['not UTF-8', Buffer.concat([Buffer.from(text), Buffer.from([0xff])]), /^MALFORMED at file /],
  ['a list', '[]', /^MALFORMED at file /],
  ['a bomb', `${'['.repeat(3_000_000)}`, /^MALFORMED at file /],
  [
    'a bomb in a seed that is said twice',
    text.replace('"seed":', `"seed":${'['.repeat(1e6)}${']'.repeat(1e6)},"seed":`),
    /^MALFORMED at seed/,
  ],
])('a recording %s', async (_, content, verdict) => {
  const found = await verdictOf(content)
  if (typeof verdict === 'string') expect(found).toBe(verdict)
  else expect(found).toMatch(verdict)
})

test('a file of 100 MB is refused without reading it', async () => {
  const file = join(folder, 'huge.json')
  ftruncateSync(openSync(file, 'w'), 100_000_000)
  const { exit, out } = await remit(['verify', file])
  expect(exit).toBe(1)
  expect(out).toMatch(/MALFORMED at file \(is larger than 8000000 bytes\)/)
})

test('one document for all files, and a missing file is one of them', async () => {
  const files = [aFile('a.json', good), join(folder, 'missing.json'), aFile('b.json', { ...good, hash: '0' })]
  const { exit, out, err } = await remit(['verify', '--json', ...files])
  expect({ exit, err }).toEqual({ exit: 1, err: '' })
  const [first, second, third] = JSON.parse(out)
  expect(first).toMatchObject({
    file: files[0],
    verdict: 'VERIFIED',
    hash: good.hash,
    scores: { organisation: {} },
  })
  expect(second).toEqual({ file: files[1], verdict: 'MALFORMED', at: 'file' })
  expect(third).toEqual({ file: files[2], verdict: 'MISMATCH', at: good.commands.length })
})

test('--scenario brings a scenario that is not shipped', async () => {
  const scenario = aScenario()
  const file = join(folder, 'calder-wray.json')
  await remit(['play', scenario, '--seed', '7', '--out', file])
  expect((await remit(['verify', file])).out).toContain('UNVERIFIABLE (other scenario)')
  expect(await remit(['verify', file, '--scenario', scenario])).toMatchObject({ exit: 0, err: '' })
  const changed = aScenario((yaml) => yaml.replace(/^attention: \d+/m, 'attention: 6'))
  const { out } = await remit(['verify', file, '--scenario', changed, '--json'])
  expect(JSON.parse(out)).toEqual([{ file, verdict: 'UNVERIFIABLE', at: 'base.hash' }])
})
