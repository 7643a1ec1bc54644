import type { Deal } from '../stakes.ts'

type Values = readonly (readonly number[])[] // by issue and option, whole, 0 or more

/**
 * The trade-off step (Faratin, Sierra and Jennings 2002): of all deals worth `from` to `to` to oneself, the one that is worth most
 * by `theirs`; of equals the one worth more to oneself. Where no deal lies there, the next one above; above all, the best deal.
 * Exact without laying out the deals: the most for the others is kept for each sum of one's own, issue by issue.
 */
export function tradedOff(own: Values, theirs: Values, { from, to }: { from: number; to: number }): Deal {
  const tops = own.map((values) => values.reduce((a, b) => Math.max(a, b)))
  const best = tops.reduce((a, b) => a + b, 0)
  // Whatever is lost so far beyond what may be lost in all can be dropped.
  const slack = Math.max(0, best - Math.min(from, best))
  const width = slack + 1
  let most = new Float64Array(width).fill(-1)
  most[0] = 0
  const chosen: Int16Array[] = []
  own.forEach((values, issue) => {
    const next = new Float64Array(width).fill(-1)
    const options = new Int16Array(width)
    values.forEach((value, option) => {
      const loss = (tops[issue] as number) - value
      const gift = theirs[issue]?.[option] as number
      for (let lost = 0; lost + loss < width; lost++) {
        const before = most[lost] as number
        if (before >= 0 && before + gift > (next[lost + loss] as number)) {
          next[lost + loss] = before + gift
          options[lost + loss] = option
        }
      }
    })
    chosen.push(options)
    most = next
  })
  let lost = bestLoss(most, Math.max(0, best - to))
  const deal = own.map(() => 0)
  for (let issue = own.length - 1; issue >= 0; issue--) {
    const option = chosen[issue]?.[lost] as number
    deal[issue] = option
    lost -= (tops[issue] as number) - (own[issue]?.[option] as number)
  }
  return deal
}

/** Within the band the loss with the most for others; else the largest loss above the band, which is the least gain. */
function bestLoss(most: Float64Array, least: number): number {
  let found = -1
  for (let lost = least; lost < most.length; lost++)
    if ((most[lost] as number) >= 0 && (found < 0 || (most[lost] as number) > (most[found] as number)))
      found = lost
  if (found >= 0) return found
  for (let lost = least - 1; lost > 0; lost--) if ((most[lost] as number) >= 0) return lost
  return 0
}
