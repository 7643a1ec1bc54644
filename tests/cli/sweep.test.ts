import { expect, test } from 'vitest'
import { seedsOf } from '../../src/cli/seeds.ts'
import type { Effect, Matter, Weather } from '../../src/sim/setup.ts'
import { remit, small } from './helpers.ts'

const line = 'sweep small --seeds 1..6,monday --policies least-slack,random/random,least-slack/default'.split(
  ' ',
)

test.each([
  ['1..3', ['1', '2', '3']],
  ['7', ['7']],
  ['9..9, monday,2..3', ['9', 'monday', '2', '3']],
  ['1..3,2,1', ['1', '2', '3']],
  ['3..1', null],
  ['a..b', null],
  ['', null],
  ['1..100000', 100_000],
  ['1..100001', null],
  ['1..100000,x', null],
])('seeds %s', (text, seeds) => {
  const found = seedsOf(text)
  expect(typeof seeds === 'number' ? found?.length : found).toEqual(seeds)
})

test('rows in the order of policies and seeds, each as play gives it', async () => {
  const { exit, out, err } = await remit([...line, '--json'])
  expect({ exit, err }).toEqual({ exit: 0, err: '' })
  const { rows, table } = JSON.parse(out)
  expect(rows).toHaveLength(21)
  expect(rows[8]).toMatchObject({ policy: 'random/random', seed: '2' })
  const { hash, scores } = JSON.parse(
    (await remit('play small --seed 2 --policy random/random --json'.split(' '))).out,
  )
  expect(rows[8]).toEqual({ policy: 'random/random', seed: '2', hash, scores })

  const totals = rows
    .filter(({ policy }: { policy: string }) => policy === 'random/random')
    .map((row: never) => totalOf(row))
  const [first, second] = table.policies
  expect(first).toMatchObject({ policy: 'least-slack/sensible', difference: null })
  expect(second.mean).toBeCloseTo(totals.reduce((a: number, b: number) => a + b) / 7, 9)
  expect([second.min, second.max]).toEqual([Math.min(...totals), Math.max(...totals)])
  expect(second.difference.mean).toBeCloseTo(second.mean - first.mean, 9)
  expect(table).toMatchObject({ scoreboard: 'organisation', seeds: 7 })
  const { policy, seed, residual } = table.variance
  expect(policy + seed + residual).toBeCloseTo(1, 9)
})

const totalOf = ({ scores }: { scores: { organisation: { total: number } } }) => scores.organisation.total

test('people read a table; another scoreboard can be compared', async () => {
  const { out } = await remit(line)
  expect(out).toMatch(/policy +mean +sd +min +max +wins +against least-slack\/sensible \(95 %\)\n/)
  expect(out).toMatch(/random\/random +\d+\.\d\d +/)
  expect(out).toMatch(
    /Share of variance: policy [\d.]+ %, seed [\d.]+ %, rest [\d.]+ %\n\nChosen on 4 seeds, judged on 3 others\. .*\n\n(?:.*\n){4}$/,
  )
  expect((await remit([...line, '--scoreboard', 'project/p2'])).out).toContain(
    'on the scoreboard project/p2, 7 seeds',
  )
})

test('--csv has a line for each game and every dimension', async () => {
  const { out } = await remit([...line, '--csv'])
  const [head, ...rows] = out.trimEnd().split('\n')
  expect(head).toMatch(/^policy,seed,hash,organisation\.total,organisation\.value,.*,project\/p1\.total,/)
  expect(rows).toHaveLength(21)
  for (const row of rows) expect(row.split(',')).toHaveLength(head?.split(',').length ?? 0)
})

test('a progress bar only on a terminal, and only on stderr', async () => {
  const { out, err } = await remit([...line, '--json'], { columns: 80 })
  expect(err).toContain('of 21 games')
  expect(err.endsWith('\r\u001b[K')).toBe(true)
  expect(JSON.parse(out).rows).toHaveLength(21)
})

test('Ctrl-C stops without a result', async () => {
  const stop = new AbortController()
  const running = remit([...line, '--json'], { stop: stop.signal, columns: 80 })
  stop.abort()
  const { exit, out, err } = await running
  expect({ exit, out }).toEqual({ exit: 130, out: '' })
  expect(err).toContain('remit sweep: stopped.\n')
})

