import { pointAt } from '../../bargaining/points.ts'
import type { Negotiations } from './negotiation-files.ts'
import { negotiationsAt } from './negotiation-files.ts'
import type { AnalysedNegotiation } from './negotiation-reading.ts'
import { analysed } from './negotiation-reading.ts'
import { combinationsInWords, negotiationInWords } from './negotiation-words.ts'
import type { Analysed } from './reading.ts'
import { hasFailed } from './reading.ts'

/** `analyse DIR` of a negotiation: frontier, solutions and zone of agreement; of every combination where there are several. */
export function analyseNegotiation(paths: readonly string[], reservation: string | undefined): Analysed {
  const found = negotiationsAt(paths)
  if (hasFailed(found)) return found
  const changed = withReservations(found, reservation)
  if (hasFailed(changed)) return changed
  const all = changed.all.map(analysed)
  const notes = changed.note === undefined ? [] : [changed.note]
  const [only] = all
  if (all.length === 1 && only)
    return { document: documentOf(only), text: negotiationInWords(changed.name, only), notes }
  const combinations = all.map((one) => ({
    parties: one.negotiation.parties.map(({ name }) => name),
    ...documentOf(one),
  }))
  return { document: { combinations }, text: combinationsInWords(changed.name, all), notes }
}

/** The keys stand in docs/analyse.md. */
function documentOf({ negotiation, analysis, passing }: AnalysedNegotiation) {
  const pointsOf = (places: readonly number[]) => places.map((i) => pointAt(analysis.frontier.points, i))
  const vetoes = negotiation.parties.flatMap(({ hasVeto, name }) => (hasVeto ? [name] : []))
  return {
    outcomes: analysis.outcomes,
    zone: analysis.zone.length > 0,
    frontier: pointsOf(Array.from({ length: analysis.frontier.points.count }, (_, i) => i)),
    nash: pointsOf(analysis.nash),
    kalaiSmorodinsky: pointsOf(analysis.kalaiSmorodinsky),
    egalitarian: pointsOf(analysis.egalitarian),
    maxWelfare: { value: analysis.maxWelfare.value, points: pointsOf(analysis.maxWelfare.among) },
    opposition: analysis.opposition,
    ...(passing ? { passing: { ...passing, vetoes } } : {}),
  }
}

function withReservations(
  found: Negotiations,
  stated: string | undefined,
): Negotiations | { readonly wrong: string } {
  if (stated === undefined) return found
  const values = stated.split(',').map((value) => value.trim())
  const parties = found.all[0]?.parties ?? []
  if (values.length !== parties.length || !values.every((value) => /^-?(\d+\.?\d*|\.\d+)$/.test(value))) {
    const names = parties.map(({ name }) => name).join(', ')
    return { wrong: `--reservation takes a value for each party, such as 0.3,0.5: here ${names}.` }
  }
  if (found.all.length > 1)
    return { wrong: 'With --reservation name the profiles one by one: here every party has several.' }
  const all = found.all.map((negotiation) => ({
    ...negotiation,
    parties: negotiation.parties.map((party, j) => ({ ...party, reservation: Number(values[j]) })),
  }))
  return { ...found, all }
}
