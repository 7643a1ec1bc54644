import { expect, test } from 'vitest'
import { recordAudit, replayAudit } from '../../src/game/audit-recording.ts'
import { isMalformed, readRecording } from '../../src/game/reading-recordings.ts'
import { record, replay } from '../../src/game/recording.ts'
import { auditBy, dealtOf } from '../auditing.ts'
import { aSetup, play } from '../helpers.ts'

const backwards = <T extends object>(it: T): T => Object.fromEntries(Object.entries(it).reverse()) as T

test('a recording whose head stands in another order is the same game', () => {
  const setup = aSetup({ projects: 2, specialists: 2, weeks: 3 })
  const kept = record(play(setup, 'keys'))
  const turned = backwards({ ...kept, base: backwards(kept.base), seating: backwards(kept.seating) })
  const text = JSON.stringify(turned)
  expect(text).not.toBe(JSON.stringify(kept))
  const read = readRecording(text)
  expect(isMalformed(read) || replay(setup, read).verdict).toBe('verified')
})

test('another seating is another game, in whatever order', () => {
  const setup = aSetup({ projects: 2, specialists: 2, weeks: 3 })
  const kept = record(play(setup, 'keys'))
  const { pmo: _, ...others } = kept.seating
  for (const seating of [others, { ...kept.seating, pmo: 'person' }, { ...kept.seating, nobody: 'bot' }])
    expect(replay(setup, { ...kept, seating } as typeof kept).verdict).toBe('mismatch')
})

test('an audit whose head stands in another order is the same audit, and one of another case is not', () => {
  const audit = auditBy('expert', 'drill-1')
  const kept = recordAudit(audit)
  const dealt = dealtOf('drill-1')
  expect(replayAudit(dealt, { ...kept, base: backwards(kept.base) }).verdict).toBe('verified')
  expect(replayAudit(dealt, { ...kept, base: { ...kept.base, hash: 'other' } }).verdict).toBe('unverifiable')
})
