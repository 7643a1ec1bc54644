import type { Question } from './context.ts'
import { flawAt } from './context.ts'

/** What is offered can be offered, is not more than the office carries, and does something. */
export const services: Question = (context) => {
  const { services: setting, levers } = context.scenario
  if (!setting) return []
  const { possible, usual, most } = setting
  const strange = usual.find((it) => !possible.includes(it))
  const idle = possible.includes('healthChecks') && !levers?.includes('review')
  return [
    ...(strange ? [flawAt(context, ['services', 'usual'], 'service-not-possible', { name: strange })] : []),
    ...(usual.length > most
      ? [flawAt(context, ['services', 'usual'], 'too-many-services', { count: usual.length, most })]
      : []),
    ...(idle ? [flawAt(context, ['services'], 'nothing-to-check')] : []),
  ]
}
