import type { Network } from './network.ts'
import { parallelScheme } from './parallel.ts'
import { serialScheme } from './serial.ts'
import type { Scheduler } from './turn.ts'

export const schemes = ['serial', 'parallel'] as const
/** Serial: activity by activity, each as early as it fits. Parallel: period by period, whatever fits then (Kelley 1963; Kolisch 1996). */
export type Scheme = (typeof schemes)[number]

export const openScheduler = (network: Network, scheme: Scheme): Scheduler =>
  scheme === 'serial' ? serialScheme(network) : parallelScheme(network)
