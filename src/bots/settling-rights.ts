import type { RightRow } from '../game/charter-view.ts'
import type { LegalCommand } from '../game/legal.ts'
import type { Command } from '../sim/commands.ts'
import type { Move } from './policy.ts'
import { firstOf } from './policy.ts'

const kinds = ['proposeRight', 'imposeRight', 'tellRights', 'tellAllRights'] as const
type RightOffer = Extract<LegalCommand, { kind: (typeof kinds)[number] }>

const offersOf = (legal: readonly LegalCommand[]): RightOffer[] =>
  legal.filter((offer): offer is RightOffer => (kinds as readonly string[]).includes(offer.kind))

/** An offer as the order it stands for. */
const orderOf = ({ price: _, ...order }: RightOffer) => order as Command

/** One order about rights at random, or none; the last clip is kept. */
export const anyRight: Move = (view, legal, dice) => {
  const offers = offersOf(legal)
  if (offers.length === 0 || (view.attention?.left ?? 0) === 1) return null
  const offer = offers[dice(900 + offers.length, 2 * offers.length + 1)]
  return offer ? orderOf(offer) : null
}

/** Settles what has a gap: first for the PMO, then as the counterpart asked. */
export const closeGaps: Move = (view, legal) => {
  const offers = offersOf(legal)
  for (const right of view.charter?.rights ?? []) {
    const party = right.gap && wishFor(right)
    const offer = offers.find(
      (it) => it.kind === 'proposeRight' && it.area === right.area && it.party === party,
    )
    if (offer) return orderOf(offer)
  }
  return null
}

const wishFor = ({ declined }: RightRow) => declined?.wanted ?? 'pmo'

/** Shows the table to whoever lacks it where that costs nothing more: after a talk, or at a meeting held anyway. */
export const tellWhoLacksIt: Move = (view, legal) => {
  const lacking = new Set(view.charter?.rights.flatMap(({ untold }) => untold))
  const free = offersOf(legal).find(
    (it) => it.kind === 'tellRights' && it.price === 0 && lacking.has(it.project),
  )
  return free ? orderOf(free) : null
}

/** What a sensible PMO does about rights at its desk. */
export const sensibleRights: Move = firstOf(closeGaps, tellWhoLacksIt)
