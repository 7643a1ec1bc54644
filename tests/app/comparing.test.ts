import { afterEach, expect, test, vi } from 'vitest'
import { compared, comparedInSlices, referencesOf } from '../../src/app/comparing.ts'
import { compareApart } from '../../src/app/comparing-apart.ts'
import { policyNames } from '../../src/bots/policies.ts'
import { aBrowser, setup } from './surroundings.ts'

const dealt = { setup, seed: 'one' }

afterEach(() => vi.unstubAllGlobals())

test('the references are two habits and the best of all ready-made ways', () => {
  const references = compared(dealt)
  expect(references.map(({ id, of }) => [id, of])).toEqual([
    ['firstCome', policyNames.length],
    ['loudest', policyNames.length],
    ['best', policyNames.length],
  ])
  const totals = references.map(({ score }) => score.total)
  expect(totals[2]).toBe(Math.max(...totals))
  expect(Object.keys(references[0]?.score.dimensions ?? {})).toContain('fairUse')
})

test('the best is the first of those with the highest score', () => {
  const game = (policy: string, total: number) => ({ policy, score: { total, dimensions: {} } })
  const games = [game('a', 40), game('b', 60), game('c', 60)]
  expect(referencesOf(games)).toEqual([{ id: 'best', policy: 'b', of: 3, score: games[1]?.score }])
})

test('in slices the same comes out, with a pause before each game', async () => {
  const pause = vi.fn(async () => {})
  expect(await comparedInSlices(dealt, pause)).toEqual(compared(dealt))
  expect(pause).toHaveBeenCalledTimes(policyNames.length)
})

/** A thread that answers with a message, or fails. */
function aWorker(answers: 'message' | 'error') {
  const ended = vi.fn()
  class Thread extends EventTarget {
    terminate = ended
    postMessage(data: typeof dealt) {
      const event =
        answers === 'message'
          ? new MessageEvent('message', { data: compared(data) })
          : new Event('error', { cancelable: true })
      queueMicrotask(() => this.dispatchEvent(event))
    }
  }
  vi.stubGlobal('Worker', Thread)
  return ended
}

test.each(['message', 'error'] as const)(
  'a thread that ends with a %s gives the references, and is ended',
  async (answers) => {
    const ended = aWorker(answers)
    expect(await compareApart(dealt)).toEqual(compared(dealt))
    expect(ended).toHaveBeenCalledOnce()
  },
)

test('a browser without threads compares all the same', async () => {
  vi.stubGlobal('Worker', undefined)
  expect(await compareApart(dealt)).toEqual(compared(dealt))
})

test('a game is compared once, however often it is asked', async () => {
  const compare = vi.fn(async () => compared(dealt))
  const tab = await aBrowser({ compare }).openTab()
  expect(await tab.session.compare()).toEqual([])
  tab.play()
  const [first, second] = await Promise.all([tab.session.compare(), tab.session.compare()])
  expect(first).toBe(second)
  tab.play('two')
  await tab.session.compare()
  expect(compare.mock.calls).toHaveLength(2)
  expect(compare.mock.lastCall).toEqual([{ setup, seed: 'two' }])
})
