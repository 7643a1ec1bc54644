import type { Claim, Offer } from '../acts.ts'
import { offersMade } from '../offers.ts'
import type { NegotiationView } from '../view.ts'
import { learningPerMille } from './model-factors.ts'
import type { Preference } from './orderings.ts'
import { orderingsOf } from './orderings.ts'

/** What another party seems to want: by issue and option, whole; only how they stand to each other means anything. */
export type Reading = readonly (readonly number[])[]

/** Weights of issues from talk times those from offers, times how much each option seems to be liked. Reads nothing but a view. */
export function readingOf(view: NegotiationView, party: number, credencePerMille: number): Reading {
  const talk = talkWeights(view, party, credencePerMille)
  const { weights, liked } = fromOffers(view, party)
  return view.issues.map((_, issue) => {
    const weight = Math.round(((talk[issue] as number) * (weights[issue] as number)) / 1000)
    return (liked[issue] as readonly number[]).map((value) => weight * value)
  })
}

type Told = { readonly claim: Claim; readonly backed: boolean }

function claimsOf(view: NegotiationView, party: number): readonly Told[] {
  return view.log.flatMap(({ by, act }) =>
    by === party && act.kind === 'tell'
      ? [{ claim: act.claim, backed: isBacked(view, act.claim, act.evidence) }]
      : [],
  )
}

/** Evidence counts when its record is about something that the issues in question bear on. */
export function isBacked(
  { records, issues }: Pick<NegotiationView, 'records' | 'issues'>,
  claim: Claim,
  evidence: string | null,
): boolean {
  const about = records.find(({ id }) => id === evidence)?.about
  if (about === undefined || claim.about === 'alternative') return false
  const named =
    claim.about === 'ranking'
      ? claim.issues.slice(0, 1)
      : claim.about === 'comparison'
        ? [claim.more]
        : [claim.issue]
  return named.some((issue) => issues[issue]?.options.some(({ effects }) => effects[about]))
}

/** Weights of the issues by what a party said of them, per mille of even ones. */
function talkWeights(view: NegotiationView, party: number, credence: number): readonly number[] {
  const claims = claimsOf(view, party)
  const shown = weighed(
    view,
    claims.filter(({ backed }) => backed),
  )
  const all = weighed(view, claims)
  return shown.map(
    (weight, issue) => weight + Math.round((credence * ((all[issue] as number) - weight)) / 1000),
  )
}

/** What a record shows is believed wholly; what is said beside it only as far as the speaker is. */
function weighed({ issues }: NegotiationView, told: readonly Told[]): readonly number[] {
  const said = told.flatMap(({ claim }) => preferencesIn(claim))
  if (said.length === 0) return issues.map(() => 1000)
  const { weights } = orderingsOf(issues.length, said)
  const sum = weights.reduce((a, b) => a + b, 0)
  return weights.map((weight) => Math.round((1000 * weight * issues.length) / sum))
}

export function preferencesIn(claim: Claim): readonly Preference[] {
  if (claim.about === 'comparison') return claim.equal ? [] : [{ more: claim.more, less: claim.less }]
  if (claim.about !== 'ranking') return []
  const { issues } = claim
  return issues.slice(1).map((less, n) => ({ more: issues[n] as number, less }))
}

/** Whole and partial offers of a party, in their order. */
export const offersOf = ({ log, issues }: NegotiationView, party: number): readonly Offer[] =>
  offersMade(log, issues.length).flatMap(({ by, offer }) => (by === party ? [offer] : []))

/**
 * HardHeaded: an issue that stays as it was in the last offer weighs more, up to a cap; options count how often they were offered.
 * In a line, and before much was offered, options are liked the less the farther they are from the first one offered (assumption).
 */
function fromOffers(view: NegotiationView, party: number) {
  const { issues } = view
  const offers = offersOf(view, party)
  const count = issues.length
  const step = Math.round(learningPerMille / count)
  let weights = issues.map(() => Math.round(1000 / count))
  offers.slice(1).forEach((offer, n) => {
    const same = offer.map((option, issue) => option !== null && option === offers[n]?.[issue])
    const whole = 1000 + step * same.filter(Boolean).length
    const cap = 1000 - Math.round((count * step * 1000) / whole)
    weights = weights.map((weight, issue) => {
      const grown = same[issue] && weight < cap ? weight + step : weight
      return Math.round((grown * 1000) / whole)
    })
  })
  const excluded = claimsOf(view, party).flatMap(({ claim }) => (claim.about === 'constraint' ? [claim] : []))
  const liked = issues.map(({ options, ordered }, issue) => {
    const counts = options.map((_, option) => 1 + offers.filter((offer) => offer[issue] === option).length)
    const most = counts.reduce((a, b) => Math.max(a, b))
    const first = offers.find((offer) => offer[issue] !== null)?.[issue] ?? null
    const motive = ordered ? null : motiveOn(view, party, issue)
    return options.map(({ effects }, option) => {
      if (excluded.some((claim) => claim.issue === issue && claim.excluded.includes(option))) return 0
      if (ordered && first !== null)
        return 1000 - Math.round((1000 * Math.abs(option - first)) / (options.length - 1))
      const counted = Math.round((1000 * (counts[option] as number)) / most)
      if (!motive) return counted
      const effect = effects[motive.consequence] ?? 0
      return Math.max(0, counted + (motive.wants === 'more' ? effect : -effect))
    })
  })
  return { weights, liked }
}

const motiveOn = (view: NegotiationView, party: number, issue: number) =>
  claimsOf(view, party)
    .flatMap(({ claim }) => (claim.about === 'why' && claim.issue === issue ? [claim.motive] : []))
    .at(-1) ?? null
