import { bestBy } from './choosing.ts'
import type { Network } from './network.ts'
import type { Rule } from './rules.ts'
import { keysOf } from './rules.ts'
import type { Scheme } from './scheme.ts'
import { openScheduler } from './scheme.ts'

/** A schedule: when each activity starts, and the period in which the last one ends. */
export type Schedule = { readonly starts: Int32Array; readonly end: number }

/** One pass of a scheme by a rule. */
export function scheduleBy(network: Network, scheme: Scheme, rule: Rule): Schedule {
  const { schedule, starts, turn } = openScheduler(network, scheme)
  const end = schedule(bestBy(keysOf(network, rule), turn))
  return { starts, end }
}
