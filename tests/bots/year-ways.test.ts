import { expect, test } from 'vitest'
import type { YearWayName } from '../../src/bots/yearing.ts'
import { yearWays } from '../../src/bots/yearing.ts'
import { viewYear } from '../../src/game/year/viewing-year.ts'
import type { YearDebrief } from '../../src/game/year/year-view.ts'
import { yearBy, yearOf } from '../years-played.ts'

// Seeds that no number was ever tuned on; `REMIT_YEARS=1001..1200` sweeps so many, and prints the table of docs/model.md.
const [from = 1001, to = 1001] = (process.env.REMIT_YEARS ?? '').split('..').flatMap((it) => Number(it) || [])
const seeds = Array.from({ length: to - from + 1 }, (_, i) => String(from + i))
const isSwept = seeds.length > 1
const ways = isSwept
  ? (Object.keys(yearWays) as YearWayName[]).filter((it) =>
      (process.env.REMIT_WAYS ?? it).split(',').includes(it),
    )
  : (['expert', 'neverTrains', 'neverFollows', 'ignoresThreats', 'loudest', 'thin', 'random'] as const)
const mean = (numbers: readonly number[]) => numbers.reduce((sum, it) => sum + it, 0) / numbers.length

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
    for (const way of ways) {
      const domain = (place: number) => Math.round(mean(of(way).map((it) => it.domains[place]?.score ?? 0)))
      const least = (place: number) =>
        `${Math.min(...of(way).map((it) => it.domains[place]?.score ?? 0))}-${Math.max(...of(way).map((it) => it.domains[place]?.score ?? 0))}`
      const places = [0, 1, 2, 3, 4, 5]
      const sum = (of2: (it: YearDebrief) => number) => mean(of(way).map(of2)).toFixed(1)
      console.log(
        `TABLE ${way} ${Math.round(score(way))}, ${passed(way)} of ${seeds.length}; ${places.map((it) => `${domain(it)}>${least(it)}`).join(' ')}; broken ${sum((it) => it.broken)} without ${sum((it) => it.quarters.reduce((a, q) => a + q.without, 0))} left ${sum((it) => it.quarters.reduce((a, q) => a + q.left, 0))} last ${sum((it) => it.quarters[3]?.without ?? 0)}:${sum((it) => it.quarters[3]?.broken ?? 0)} raised ${sum((it) => it.raised)} saved ${sum((it) => it.saved.byActions)}+${sum((it) => it.saved.byPractice)} audits ${sum((it) => it.audits.length)} follow ${sum((it) => it.follow.done)}/${sum((it) => it.follow.due)} grown ${sum((it) => it.grown.reduce((a, g) => a + g.to - g.from, 0))} practices ${sum((it) => it.practices.spread)}/${sum((it) => it.practices.found)}/${sum((it) => it.practices.there)}${way === 'expert' ? ` sd ${spread.toFixed(2)}` : ''}`,
      )
    }
  expect.soft(passed('expert')).toBe(seeds.length)
  expect.soft(spread).toBeLessThanOrEqual(5)
  for (const way of gaming) expect.soft(passed(way), way).toBe(0)
  for (const [better, worse] of [
    ['expert', 'neverTrains'],
    ['expert', 'ignoresThreats'],
    ['loudest', 'thin'],
    ['thin', 'random'],
  ] as const)
    expect.soft(score(better), `${better} before ${worse}`).toBeGreaterThanOrEqual(score(worse))
})
