import { actModerately } from './acting.ts'
import { managingBy } from './managing.ts'
import type { Move, Policy } from './policy.ts'
import { firstOf } from './policy.ts'

/** Every warning is passed on the Monday it shows. */
const raiseAnything: Move = (_view, legal) => {
  const offer = legal.find((it) => it.kind === 'raiseRisk')
  return offer?.kind === 'raiseRisk' ? { kind: 'raiseRisk', risk: offer.risk } : null
}

/** All else in moderation, without ever a word of what may go wrong. */
const actInSilence: Move = (...all) => {
  const [view, legal, dice] = all
  return actModerately(
    view,
    legal.filter(({ kind }) => kind !== 'raiseRisk'),
    dice,
  )
}

/** Managers who are alike in all but this: one passes on every warning, one keeps every warning. */
export const raiseAll: Policy = managingBy(firstOf(raiseAnything, actModerately))
export const keepAll: Policy = managingBy(actInSilence)
