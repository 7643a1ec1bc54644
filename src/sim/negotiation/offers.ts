import type { Act, Offer } from './acts.ts'
import type { Entry } from './state.ts'

/** An offer as it lay on the table: whole, or null where an issue is open. */
export type MadeOffer = {
  readonly at: number // its place in the log
  readonly by: number
  readonly exchange: number
  readonly offer: Offer
}

/** Every offer that was made, in its order. A package leaves the other issues as its speaker last offered them, or open. */
export function offersMade(log: readonly Entry[], issues: number): readonly MadeOffer[] {
  const last: { [party: number]: Offer } = {}
  return log.flatMap(({ by, exchange, act }, at) => {
    if (act.kind !== 'offer' && act.kind !== 'package') return []
    const offer =
      act.kind === 'offer'
        ? act.offer
        : offerOf(act, issues).map((option, issue) => option ?? last[by]?.[issue] ?? null)
    last[by] = offer
    return [{ at, by, exchange, offer }]
  })
}

/** An offer, or a package read as one. */
export function offerOf(act: Act & { kind: 'offer' | 'package' }, issues: number): Offer {
  if (act.kind === 'offer') return act.offer
  const offer: (number | null)[] = Array.from({ length: issues }, () => null)
  for (const { issue, option } of [...act.takes, ...act.gives]) offer[issue] = option
  return offer
}
