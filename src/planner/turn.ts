import type { Network } from './network.ts'

/** What a rule may look at when an activity is to be chosen; filled by the scheme, which goes on writing to it. */
export type Turn = {
  readonly network: Network
  readonly ready: Int32Array // the earliest start that precedence and release allow, of what is eligible
  readonly workStarted: Float64Array // by project: length x units of all that was started
  now: number // parallel: the current period; serial: -1, each activity's own `ready` stands for it
}

/** Picks one of the first `count` activities of `from` and gives its place there. */
export type Choose = (from: Int32Array, count: number) => number

/**
 * A scheme over one network that works in arrays of its own, again and again. `schedule` overwrites `starts` and gives
 * the period in which the last activity ends.
 */
export type Scheduler = {
  readonly turn: Turn
  readonly starts: Int32Array
  readonly schedule: (choose: Choose) => number
}

/** Length x units, by activity. */
export function workOf({ size, durations, needFrom, needUnits }: Network): Float64Array {
  const work = new Float64Array(size)
  for (let i = 0; i < size; i++)
    for (let k = needFrom[i] as number; k < (needFrom[i + 1] as number); k++)
      work[i] = (work[i] as number) + (durations[i] as number) * (needUnits[k] as number)
  return work
}

export const openTurn = (network: Network): Turn => ({
  network,
  ready: new Int32Array(network.size),
  workStarted: new Float64Array(network.releases.length),
  now: -1,
})
