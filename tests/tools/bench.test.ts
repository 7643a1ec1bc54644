import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { byTable } from '../../src/game/moves.ts'
import { networkOf } from '../../src/planner/network.ts'
import { scheduleBy } from '../../src/planner/planning.ts'
import { allBytes } from '../../tools/bench/all-bytes.ts'
import { firstScreenBytes } from '../../tools/bench/first-screen.ts'
import { kept, throughTheGame, throughTheRules, wholeGame } from '../../tools/bench/games.ts'
import { project } from '../../tools/bench/instances.ts'
import { isMet } from '../../tools/bench/measures.ts'
import { logLogSlope, median, ratio, timesOf } from '../../tools/bench/rounds.ts'
import { scaledSetup } from '../../tools/bench/scaled-setup.ts'
import { aSetup } from '../helpers.ts'
import { faults } from '../planner/feasible.ts'

test('medians, ratios of the same round, and slopes', () => {
  expect(median([3, 1, 2])).toBe(2)
  expect(median([4, 1, 3, 2])).toBe(2.5)
  expect(ratio([2, 9, 4], [1, 3, 4])).toBe(2)
  expect(logLogSlope([4, 8, 16].map((x) => ({ x, y: 5 * x ** 2 })))).toBeCloseTo(2, 9)
  expect(logLogSlope([4, 8, 16].map((x) => ({ x, y: 3 * x })))).toBeCloseTo(1, 9)
})

test('variants run in turns, and warm up first', () => {
  const ran: string[] = []
  const times = timesOf(
    { a: () => void ran.push('a'), b: () => void ran.push('b') },
    { rounds: 2, warmUps: 1 },
  )
  expect(ran.join('')).toBe('abbaab')
  expect([times.a.length, times.b.length]).toEqual([2, 2])
})

test('the bare loop plays the very same game', () => {
  const setup = aSetup()
  const game = kept(wholeGame(setup, { seed: '1', policy: 'least-slack/sensible', mover: byTable }))
  expect(throughTheRules(setup, game).facts).toEqual(throughTheGame(setup, game, byTable).facts)
})

test('a company four times as large is sound and ends its game', () => {
  const company = scaledSetup(aSetup(), 4)
  expect(company.projects).toHaveLength(8)
  expect(new Set(company.people.map(({ id }) => id)).size).toBe(company.people.length)
  const { phase } = wholeGame(company, { seed: '1', policy: 'least-slack/sensible', mover: byTable })
  expect(phase).toBe('debriefing')
})

test('the first screen is the page, its scripts and its styles', () => {
  const folder = mkdtempSync(join(tmpdir(), 'remit-bench-'))
  const page =
    '<script type="module" src="./a/x.js"></script><link rel="stylesheet" href="./a/x.css"><link rel="icon" href="./a/i.png">'
  mkdirSync(join(folder, 'a'))
  writeFileSync(join(folder, 'index.html'), page)
  writeFileSync(join(folder, 'a', 'x.js'), 'let x')
  writeFileSync(join(folder, 'a', 'x.css'), 'p {}')
  const { bytes, files } = firstScreenBytes(folder)
  rmSync(folder, { recursive: true })
  expect(files).toEqual(['index.html', './a/x.js', './a/x.css'])
  expect(bytes).toBe([page, 'let x', 'p {}'].reduce((sum, text) => sum + gzipSync(text).length, 0))
})

test('all bytes are those of every file, fonts counted apart', () => {
  const folder = mkdtempSync(join(tmpdir(), 'remit-bench-'))
  mkdirSync(join(folder, 'a'))
  writeFileSync(join(folder, 'index.html'), '<p>page</p>')
  writeFileSync(join(folder, 'a', 'late.js'), 'let late')
  writeFileSync(join(folder, 'a', 'f.woff2'), 'font')
  const { bytes, fonts } = allBytes(folder)
  rmSync(folder, { recursive: true })
  expect(fonts).toBe(4)
  expect(bytes).toBe(gzipSync('<p>page</p>').length + gzipSync('let late').length)
})

test.each([
  [1.3, { atMost: 1.3 }, true],
  [1.31, { atMost: 1.3 }, false],
  [300, { atLeast: 300 }, true],
  [5, null, null],
])('%f against the aim %o: %s', (value, aim, met) => {
  expect(isMet({ name: '', value, unit: '', aim, reference: '' })).toBe(met)
})

test('the generated projects can be planned, and are of the size of the published ones', () => {
  for (let seed = 0; seed < 60; seed++) {
    const it = project(seed)
    const network = networkOf([it])
    expect([network.size, network.capacities.length]).toEqual([32, 4])
    expect(faults([it], [], scheduleBy(network, 'serial', 'LFT').starts)).toEqual([])
  }
})