test('a game that throws is told with the line that plays it again', async () => {
  const { matters, ...rest } = small.setup
  const broken = {
    setup: {
      ...rest,
      get matters() {
        return matters
      },
      weights: null as never,
    },
    words: {},
    next: null,
    varies: null,
    seat: null,
  }
  const { exit, out, err } = await remit([...line, '--json'], { shipped: [broken as typeof small] })
  expect(exit).toBe(1)
  expect(JSON.parse(out)).toEqual({ rows: [], table: null, bothSides: null })
  expect(err).toContain('\n  npm run -s remit -- play small --seed 1 --policy least-slack/sensible\n')
  expect(err).toContain('remit sweep: 16 more games failed.\n')
})

const agreed = (effects: Effect[]) =>
  remit('sweep small --seeds 1..3 --policies least-slack/default --matters --json'.split(' '), {
    shipped: [{ ...small, setup: { ...small.setup, matters: [aMatter(effects)] } }],
  }).then(({ out }) => JSON.parse(out).matters)

/** Two options: nothing, or these effects. */
const aMatter = (effects: Effect[]): Matter => {
  const [matter] = small.setup.matters
  const [option] = matter?.options ?? []
  if (!matter || !option) throw new Error('The small case has no matters.')
  const plain = { ...option, price: 0, effects: [], echoes: [] }
  return { ...matter, options: [plain, { ...plain, id: 'other', effects }] }
}

test('on which matters both scoreboards prefer the same option is counted, each once in a game', async () => {
  const both = await agreed([{ kind: 'quality', points: 5 }])
  expect(both.all).toEqual({ agreed: 3, of: 3 })
  expect(both.matters).toEqual({ 'late-report': { agreed: 3, of: 3 } })
  expect(both.afterNews.of).toBe(0)
  const neither = await agreed([
    { kind: 'burden', milliDays: 1000 },
    { kind: 'sponsorTrust', points: 20 },
  ])
  expect(neither.all).toEqual({ agreed: 0, of: 3 })
})

test('after news that changes what counts, the same matters are weighed with and without it', async () => {
  const matter = aMatter([
    { kind: 'work', milliDays: 3000, skill: null },
    { kind: 'quality', points: 5 },
  ])
  const about = { ...matter, when: [], about: 'project' as const, project: 'p1', everyWeeks: 0 }
  const weather: Weather = {
    ...{ id: 'law', kind: 'law', rumour: 1, week: 2, chancePermille: 1000, projects: ['p1'] },
    aims: { value: 10, schedule: 5, money: 10, quality: 60, trust: 10, fairUse: 5 },
    brief: { value: 10, schedule: 5, money: 10, quality: 60, freedom: 15 },
    ...{ effects: [], eased: [], drift: [] },
  }
  const late = { ...about, when: [{ kind: 'weeks', from: 2, to: 4 }] as Matter['when'] }
  const turning = { ...small, setup: { ...small.setup, weather: [weather], matters: [late] } }
  const line = 'sweep small --seeds 1..3 --policies least-slack/default --matters'.split(' ')
  const { turned } = JSON.parse((await remit([...line, '--json'], { shipped: [turning] })).out).matters
  const ways = { without: { agreed: 3, of: 3 }, news: { agreed: 0, of: 3 }, talked: { agreed: 3, of: 3 } }
  expect(turned.touched).toEqual(ways)
  expect(turned.by).toEqual({ law: ways })
  expect(turned.others.without.of).toBe(0)
  const { out } = await remit(line, { shipped: [turning] })
  expect(out).toMatch(/projects that it touches +3 +100\.0 % +0\.0 % +100\.0 % +-100\.0 \[-100\.0, -100\.0\]/)
  expect((await remit(line)).out).not.toContain('after news that changes what counts')
})

test('of matters people read a table, and no lines', async () => {
  const line = 'sweep small --seeds 1..2 --policies least-slack --matters'.split(' ')
  expect((await remit(line)).out).toMatch(/both prefer the same option\nall +\d+ /)
  expect((await remit([...line, '--csv'])).exit).toBe(2)
})
