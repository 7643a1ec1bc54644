import { expect, test } from 'vitest'
import type { AuditShelf } from '../../src/app/act-shelf.ts'
import { memoryActShelf } from '../../src/app/act-shelf.ts'
import { begunYear } from '../../src/app/begun-years.ts'
import { yearFormat } from '../../src/game/year/year-acts.ts'
import { rulesVersion } from '../../src/sim/setup.ts'

type Kept = Parameters<AuditShelf['save']>[1]
const year = (seed: string, acts: readonly { kind: string }[], other: object = {}) =>
  ({
    ...{ kind: 'year', format: yearFormat, engine: rulesVersion, year: 'year-calder' },
    ...{ seed, acts, result: null },
    ...other,
  }) as unknown as Kept
const begin = { kind: 'begin' }
const ended = { kind: 'endQuarter' }

test('the year that is under way is found behind whatever was played since', async () => {
  const shelf: AuditShelf = memoryActShelf<Kept>()
  expect(await begunYear(shelf)).toBeNull()
  await shelf.save('year-calder/1', year('1', [begin, ended]))
  await shelf.save('status/7', { drill: 'status', seed: '7', acts: [begin] } as unknown as Kept)
  expect(await begunYear(shelf)).toEqual({ drill: 'year-calder', seed: '1', quarter: 2 })
})

test('no year is offered that is over, that was only looked at, or that was laid aside', async () => {
  const shelf: AuditShelf = memoryActShelf<Kept>()
  await shelf.save(
    'year-calder/1',
    year('1', [begin, ended, ended, ended, ended], { result: { total: 700 } }),
  )
  await shelf.save('year-calder/2', year('2', []))
  await shelf.save('aside/x/year-calder/3', year('3', [begin]))
  expect(await begunYear(shelf)).toBeNull()
  expect(await begunYear(null)).toBeNull()
})

test('no year is offered that would be thrown out: of an older format, of other rules, or of no year that there is', async () => {
  const shelf: AuditShelf = memoryActShelf<Kept>()
  await shelf.save('year-calder/1', year('1', [begin]))
  for (const [place, other] of [
    { format: yearFormat - 1 },
    { engine: rulesVersion - 1 },
    { year: 'year-gone' },
  ].entries())
    await shelf.save(`other/${place}`, year('2', [begin, ended], other))
  expect(await begunYear(shelf)).toEqual({ drill: 'year-calder', seed: '1', quarter: 1 })
})
