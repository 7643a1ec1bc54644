import { expect, test } from 'vitest'
import type { YearWayName } from '../../src/bots/yearing.ts'
import { yearWays } from '../../src/bots/yearing.ts'
import { viewYear } from '../../src/game/year/viewing-year.ts'
import type { YearDebrief } from '../../src/game/year/year-view.ts'
import { isLong } from '../standing/cases.ts'
import { yearBy, yearOf } from '../years-played.ts'

// Seeds that no number was ever tuned on; `REMIT_YEARS=1001..1200` sweeps so many, and prints a row of the table of docs/model.md for each way and seed (in pieces, where it takes long).
const [from = isLong ? 3001 : 1001, to = isLong ? 3012 : 1001] = (process.env.REMIT_YEARS ?? '')
  .split('..')
  .flatMap((it) => Number(it) || [])
const seeds = Array.from({ length: to - from + 1 }, (_, i) => String(from + i))
const isSwept = seeds.length > 1
const ways = isSwept
  ? (Object.keys(yearWays) as YearWayName[]).filter((it) =>
      (process.env.REMIT_WAYS ?? it).split(',').includes(it),
    )
  : ([
      ...(['expert', 'neverTrains', 'neverFollows', 'ignoresThreats', 'biggest', 'loudest'] as const),
      ...(['thin', 'random'] as const),
    ] as const)
const mean = (numbers: readonly number[]) => numbers.reduce((sum, it) => sum + it, 0) / numbers.length

/** What of a year goes into the table. */
function rowOf(
  way: YearWayName,
  seed: string,
  { total, isPassed, domains, quarters, plans }: YearDebrief,
): string {
  const sum = (of: 'without' | 'left') => quarters.reduce((all, it) => all + it[of], 0)
  const last = quarters.at(-1)
  return JSON.stringify({
    ...{ way, seed, total, isPassed, domains: domains.map(({ score }) => score) },
    ...{ left: sum('left'), without: sum('without'), last: last?.left, lastWithout: last?.without, plans },
  })
}

/** Those who leave out what a programme is for. */
const gaming = [
  ...(['neverTrains', 'neverFollows', 'ignoresThreats', 'biggest', 'loudest', 'thin', 'random'] as const),
] satisfies readonly YearWayName[]

test('on held-out seeds the expert passes, and whoever games the score does not', {
  timeout: 3_600_000,
}, () => {
  const results = new Map<YearWayName, YearDebrief[]>()
  for (const seed of seeds)
    for (const way of ways) {
      const debrief = viewYear(yearBy(way, yearOf(seed))).debrief as YearDebrief
      results.set(way, [...(results.get(way) ?? []), debrief])
    }
  const of = (way: YearWayName) => results.get(way) ?? []
  const score = (way: YearWayName) => mean(of(way).map(({ total }) => total))
  const passed = (way: YearWayName) => of(way).filter(({ isPassed }) => isPassed).length
  const middle = score('expert')
  const spread = Math.sqrt(mean(of('expert').map(({ total }) => (total - middle) ** 2))) / 10
  if (isSwept)
    for (const way of ways)
      for (const [place, it] of of(way).entries()) console.log(`ROW ${rowOf(way, seeds[place] ?? '', it)}`)
  expect.soft(passed('expert')).toBe(seeds.length)
  if (isSwept) expect.soft(spread).toBeLessThanOrEqual(5) // of one seed there is none
  for (const way of gaming) {
    if (ways.includes(way)) expect.soft(of(way).length, way).toBe(seeds.length)
    expect.soft(passed(way), way).toBe(0)
  }
  for (const [better, worse] of [
    ['expert', 'neverTrains'],
    ['expert', 'ignoresThreats'],
    ['loudest', 'thin'],
    ['thin', 'random'],
  ] as const)
    expect.soft(score(better), `${better} before ${worse}`).toBeGreaterThanOrEqual(score(worse))
})
