import type { Moment, Pointing, Step } from './steps.ts'
import { steps } from './steps.ts'

/** The steps that were done while they were shown. */
export type Learnt = readonly string[]

/** The step to show now, if any. A case that leads on to another is one to learn with. */
export function stepFor(now: Moment, learnt: Learnt): { step: Step; pointing: Pointing } | null {
  const { phase, week } = now.view
  for (const step of steps) {
    const weeks = now.next === null ? step.elsewhere : step.learning
    if (phase !== step.phase || !weeks || week < weeks[0] || week > weeks[1]) continue
    if (learnt.includes(step.id) || step.done(now, now)) continue
    const pointing = step.point(now)
    if (pointing) return { step, pointing }
  }
  return null
}

/** The step that is shown, and since when. */
export type Shown = { readonly id: string; readonly since: Moment }

/** What has been learnt, once the step that was shown is done. */
export function withDone(learnt: Learnt, shown: Shown | null, now: Moment): Learnt {
  const step = steps.find(({ id }) => id === shown?.id)
  return step && shown && !learnt.includes(step.id) && step.done(now, shown.since)
    ? [...learnt, step.id]
    : learnt
}
