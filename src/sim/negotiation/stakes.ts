import type { NegotiationTerms, PartyTerms } from './terms.ts'
import { pullOf } from './terms.ts'

/** What one party has at stake, in per mille of its best deal: its secret. */
export type Stakes = {
  readonly worth: readonly (readonly number[])[] // by issue and option, whole, 0 or more; the best of each issue sum to 1000
  readonly reservation: number // what it has without a deal
  readonly timeCost: number // lost with each exchange that is over, deal or no deal
  readonly motives: readonly (Motive | null)[] // by issue: what moves it there; null: nothing, or it is not known
}

export type Motive = { readonly consequence: string; readonly wants: 'more' | 'less' }

/** An option for each issue, by its place. */
export type Deal = readonly number[]

export const worthOf = ({ worth }: Stakes, deal: Deal): number => {
  let sum = 0
  for (let issue = 0; issue < deal.length; issue++) sum += worth[issue]?.[deal[issue] as number] as number
  return sum
}

export const bestWorth = ({ worth }: Stakes): number =>
  worth.reduce((sum, values) => sum + values.reduce((a, b) => Math.max(a, b)), 0)

/** A party's best deal; of equal options the first. */
export const bestDeal = ({ worth }: Stakes): Deal =>
  worth.map((values) => values.indexOf(values.reduce((a, b) => Math.max(a, b))))

/**
 * Worth by interests. What the issues range over is shared out so that the best deal is exactly 1000 (each running sum is
 * rounded, not each share), and within an issue the worst option is worth 0.
 */
export function stakesOf({ issues, consequences }: NegotiationTerms, party: PartyTerms): Stakes {
  const pulls = issues.map(({ options }) => options.map((option) => pullOf(option, party)))
  const lows = pulls.map((values) => values.reduce((a, b) => Math.min(a, b)))
  const ranges = pulls.map((values, i) => values.reduce((a, b) => Math.max(a, b)) - (lows[i] as number))
  const whole = ranges.reduce((a, b) => a + b, 0)
  let sum = 0
  const shares = ranges.map((range) => {
    const before = Math.round((sum * 1000) / whole)
    sum += range
    return Math.round((sum * 1000) / whole) - before
  })
  return {
    worth: pulls.map((values, i) => {
      const range = ranges[i] as number
      return values.map((value) =>
        range === 0 ? 0 : Math.round(((value - (lows[i] as number)) * (shares[i] as number)) / range),
      )
    }),
    reservation: party.reservation,
    timeCost: party.timeCost,
    motives: issues.map((issue) =>
      motiveOf(
        issue.options.map(({ effects }) => effects),
        consequences,
        party,
      ),
    ),
  }
}

/** The consequence over which most of an issue's range comes about; of equal ones the first. */
function motiveOf(
  effects: readonly { readonly [consequence: string]: number }[],
  consequences: readonly string[],
  { interests }: PartyTerms,
): Motive | null {
  let most = 0
  let motive: Motive | null = null
  for (const consequence of consequences) {
    const interest = interests[consequence] ?? 0
    const values = effects.map((it) => it[consequence] ?? 0)
    const range = values.reduce((a, b) => Math.max(a, b)) - values.reduce((a, b) => Math.min(a, b))
    const weight = Math.abs(interest) * range
    if (weight > most) {
      most = weight
      motive = { consequence, wants: interest > 0 ? 'more' : 'less' }
    }
  }
  return motive
}
