import type { Act } from '../sim/negotiation/acts.ts'
import type { Mind } from '../sim/negotiation/counterparts/counterpart.ts'
import { offeredTo } from '../sim/negotiation/counterparts/counterpart.ts'
import { readingOf } from '../sim/negotiation/counterparts/reading-others.ts'
import { mostLeft } from '../sim/negotiation/counterparts/walking-away.ts'
import type { NegotiationView } from '../sim/negotiation/view.ts'

/** How a trader reckons at a table of a few exchanges. Assumptions, per mille; chosen on seeds 1 to 20 of `calder-wray-bargains`, `near` on seeds 1 to 200 of the drills. */
const trading = {
  credence: 900, // how far it believes what is said
  theirLine: 350, // what it takes the other to have without a deal, of their best
  opening: 300, // what its first offer leaves the other, of their best, as far as can be told
  near: 30, // how far below what it would offer next it still says yes
} as const

type Weighed = { readonly deal: readonly number[]; readonly own: number; readonly theirs: number }

/**
 * Asks what matters, and goes from what is best for itself towards the deal with the greatest product of both gains, as
 * far as it can tell the other's; there it stays. Leaves where nothing is to be had.
 */
export const tradeShortly: Mind = (view) => {
  const { exchange, exchanges, log, me, open, stakes } = view
  const other = me === 0 ? 1 : 0
  const asked = open.find((at) => {
    const act = log[at]?.act
    return act?.kind === 'ask' && act.to === me
  })
  if (asked !== undefined) return { kind: 'tell', claim: ownRanking(view), evidence: null, answers: asked }
  if (exchange === 0 && view.talked === 0) return { kind: 'ask', to: other, question: { about: 'ranking' } }
  const deals = weighed(view, other)
  const fair = bestOf(
    deals,
    ({ own, theirs }) => gains(own, stakes.reservation) * gains(theirs, trading.theirLine),
  )
  if (!fair || fair.own <= stakes.reservation || mostLeft(view) <= stakes.reservation)
    return exchange === 0 ? openingOffer(deals) : { kind: 'walkAway' }
  const gone = exchanges > 1 ? exchange / (exchanges - 1) : 1
  const least = Math.round(trading.opening + (fair.theirs - trading.opening) * gone)
  const next = bestOf(deals, ({ own, theirs }) => (theirs >= Math.min(least, fair.theirs) ? own : -1)) ?? fair
  const offered = offeredTo(view)
  if (offered !== null && offered > stakes.reservation && offered >= next.own - trading.near)
    return { kind: 'accept' }
  return { kind: 'offer', offer: next.deal }
}

const gains = (worth: number, line: number): number => Math.max(0, worth - line)

const openingOffer = (deals: readonly Weighed[]): Act => ({
  kind: 'offer',
  offer: bestOf(deals, ({ own }) => own)?.deal ?? [],
})

function bestOf(deals: readonly Weighed[], value: (deal: Weighed) => number): Weighed | null {
  let best: { readonly deal: Weighed; readonly value: number } | null = null
  for (const deal of deals) {
    const found = value(deal)
    if (!best || found > best.value || (found === best.value && deal.own > best.deal.own))
      best = { deal, value: found }
  }
  return best?.deal ?? null
}

/** Every deal, with what it is worth to oneself and, as far as can be told, to the other: per mille of each one's best. */
function weighed(view: NegotiationView, other: number): Weighed[] {
  const reading = readingOf(view, other, trading.credence)
  const best = reading.reduce((sum, values) => sum + values.reduce((a, b) => Math.max(a, b), 0), 0)
  return view.issues
    .reduce<readonly (readonly number[])[]>(
      (deals, { options }) => deals.flatMap((deal) => options.map((_, option) => [...deal, option])),
      [[]],
    )
    .map((deal) => {
      const sum = (worth: readonly (readonly number[])[]) =>
        deal.reduce((all, option, issue) => all + (worth[issue]?.[option] ?? 0), 0)
      return {
        deal,
        own: sum(view.stakes.worth),
        theirs: Math.round((sum(reading) * 1000) / Math.max(1, best)),
      }
    })
}

function ownRanking({ stakes }: NegotiationView) {
  const most = (issue: number) => Math.max(...(stakes.worth[issue] ?? [0]))
  const issues = stakes.worth.map((_, issue) => issue).sort((a, b) => most(b) - most(a) || a - b)
  return { about: 'ranking' as const, issues }
}
