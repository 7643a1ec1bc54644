import { draw } from '../sim/rng.ts'
import { anyOf, byRegret } from './choosing.ts'
import type { Network } from './network.ts'
import type { Schedule } from './planning.ts'
import type { Rule } from './rules.ts'
import { keysOf } from './rules.ts'
import type { Scheme } from './scheme.ts'
import { openScheduler } from './scheme.ts'

/** `random`: every eligible activity is as likely; a rule: regret-based biased random sampling by its keys. */
export type Sampling = {
  readonly scheme: Scheme
  readonly rule: Rule | 'RANDOM'
  readonly key: number // of the dice, a whole number below 2^32
}

/**
 * Schedules drawn at random, the shortest kept (the first of equals). Sample s of a key is the same whatever was drawn
 * before, so the best of N can only fall as N grows.
 */
export type Sampler = {
  readonly sample: (count: number) => void
  readonly best: () => Schedule | null // null before the first sample
}

const span = 0x100000000

export function openSampler(network: Network, { scheme, rule, key }: Sampling): Sampler {
  const { schedule, starts, turn } = openScheduler(network, scheme)
  let samples = 0
  let draws = 0
  const dice = () => draw(key, samples, draws++) / span
  const choose = rule === 'RANDOM' ? anyOf(dice) : byRegret(keysOf(network, rule), turn, dice)
  let shortest = Infinity
  const kept = new Int32Array(network.size)
  return {
    sample: (count) => {
      for (let n = 0; n < count; n++) {
        draws = 0
        const end = schedule(choose)
        samples++
        if (end >= shortest) continue
        shortest = end
        kept.set(starts)
      }
    },
    best: () => (samples === 0 ? null : { starts: kept, end: shortest }),
  }
}
