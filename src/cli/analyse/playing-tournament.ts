import { utility } from '../../bargaining/bargain.ts'
import { pointAt } from '../../bargaining/points.ts'
import type { CharacterName } from '../../sim/negotiation/counterparts/character-factors.ts'
import { characterNames, characters } from '../../sim/negotiation/counterparts/character-factors.ts'
import { counterpart } from '../../sim/negotiation/counterparts/counterpart.ts'
import { played } from '../../sim/negotiation/playing.ts'
import { exchangeOf } from '../../sim/negotiation/state.ts'
import type { AnalysedNegotiation } from './negotiation-reading.ts'
import { tableFrom } from './tournament-table.ts'

/** How the same characters did on all seeds; characters by the order of the parties. */
export type LineUp = {
  readonly characters: readonly CharacterName[]
  readonly agreements: number
  readonly agreementRate: number
  readonly utilities: readonly number[] // means by party; without a deal its reservation value
  readonly distanceToNash: number | null // mean over agreements; null: no agreement, or no zone
  readonly exchanges: number // mean
}

export type Tournament = {
  readonly parties: readonly string[]
  readonly reservations: readonly number[]
  readonly zone: boolean
  readonly nash: readonly (readonly number[])[]
  readonly seeds: number
  readonly exchanges: number
  readonly agreementRate: number
  readonly lineUps: readonly LineUp[]
}

/** Every character against every other, on all seeds; null when it was stopped. */
export async function tournamentOf(
  { negotiation, analysis }: AnalysedNegotiation,
  seeds: readonly string[],
  exchanges: number,
  stop: AbortSignal,
): Promise<Tournament | null> {
  const { parties } = negotiation
  const table = tableFrom(negotiation, exchanges)
  const nash = analysis.nash.map((i) => pointAt(analysis.frontier.points, i))
  const apart = (point: readonly number[]) =>
    nash.reduce((least, at) => Math.min(least, distance(point, at, parties)), Number.POSITIVE_INFINITY)
  const lineUps: LineUp[] = []
  for (const names of lineUpsOf(parties.length)) {
    await new Promise((resolve) => setImmediate(resolve)) // lets Ctrl-C through
    if (stop.aborted) return null
    const minds = names.map((name) => counterpart(characters[name]))
    const ended = seeds.map((seed) => played(table, minds, seed))
    const deals = ended.flatMap(({ ending }) => (ending?.kind === 'agreed' ? [ending.deal] : []))
    const points = deals.map((deal) => parties.map((party) => utility(party, deal)))
    const failed = ended.length - deals.length
    lineUps.push({
      characters: names,
      agreements: deals.length,
      agreementRate: deals.length / ended.length,
      utilities: parties.map(
        ({ reservation }, j) =>
          (sumOf(points.map((point) => point[j] as number)) + failed * reservation) / ended.length,
      ),
      distanceToNash: points.length > 0 && nash.length > 0 ? sumOf(points.map(apart)) / points.length : null,
      exchanges: sumOf(ended.map((state) => Math.min(exchanges, exchangeOf(state) + 1))) / ended.length,
    })
  }
  return {
    parties: parties.map(({ name }) => name),
    reservations: parties.map(({ reservation }) => reservation),
    zone: analysis.zone.length > 0,
    nash,
    seeds: seeds.length,
    exchanges,
    agreementRate: sumOf(lineUps.map((it) => it.agreementRate)) / lineUps.length,
    lineUps,
  }
}

const sumOf = (values: readonly number[]) => values.reduce((a, b) => a + b, 0)

/** Every character in the first seat against every character in all the others. */
const lineUpsOf = (count: number): readonly (readonly CharacterName[])[] =>
  characterNames.flatMap((first) =>
    characterNames.map((other) => [first, ...Array.from({ length: count - 1 }, () => other)]),
  )

/** Euclidean, with what wholly satisfies each party as 1. */
const distance = (
  a: readonly number[],
  b: readonly number[],
  parties: readonly { readonly full: number }[],
): number =>
  Math.sqrt(
    parties.reduce((sum, { full }, j) => {
      const off = ((a[j] as number) - (b[j] as number)) / full
      return sum + off * off
    }, 0),
  )
