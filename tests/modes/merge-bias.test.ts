import { expect, test } from 'vitest'
import { draw } from '../../src/sim/rng.ts'
import { anActivity, aPerson, aProject, aSetup, certainFactors } from '../helpers.ts'
import { againstTruth, jsonAt } from '../truth.ts'
import { playedAlone, timesOf } from './by-itself.ts'

/** A project of parallel activities, each with somebody of its own: nobody waits for anybody. */
function parallelPaths(count: number) {
  const names = Array.from({ length: count }, (_, i) => `path-${i}`)
  const activities = names.map((name) => anActivity(name, { [name]: 10 }, { uncertainty: 'none' }))
  const base = aSetup({
    weeks: 60,
    skills: names,
    matters: [],
    all: [aProject('p1', { activities })],
    factors: certainFactors,
  })
  const office = base.people.filter((p) => p.role !== 'team' && p.role !== 'specialist')
  const team = names.map((skill) =>
    aPerson(`of-${skill}`, { role: 'team', home: 'p1', skills: [{ skill, level: 2 }] }),
  )
  return { ...base, people: [...team, ...office] }
}

/** Mean and standard error of the day on which the game finishes all of the paths, whose true lengths are laid down in days. */
function lastOf(paths: number, runs: number, days: (run: number, path: number) => number) {
  const setup = parallelPaths(paths)
  const ends = Array.from({ length: runs }, (_, run) => {
    const { facts } = playedAlone(setup, 'laid', ({ work }) => {
      work.truth.effort.p1?.forEach((need, path) => {
        need[0] = Math.max(1, Math.round(1000 * days(run, path)))
      })
    })
    return Math.max(...[...timesOf(facts).values()].map(({ end }) => end)) / 1000
  })
  const mean = ends.reduce((sum, end) => sum + end, 0) / runs
  const variance = ends.reduce((sum, end) => sum + (end - mean) * (end - mean), 0) / (runs - 1)
  return { mean, error: Math.sqrt(variance / runs) }
}

const share = (run: number, n: number) => (draw(11, run, n) + 0.5) / 0x100000000
const normal = (run: number, path: number) =>
  Math.sqrt(-2 * Math.log(share(run, 2 * path))) * Math.cos(2 * Math.PI * share(run, 2 * path + 1))

test('B8: of two paths of mean 10 and deviation 2 the game ends with the longer, on average after 10 + 2 / √π = 11.128 days (order statistics)', () => {
  const { mean, error } = lastOf(2, 800, (run, path) => 10 + 2 * normal(run, path))
  expect(error).toBeLessThan(0.07)
  expect(Math.abs(mean - (10 + 2 / Math.sqrt(Math.PI)))).toBeLessThan(4 * error)
})

againstTruth('work', (folder) => {
  test('B8: the longest of n exponential paths of mean 10 takes the game 10 times the n-th harmonic number on average', () => {
    const expected: { [paths: string]: number } = jsonAt(folder, 'closed_forms.json').max_of_n_exponentials
    for (const [paths, value] of Object.entries(expected)) {
      const { mean, error } = lastOf(Number(paths), 250, (run, path) => -10 * Math.log(share(run, path)))
      expect(Math.abs(mean - value), `${paths} paths`).toBeLessThan(4 * error)
    }
  })
})
