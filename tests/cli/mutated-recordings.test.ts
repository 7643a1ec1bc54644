import fc from 'fast-check'
import { expect, test } from 'vitest'
import { verdictOn } from '../../src/cli/verify.ts'
import { isMalformed, readRecording } from '../../src/game/reading-recordings.ts'
import { record } from '../../src/game/recording.ts'
import { aSetup, play } from '../helpers.ts'
import { edit } from './mutations.ts'

const isLong = process.env.REMIT_LONG === '1'
const runs = isLong ? 10_000 : 1000
const slowest = 2000 // ms for one verdict

const setup = aSetup({ specialists: 2, weeks: 5 })
const originals = ['least-slack/sensible', 'random/random', 'loudest/default'].map((policy, i) =>
  JSON.stringify(record(play(setup, `seed ${i}`, policy))),
)

function verdictOf(text: string): string {
  const recording = readRecording(text)
  return isMalformed(recording) ? 'MALFORMED' : verdictOn(recording, [setup]).verdict
}

/** The same for texts that are the same JSON: names in order, no spaces. */
const canonical = (text: string) =>
  JSON.stringify(JSON.parse(text), (_, value) => (isRecord(value) ? inOrder(value) : value))
const isRecord = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const inOrder = (value: object) =>
  Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))

test('untouched, they are verified', () => {
  expect(originals.map(verdictOf)).toEqual(['VERIFIED', 'VERIFIED', 'VERIFIED'])
})

test(`${runs} edited recordings: none is verified, none is too much`, { timeout: runs * 100 }, () => {
  const seen: { [verdict: string]: number } = {}
  const edited = fc.property(
    fc.constantFrom(...originals),
    fc.array(edit, { minLength: 1, maxLength: 2 }),
    (original, edits) => {
      const text = editedText(original, edits)
      const started = performance.now()
      const verdict = verdictOf(text)
      seen[verdict] = (seen[verdict] ?? 0) + 1
      if (performance.now() - started > slowest) throw new Error('It took too long.')
      if (verdict === 'VERIFIED' && canonical(text) !== canonical(original))
        throw new Error(`An edited recording is verified: ${text}`)
    },
  )
  fc.assert(edited, { numRuns: runs, ...(isLong ? {} : { seed: 1 }) })
  for (const verdict of ['MISMATCH', 'MALFORMED', 'UNVERIFIABLE'])
    expect(seen[verdict]).toBeGreaterThan(runs / 500)
})

/** A second edit needs a text that is still JSON, and lists that are still as long. */
function editedText(original: string, edits: readonly ((text: string) => string)[]): string {
  return edits.reduce((text, change) => {
    try {
      return change(text)
    } catch (error) {
      if (error instanceof SyntaxError || error instanceof TypeError || error instanceof RangeError)
        return text
      throw error
    }
  }, original)
}
