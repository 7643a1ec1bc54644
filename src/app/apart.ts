import type { Slices } from '../game/slices.ts'
import type { Ask, Questions, Topic } from './questions.ts'
import { work } from './questions.ts'

/** What goes to the thread, and what comes back: the most urgent first (`first`). */
export type Asked = {
  readonly number: number
  readonly topic: Topic
  readonly asks: Questions[Topic]['asks']
}
export type Answered = { readonly number: number; readonly answer: Questions[Topic]['answer'] }

type Waiting = {
  readonly answered: (answer: Questions[Topic]['answer']) => void
  readonly failed: (reason: unknown) => void
}

/**
 * Asks one thread, which is there as long as an answer is awaited. Where none can be had, or it fails, the answer is
 * worked out in the pauses of the page.
 */
export function askApart(): Ask {
  let thread: Worker | null = null
  let count = 0
  const waiting = new Map<number, Waiting>()

  function end(): void {
    thread?.terminate()
    thread = null
  }

  function fail(event: Event): void {
    event.preventDefault() // it is made good for here, so the console need not tell of it
    const all = [...waiting.values()]
    waiting.clear()
    end()
    for (const { failed } of all) failed(event)
  }

  function begin(): Worker {
    const begun = new Worker(new URL('./apart-worker.ts', import.meta.url), { type: 'module' })
    begun.addEventListener('message', ({ data: { number, answer } }: MessageEvent<Answered>) => {
      waiting.get(number)?.answered(answer)
      waiting.delete(number)
      if (waiting.size === 0) end()
    })
    begun.addEventListener('messageerror', fail)
    begun.addEventListener('error', fail)
    return begun
  }

  const inThread = (topic: Topic, asks: Questions[Topic]['asks']) =>
    new Promise<Questions[Topic]['answer']>((answered, failed) => {
      thread ??= begin()
      const number = ++count
      thread.postMessage({ number, topic, asks } satisfies Asked)
      waiting.set(number, { answered, failed })
    })

  return async (topic, asks) => {
    try {
      return await inThread(topic, asks)
    } catch {
      return inSlices(work[topic](asks), breather())
    }
  }
}

/** Long work with a pause between any two slices. */
export async function inSlices<Result>(work: Slices<Result>, pause: () => Promise<void>): Promise<Result> {
  for (;;) {
    await pause()
    const { done, value } = work.next()
    if (done) return value
  }
}

/** Milliseconds of work after which the page gets its turn: less than a frame. */
const frame = 12

/** Lets the page breathe whenever a frame's time has gone by. */
function breather(): () => Promise<void> {
  let since = Number.NEGATIVE_INFINITY
  return async () => {
    if (performance.now() - since < frame) return
    await new Promise((go) => setTimeout(go, 0))
    since = performance.now()
  }
}
