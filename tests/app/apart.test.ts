import { afterEach, expect, test, vi } from 'vitest'
import type { Asked } from '../../src/app/apart.ts'
import { askApart, inSlices } from '../../src/app/apart.ts'
import { comparing } from '../../src/app/comparing.ts'
import { work } from '../../src/app/questions.ts'
import { policyNames } from '../../src/bots/policies.ts'
import type { Slices } from '../../src/game/slices.ts'
import { toEnd } from '../../src/game/slices.ts'
import { setup } from './surroundings.ts'

const dealt = (seed: string) => ({ setup, seed })
const compared = (seed: string) => toEnd(comparing(dealt(seed)))

afterEach(() => vi.unstubAllGlobals())

/** Threads that answer with a message, or fail; it counts those that began and those that were ended. */
function threads(answers: 'message' | 'error') {
  const count = { begun: 0, ended: 0, asked: 0 }
  class Thread extends EventTarget {
    constructor() {
      super()
      count.begun++
    }
    terminate() {
      count.ended++
    }
    postMessage({ number, topic, asks }: Asked) {
      count.asked++
      const slices = work[topic] as (asks: unknown) => Slices<unknown>
      const event = () =>
        answers === 'message'
          ? new MessageEvent('message', { data: { number, answer: toEnd(slices(asks)) } })
          : new Event('error', { cancelable: true })
      queueMicrotask(() => this.dispatchEvent(event()))
    }
  }
  vi.stubGlobal('Worker', Thread)
  return count
}

test('one thread is asked for several things, and ended when all is answered', async () => {
  const count = threads('message')
  const ask = askApart()
  const all = await Promise.all([ask('compare', dealt('one')), ask('compare', dealt('two'))])
  expect(all).toEqual([compared('one'), compared('two')])
  expect(count).toEqual({ begun: 1, ended: 1, asked: 2 })
  await ask('compare', dealt('one'))
  expect(count).toEqual({ begun: 2, ended: 2, asked: 3 })
})

test('what a thread that fails still owed is worked out on the page', async () => {
  const count = threads('error')
  const ask = askApart()
  const all = await Promise.all([ask('compare', dealt('one')), ask('compare', dealt('two'))])
  expect(all).toEqual([compared('one'), compared('two')])
  expect(count.ended).toBe(count.begun)
})

test('a browser without threads answers all the same', async () => {
  vi.stubGlobal('Worker', undefined)
  expect(await askApart()('compare', dealt('one'))).toEqual(compared('one'))
})

test('in slices the same comes out, with a pause before each', async () => {
  const pause = vi.fn(async () => {})
  expect(await inSlices(comparing(dealt('one')), pause)).toEqual(compared('one'))
  expect(pause).toHaveBeenCalledTimes(policyNames.length + 1)
})
