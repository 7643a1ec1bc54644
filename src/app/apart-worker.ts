import type { Slices } from '../game/slices.ts'
import type { Answered, Asked } from './apart.ts'
import { first, work } from './questions.ts'
import { openQueue } from './queue.ts'

/** After each slice whoever has asked meanwhile is heard: a slice is a game or a future, some hundredths of a second. */
const take = openQueue<Answered['answer']>(() => new Promise((go) => setTimeout(go, 0)), 1)

addEventListener('message', ({ data: { number, topic, asks } }: MessageEvent<Asked>) => {
  take({
    rank: first.indexOf(topic),
    work: work[topic](asks as never) as Slices<Answered['answer']>,
    done: (answer) => postMessage({ number, answer } satisfies Answered),
  }).catch((error: unknown) => reportError(error))
})
