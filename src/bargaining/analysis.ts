import type { Bargain } from './bargain.ts'
import { dealCount } from './bargain.ts'
import type { Frontier } from './frontier.ts'
import { frontierOf } from './frontier.ts'
import { egalitarian, kalaiSmorodinsky, maxWelfare, nash, opposition, rationalPoints } from './solutions.ts'

/** What is possible in a negotiation. Lists hold places on the frontier, ties included; empty without a zone of agreement. */
export type Analysis = {
  readonly outcomes: number
  readonly frontier: Frontier
  readonly zone: readonly number[] // where nobody has less than without a deal
  readonly nash: readonly number[]
  readonly kalaiSmorodinsky: readonly number[]
  readonly egalitarian: readonly number[]
  readonly maxWelfare: { readonly value: number; readonly among: readonly number[] } // zone or not
  readonly opposition: number
}

export function analysisOf(bargain: Bargain): Analysis {
  const { parties } = bargain
  const frontier = frontierOf(bargain)
  const { points } = frontier
  const zone = rationalPoints(points, parties)
  const isZone = zone.length > 0
  return {
    outcomes: dealCount(bargain.sizes),
    frontier,
    zone,
    nash: isZone ? nash(points, parties, zone) : [],
    kalaiSmorodinsky: isZone ? kalaiSmorodinsky(points, parties, zone) : [],
    egalitarian: isZone ? egalitarian(points, parties, zone) : [],
    maxWelfare: maxWelfare(points),
    opposition: opposition(points, parties),
  }
}
