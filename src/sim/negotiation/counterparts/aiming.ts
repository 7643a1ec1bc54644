import { roll } from '../../rng.ts'
import { relationTilt } from '../relating.ts'
import { relationFactor } from '../relation-factors.ts'
import type { Deal } from '../stakes.ts'
import { bestWorth, worthOf } from '../stakes.ts'
import type { NegotiationView } from '../view.ts'
import type { Traits } from './character-factors.ts'
import { diceOf } from './model-factors.ts'
import { offersOf } from './reading-others.ts'

/** What an offer should be worth to oneself now, in per mille: never below what one has without a deal. */
export function aimOf(view: NegotiationView, traits: Traits, key: number): number {
  const { stakes } = view
  const best = bestWorth(stakes)
  const least = above(view, traits.greed)
  const most = above(view, traits.opening)
  const byTime = most - Math.round(((most - least) * goneBy(view, traits.firmness)) / 1000)
  const byOther = reciprocal(view, byTime)
  const mixed = byTime + Math.round(((byOther - byTime) * traits.reciprocity) / 1000)
  const pressed = isThreatened(view) ? Math.round(((mixed - least) * traits.pressed) / 1000) : 0
  const stray = roll(key, view.exchange, diceOf.wander, traits.wander + traits.wander + 1) - traits.wander
  const yielded = Math.round(((mixed - least) * yieldsBy(view)) / 1000)
  return Math.max(least, Math.min(best, mixed - pressed - yielded + stray))
}

/** How much less is asked for, per mille: by trust that was won or lost, and by rules that forbid what was wanted. */
function yieldsBy(view: NegotiationView): number {
  const { log, me, parties, issues, rules, stakes } = view
  const trust = parties.reduce(
    (sum, _, party) =>
      party === me ? sum : sum + relationTilt(log, { of: me, to: party, issues: issues.length, table: view }),
    0,
  )
  const cited = log.filter(({ by, act }) => {
    const rule = by !== me && act.kind === 'cite' && rules.find(({ id }) => id === act.rule)
    if (!rule) return false
    const values = stakes.worth[rule.issue] as readonly number[]
    return !rule.allows.includes(values.indexOf(values.reduce((a, b) => Math.max(a, b))))
  }).length
  return Math.round((trust * relationFactor('trustYields')) / 1000) + cited * relationFactor('ruleYields')
}

/** Below this no deal is taken even at the last moment; thrown once for each negotiation. */
export const dignityOf = (view: NegotiationView, { dignity }: Traits, key: number): number =>
  above(view, roll(key, 0, diceOf.dignity, dignity + dignity + 1))

const above = ({ stakes }: NegotiationView, perMille: number): number =>
  stakes.reservation + Math.ceil((Math.max(0, bestWorth(stakes) - stakes.reservation) * perMille) / 1000)

/** Share of the way down that time alone has taken: (time gone)^(firmness / 2), in whole numbers, per mille. */
function goneBy({ exchange, exchanges }: NegotiationView, firmness: number): number {
  const time = exchanges > 1 ? Math.round((exchange * 1000) / (exchanges - 1)) : 1000
  const root = Math.floor(Math.sqrt(time * 1000))
  let gone = 1000
  for (let n = 0; n < firmness; n++) gone = Math.round((gone * root) / 1000)
  return gone
}

/** Relative to one's own last offer: lower by as much as the others' last step was worth to oneself. */
function reciprocal(view: NegotiationView, otherwise: number): number {
  const own = wholeOffers(view, view.me).at(-1)
  if (!own) return otherwise
  const steps = view.parties.flatMap((_, party) => {
    if (party === view.me) return []
    const [before, now] = wholeOffers(view, party).slice(-2)
    return before && now ? [worthOf(view.stakes, now) - worthOf(view.stakes, before)] : [0]
  })
  const step = Math.round(steps.reduce((a, b) => a + b, 0) / steps.length)
  return worthOf(view.stakes, own) - Math.max(0, step)
}

const wholeOffers = (view: NegotiationView, party: number): readonly Deal[] =>
  offersOf(view, party).filter((offer): offer is Deal => !offer.includes(null))

/** Under a first threat: one that was not followed is worth nothing the second time. */
function isThreatened({ log, me }: NegotiationView): boolean {
  return log.filter(({ act }) => act.kind === 'threaten' && act.to === me).length === 1
}
