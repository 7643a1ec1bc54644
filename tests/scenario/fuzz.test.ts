import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SourceFile } from '../../src/scenario/problem.ts'
import { read } from '../../src/scenario/read.ts'
import { folder, goodPlaythrough, goodScenario, goodWords } from './helpers.ts'
import { hostileValues, mutations } from './mutations.ts'

const isLong = process.env.REMIT_LONG === '1'
const runs = isLong ? 10_000 : 200
const bound = 2_000 // milliseconds of work for one damaged folder
const longestRead = 8_000 // and for one made to be slow

const texts: { readonly [path: string]: string } = {
  'small/scenario.yaml': goodScenario,
  'small/words.en.yaml': goodWords,
  'small/playthroughs/first.yaml': goodPlaythrough,
}

/** A folder in which one file has been damaged one to four times. */
const damaged = fc
  .tuple(fc.constantFrom(...Object.keys(texts)), fc.array(mutations, { minLength: 1, maxLength: 4 }))
  .map(([path, steps]) => folder({ [path]: steps.reduce((text, mutate) => mutate(text), texts[path]!) }))

/** Reads, and sees that it took no more than so many milliseconds of this process's own time. */
function timed(files: readonly SourceFile[], most: number): ReturnType<typeof read> {
  const started = process.cpuUsage()
  const result = read(files)
  const { system, user } = process.cpuUsage(started)
  expect((user + system) / 1000).toBeLessThan(most)
  return result
}

function readInTime(files: readonly SourceFile[]): void {
  const result = timed(files, bound)
  if ('problems' in result) expect(result.problems.length).toBeGreaterThan(0)
  else expect(result.setup.id).toBeTruthy()
}

test(`${runs} damaged scenarios are read or refused, in time`, { timeout: runs * 100 }, () => {
  fc.assert(fc.property(damaged, readInTime), { numRuns: runs })
})

test('any text at all is read or refused, in time', { timeout: 60_000 }, () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({ unit: 'grapheme', maxLength: 300 }),
  )
  const files = fc.tuple(text, text).map(([scenario, words]) => [
    { path: 'scenario.yaml', text: scenario },
    { path: 'words.en.yaml', text: words },
  ])
  fc.assert(fc.property(files, readInTime), { numRuns: runs })
})

const size = 190_000
const bombs: readonly [string, string][] = [
  ['flow lists', '['.repeat(size)],
  ['flow maps', '{a: '.repeat(size / 4)],
  ['block lists', '- '.repeat(size / 2)],
  ['explicit keys', '? '.repeat(size / 2)],
  ['quotes', '"'.repeat(size)],
  ['closing braces', '}'.repeat(size)],
  ['anchors', '&a '.repeat(size / 3)],
  ['aliases', '*a\n'.repeat(size / 3)],
  ['documents', '---\n'.repeat(size / 4)],
  ['directives', '%a\n'.repeat(size / 3)],
  ['line ends', '\n'.repeat(size)],
  ['lists as keys', '[]: '.repeat(size / 4)],
  ['one key again and again', 'a: 1\n'.repeat(size / 5)],
  ['many keys', Array.from({ length: size / 12 }, (_, at) => `a${at}: 1`).join('\n')],
  ['indents', Array.from({ length: 500 }, (_, at) => `${' '.repeat(at)}a:`).join('\n')],
  ['a billion laughs', laughs()],
  ['many unknown names', `${goodScenario}\n${unknownNames()}`],
]

function laughs(): string {
  const lines = ['a0: &a0 [ha, ha]']
  for (let at = 1; at < 30; at++) lines.push(`a${at}: &a${at} [*a${at - 1}, *a${at - 1}]`)
  return lines.join('\n')
}

function unknownNames(): string {
  const matter = (at: number) =>
    `  m${at}: { paper: time, about: { project: harbor }, otherwise: leav, when: [{ decided: { matter: late-raport-${at} } }], options: { leave: {}, stay: {} } }`
  return `matters:\n${Array.from({ length: 390 }, (_, at) => matter(at)).join('\n')}`
}

test.each(bombs)('a file full of %s is refused in time', { timeout: 60_000 }, (_, text) => {
  expect(timed(folder({ 'small/scenario.yaml': text }), longestRead)).toHaveProperty('problems')
})

test('a chain of matters is followed in time', { timeout: 60_000 }, () => {
  const chain = Array.from({ length: 390 }, (_, at) => {
    const wait = at === 389 ? 'running' : `{ notDecided: m${at} }, { decided: { matter: m${at + 1} } }`
    return `  m${at}: { paper: time, about: { project: any }, when: [${wait}], otherwise: a, options: { a: {}, b: {} } }`
  })
  const head = goodScenario.slice(0, goodScenario.indexOf('matters:'))
  const files = folder({ 'small/scenario.yaml': `${head}matters:\n${chain.join('\n')}\n` })
  expect(timed(files, longestRead)).toHaveProperty('problems')
})

test('hostile values are refused or read wherever they stand', { timeout: 120_000 }, () => {
  const lines = goodScenario.split('\n')
  const places = lines.flatMap((line, at) => (line.includes(': ') ? [at] : []))
  for (const [turn, value] of hostileValues.entries()) {
    for (const at of places.filter((_, place) => isLong || place % 6 === turn % 6)) {
      const changed = lines[at]!.replace(/: .*/, () => `: ${value}`)
      readInTime(folder({ 'small/scenario.yaml': lines.with(at, changed).join('\n') }))
    }
  }
})
