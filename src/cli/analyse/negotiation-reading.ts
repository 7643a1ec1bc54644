import type { Analysis } from '../../bargaining/analysis.ts'
import { analysisOf } from '../../bargaining/analysis.ts'
import type { Bargain } from '../../bargaining/bargain.ts'
import type { Passing } from '../../bargaining/passing.ts'
import { passing } from '../../bargaining/passing.ts'
import type { Negotiation } from '../../scenario/genius/negotiation.ts'

/** A negotiation and what is possible in it. */
export type AnalysedNegotiation = {
  readonly negotiation: Negotiation
  readonly analysis: Analysis
  readonly passing: Passing | null // where its own rule lets one party refuse
}

export const bargainOf = ({ issues, parties }: Negotiation): Bargain => ({
  sizes: issues.map(({ options }) => options.length),
  parties,
})

export function analysed(negotiation: Negotiation): AnalysedNegotiation {
  const bargain = bargainOf(negotiation)
  const vetoes = negotiation.parties.flatMap(({ hasVeto }, j) => (hasVeto ? [j] : []))
  return {
    negotiation,
    analysis: analysisOf(bargain),
    passing: negotiation.allButOne ? passing(bargain, vetoes) : null,
  }
}
