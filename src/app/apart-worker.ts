import type { Slices } from '../game/slices.ts'
import { toEnd } from '../game/slices.ts'
import type { Answered, Asked } from './apart.ts'
import { work } from './questions.ts'

addEventListener('message', ({ data: { number, topic, asks } }: MessageEvent<Asked>) => {
  const slices = work[topic](asks as never) as Slices<Answered['answer']>
  postMessage({ number, answer: toEnd(slices) } satisfies Answered)
})
