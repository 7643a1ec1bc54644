import { span } from '../shape/basics.ts'
import type { Question } from './context.ts'
import { flawAt } from './context.ts'
import { repeated } from './repeated.ts'

/** Weeks of a warning run forwards and lie in the game, and what is warned of can still strike in it. */
export const riskSpans: Question = (context) =>
  Object.entries(context.scenario.risks ?? {}).flatMap(([name, { weeks, strikes }]) => {
    const [from, to] = span(weeks)
    const here = ['risks', name, 'weeks']
    if (from > to) return [flawAt(context, here, 'backward-weeks', { from, to })]
    const isInside = from >= 1 && to + strikes <= context.scenario.weeks
    return isInside ? [] : [flawAt(context, here, 'week-outside', { weeks: context.scenario.weeks })]
  })

/** Each power is named once, and those about changes need some. */
export const powers: Question = (context) => {
  const { changes, powers } = context.scenario
  const manager = powers?.manager ?? []
  const sponsor = powers?.sponsor ?? []
  const vain = (seat: 'manager' | 'sponsor', at: number, name: string) =>
    at < 0 || changes ? [] : [flawAt(context, ['powers', seat, at], 'power-in-vain', { name })]
  return [
    ...repeated(context, ['powers', 'manager'], manager),
    ...repeated(context, ['powers', 'sponsor'], sponsor),
    ...vain('manager', manager.indexOf('push'), 'push'),
    ...vain('sponsor', sponsor.indexOf('scope'), 'scope'),
  ]
}
