import type { WayWon } from '../../bargain-terms.ts'
import { asBelieved } from '../believing.ts'
import type { Deal } from '../stakes.ts'
import { bestWorth, worthOf } from '../stakes.ts'
import type { NegotiationState } from '../state.ts'
import { seatAt } from './state.ts'

/**
 * What the way a deal was won leaves behind with the counterpart (Yukl: commitment, compliance or resistance). Whoever
 * was pressed resists; whoever was asked, answered, and gains by the deal makes it their own; the rest comply. `from` is
 * the share of what the counterpart could gain, per mille, that a deal has to give it.
 */
export function wayWon(talk: NegotiationState, deal: Deal, from: number): WayWon {
  const { log, table } = asBelieved(talk)
  const own = log.filter(({ by }) => by === seatAt.pmo)
  if (own.some(({ act }) => act.kind === 'threaten')) return 'resistance'
  const isAsked = log.some(
    ({ by, act }) =>
      by === seatAt.other &&
      act.kind === 'tell' &&
      act.answers !== null &&
      log[act.answers]?.by === seatAt.pmo,
  )
  const { stakes } = table.parties[seatAt.other] as (typeof table.parties)[number]
  const gain = worthOf(stakes, deal) - stakes.reservation
  const most = Math.max(1, bestWorth(stakes) - stakes.reservation)
  return isAsked && gain * 1000 >= most * from ? 'commitment' : 'compliance'
}

/**
 * The deal that a third party imposes who weighs both sides alike: of those that leave neither worse off than without
 * one, that with the greatest product of gains (Nash 1950); null: there is none.
 */
export function imposedDeal({ table }: Pick<NegotiationState, 'table'>): Deal | null {
  let best: { readonly deal: Deal; readonly product: number } | null = null
  for (const deal of dealsOf(table.issues.map(({ options }) => options.length))) {
    const gains = table.parties.map(({ stakes }) => worthOf(stakes, deal) - stakes.reservation)
    if (gains.some((gain) => gain < 0)) continue
    const product = gains.reduce((a, b) => a * b, 1)
    if (!best || product > best.product) best = { deal, product }
  }
  return best?.deal ?? null
}

/** Every deal there is: an option for each issue. */
export function dealsOf(sizes: readonly number[]): Deal[] {
  return sizes.reduce<Deal[]>(
    (deals, size) => deals.flatMap((deal) => Array.from({ length: size }, (_, option) => [...deal, option])),
    [[]],
  )
}
