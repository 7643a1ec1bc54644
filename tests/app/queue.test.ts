import { expect, test } from 'vitest'
import { first } from '../../src/app/questions.ts'
import { openQueue } from '../../src/app/queue.ts'
import type { Slices } from '../../src/game/slices.ts'

const pause = () => new Promise<void>((go) => setTimeout(go, 0))

/** Work of so many slices, each of which is noted. */
function* work(name: string, slices: number, log: string[]): Slices<string> {
  for (let n = 0; n < slices; n++) {
    log.push(name)
    yield
  }
  return name
}

test('what comes later and ranks before is answered before, and what had begun goes on', async () => {
  const log: string[] = []
  const answers: string[] = []
  const take = openQueue<string>(pause, 1)
  const job = (name: string, rank: number, slices: number) => ({
    rank,
    work: work(name, slices, log),
    done: (answer: string) => answers.push(answer),
  })
  const all = take(job('long', 2, 6))
  await pause()
  void take(job('short', 0, 2))
  await all
  expect(answers).toEqual(['short', 'long'])
  expect(log.filter((name) => name === 'long')).toHaveLength(6)
  expect(log[0]).toBe('long')
  expect(log.at(-1)).toBe('long')
})

test('equals are served in the order in which they came', async () => {
  const answers: string[] = []
  const take = openQueue<string>(pause, 3)
  const job = (name: string) => ({
    rank: 1,
    work: work(name, 5, []),
    done: (answer: string) => answers.push(answer),
  })
  const all = take(job('a'))
  void take(job('b'))
  await all
  await take(job('c'))
  expect(answers).toEqual(['a', 'b', 'c'])
})

test('a gate goes before the comparisons, which take longer', () => {
  expect(first[0]).toBe('weighGate')
})
