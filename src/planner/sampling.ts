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
  let state = 1
  /** Within a sample the three shifts of Marsaglia 2003 (xorshift): a draw of the named dice sets them going. */
  const dice = () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / span
  }
  const choose = rule === 'RANDOM' ? anyOf(dice) : byRegret(keysOf(network, rule), turn, dice)
  let shortest = Infinity
  const kept = new Int32Array(network.size)
  return {
    sample: (count) => {
      for (let n = 0; n < count; n++) {
        state = draw(key, samples, 0) | 1 // never 0, at which the shifts would stand still
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
