import type { Network } from '../../planner/network.ts'
import type { Schedule } from '../../planner/planning.ts'
import { scheduleBy } from '../../planner/planning.ts'
import type { Rule } from '../../planner/rules.ts'
import { openSampler } from '../../planner/sampling.ts'
import type { Scheme } from '../../planner/scheme.ts'
import { schemes } from '../../planner/scheme.ts'
import type { AnyRule, Way } from './ways.ts'
import { diceKey } from './ways.ts'

export type Planned = { readonly scheme: Scheme; readonly rule: AnyRule; readonly schedule: Schedule }

const inOneGo = 50_000 // activities planned before Ctrl-C is listened for

/** One plan, or the best of many; null when stopped. */
export async function planBy(
  network: Network,
  { scheme, rule }: { readonly scheme: Scheme; readonly rule: AnyRule },
  way: Way,
  stop: AbortSignal,
): Promise<Planned | null> {
  if (way.samples === 0 && rule !== 'RANDOM')
    return { scheme, rule, schedule: scheduleBy(network, scheme, rule) }
  const sampler = openSampler(network, { scheme, rule, key: diceKey(way) })
  const step = Math.max(1, Math.floor(inOneGo / Math.max(1, network.size)))
  for (let done = 0; done < way.samples; done += step) {
    sampler.sample(Math.min(step, way.samples - done))
    await new Promise((resolve) => setImmediate(resolve))
    if (stop.aborted) return null
  }
  return { scheme, rule, schedule: sampler.best() as Schedule }
}

/** Every scheme by every rule; the sampled ones with RANDOM too. Null when stopped. */
export async function planByAll(
  network: Network,
  rules: readonly Rule[],
  way: Way,
  stop: AbortSignal,
): Promise<readonly Planned[] | null> {
  const plans: Planned[] = []
  for (const scheme of way.scheme ? [way.scheme] : schemes)
    for (const rule of way.samples > 0 ? [...rules, 'RANDOM' as const] : rules) {
      const plan = await planBy(network, { scheme, rule }, way, stop)
      if (!plan) return null
      plans.push(plan)
    }
  return plans
}
