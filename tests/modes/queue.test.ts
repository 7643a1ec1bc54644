import { expect, test } from 'vitest'
import { draw } from '../../src/sim/rng.ts'
import { againstTruth, isLong, jsonAt } from '../truth.ts'
import type { Job, Stream } from './queue.ts'
import { playJobs, roundsOf } from './queue.ts'

/** Poisson arrivals and exponential lengths with a mean of so many days, by dice of a fixed key. */
function poisson(load: number, days: number, key: number): Stream {
  const exponential = (n: number, die: number) => -Math.log((draw(key, n, die) + 0.5) / 0x100000000)
  return {
    gap: (n) => (exponential(n, 0) * days) / load,
    length: (n) => exponential(n, 1) * days,
  }
}

/** Mean over all jobs and its standard error, from rounds that do not depend on each other (regenerative method). */
function meanOf(rounds: readonly (readonly Job[])[], value: (job: Job) => number) {
  const sums = rounds.map((round) => round.reduce((sum, job) => sum + value(job), 0))
  const jobs = rounds.reduce((sum, round) => sum + round.length, 0)
  const mean = sums.reduce((a, b) => a + b, 0) / jobs
  const squares = sums.reduce((sum, total, i) => {
    const off = total - mean * (rounds[i]?.length as number)
    return sum + off * off
  }, 0)
  return { mean, error: Math.sqrt(squares) / jobs }
}

test('B7: one person serves in the order of arrival, each job for as long as it takes, to the thousandth of a day (Lindley 1952)', () => {
  const stream = poisson(0.8, 20, 1)
  const jobs = roundsOf(1, 300, stream).slice(0, 40)
  expect(jobs.length).toBeGreaterThan(10)
  for (const round of jobs) {
    let free = 0
    for (const { seen, begun, done } of round) {
      expect(begun).toBeCloseTo(Math.max(seen, free), 9)
      free = done
    }
  }
})

test('B7: the mean number there is their rate times their mean time there, to one per cent (Little 1961)', () => {
  const jobs = playJobs(2, 200, 0, poisson(1.6, 20, 2))
  const end = Math.max(...jobs.map(({ done }) => done))
  let seen = 0
  for (let noon = 0.5; noon < end; noon++)
    seen += jobs.filter((job) => job.seen <= noon && noon < job.done).length
  const inside = jobs.reduce((sum, job) => sum + job.done - job.seen, 0)
  expect(Math.abs(seen / end / ((jobs.length / end) * (inside / jobs.length)) - 1)).toBeLessThan(0.01)
})

againstTruth('work', (folder) => {
  const { mm1, mmc } = jsonAt(folder, 'closed_forms.json')
  const days = 10 // of a job; a day is as fine as the pool looks at what has come
  const all = [...mm1.map((it: Published) => ({ ...it, c: 1, rho: it.lam })), ...mmc].map(
    ({ c, lam, rho, W }, key) => [c, Math.round(100 * rho), lam, W, key] as const,
  )
  const isSmall = ([servers]: (typeof all)[number]) => servers <= 3 // larger ones are hardly ever idle all at once

  test.each(all.filter((it) => isSmall(it) && (isLong || it[1] < 81)))(
    'B7: a pool of %i, busy %i hours in a hundred: the mean time from coming to done is that of Erlang C, within 4 standard errors',
    (servers, _, load, expected, key) => {
      const rounds = roundsOf(servers, isLong ? 10_000 : 1000, poisson(load, days, 100 + key))
      const { mean, error } = meanOf(rounds, ({ seen, done }) => (done - seen) / days)
      expect(rounds.length).toBeGreaterThan(30)
      expect(Math.abs(mean - expected)).toBeLessThan(4 * error)
    },
    600_000,
  )

  // Relaxation takes some 340 arrivals at this load; what is counted begins after four times that.
  const [early, counted, plays] = [1400, 600, 20]
  test.runIf(isLong).each(all.filter((it) => !isSmall(it)))(
    `B7: a pool of %i, busy %i hours in a hundred: the same in ${plays} plays of their own, after the first ${early} jobs`,
    (servers, _, load, expected, key) => {
      const means = Array.from({ length: plays }, (_, i) => {
        const jobs = playJobs(servers, early + counted, 0, poisson(load, days, 10_000 * (key + 1) + i))
        const late = jobs.slice(early)
        return late.reduce((sum, { done, seen }) => sum + (done - seen) / days, 0) / late.length
      })
      const mean = means.reduce((a, b) => a + b, 0) / plays
      const spread = means.reduce((sum, it) => sum + (it - mean) ** 2, 0) / (plays - 1)
      expect(Math.abs(mean - expected)).toBeLessThan(4 * Math.sqrt(spread / plays))
    },
    3_600_000,
  )
})

type Published = { readonly lam: number }
