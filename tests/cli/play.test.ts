import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { hashOfGame, record } from '../../src/game/recording.ts'
import { play } from '../helpers.ts'
import { aFolder, aScenario, remit, small } from './helpers.ts'

const game = play(small.setup, '7')

test('one document with the hash and both kinds of scoreboard', async () => {
  const { exit, out, err } = await remit(['play', 'small', '--seed', '7', '--json'])
  expect({ exit, err }).toEqual({ exit: 0, err: '' })
  const told = JSON.parse(out)
  expect(Object.keys(told)).toEqual(['scenario', 'seed', 'policy', 'hash', 'weeks', 'scores'])
  expect(told).toMatchObject({
    scenario: 'small',
    seed: '7',
    policy: 'least-slack/sensible',
    hash: hashOfGame(game),
  })
  expect(told.weeks).toBe(game.world.at.week)
  expect(Object.keys(told.scores)).toEqual(['organisation', 'project/p1', 'project/p2'])
  for (const { total, dimensions } of Object.values<{ total: number; dimensions: object }>(told.scores))
    for (const n of [total, ...Object.values(dimensions)]) expect(n >= 0 && n <= 100).toBe(true)
})

test('a bare grants name means sensible at the desk', async () => {
  const { out } = await remit(['play', 'small', '--seed', '7', '--policy', 'random', '--json'])
  expect(JSON.parse(out).policy).toBe('random/sensible')
})

test('people read every week and the scoreboards', async () => {
  const { exit, out } = await remit(['play', 'small', '--seed', '7'])
  expect(exit).toBe(0)
  for (let week = 1; week <= game.world.at.week; week++) expect(out).toContain(`\nWeek ${week}\n`)
  expect(out).toMatch(/total +value +schedule/)
  expect(out).toContain(hashOfGame(game))
})

test('the names of a scenario on the disk are said in its words', async () => {
  const { out } = await remit(['play', aScenario(), '--seed', '7'])
  expect(out).toMatch(/Granted: .*Ines to .*Harbour \d/)
})

test('a scenario with problems is not played', async () => {
  const folder = aScenario((yaml) => yaml.replace(/^weeks:/m, 'wekes:'))
  const { exit, out, err } = await remit(['play', folder, '--seed', '7', '--json'])
  expect({ exit, out }).toEqual({ exit: 1, out: '' })
  expect(err).toContain('npm run -s remit -- check')
})

test('--out writes the recording and leaves nothing else', async () => {
  const folder = aFolder()
  const file = join(folder, 'game.json')
  const { exit, out } = await remit(['play', 'small', '--seed', '7', '--out', file, '--json'])
  expect(exit).toBe(0)
  expect(JSON.parse(out).seed).toBe('7')
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(JSON.stringify(record(game))))
  expect(readdirSync(folder)).toEqual(['game.json'])
  expect(statSync(file).mode & 0o777).toBe(0o666 & ~process.umask())
  expect((await remit(['play', 'small', '--seed', '8', '--out', file])).exit).toBe(0) // one recording may replace another
})

test('--out replaces what is no recording only when forced', async () => {
  const file = join(aFolder(), 'thesis.txt')
  writeFileSync(file, 'years of work')
  const refused = await remit(['play', 'small', '--seed', '7', '--out', file])
  expect(refused).toMatchObject({ exit: 2, out: '' })
  expect(refused.err).toContain('--force')
  expect(readFileSync(file, 'utf8')).toBe('years of work')
  expect((await remit(['play', 'small', '--seed', '7', '--out', file, '--force'])).exit).toBe(0)
  expect(JSON.parse(readFileSync(file, 'utf8')).seed).toBe('7')
})

test('--out follows a link to the file', async () => {
  const folder = aFolder()
  mkdirSync(join(folder, 'there'))
  const target = join(folder, 'there', 'game.json')
  writeFileSync(target, JSON.stringify(record(game)))
  symlinkSync(target, join(folder, 'link.json'))
  expect((await remit(['play', 'small', '--seed', '8', '--out', join(folder, 'link.json')])).exit).toBe(0)
  expect(JSON.parse(readFileSync(target, 'utf8')).seed).toBe('8')
})

test.runIf(existsSync('/dev/full'))('--out to a device is refused, even when forced', async () => {
  const { exit, err } = await remit(['play', 'small', '--seed', '7', '--out', '/dev/full', '--force'])
  expect(exit).toBe(2)
  expect(err).toContain('is not a file')
})

test('a scenario that was left out of the build is checked, not played', async () => {
  const { exit, err } = await remit(['play', 'large', '--seed', '7'], { unsound: ['large'] })
  expect(exit).toBe(1)
  expect(err).toContain('npm run -s remit -- check scenarios/large')
})
