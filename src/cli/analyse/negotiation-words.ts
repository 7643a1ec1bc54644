import { dealOf } from '../../bargaining/bargain.ts'
import { coordinate, pointAt } from '../../bargaining/points.ts'
import type { Negotiation } from '../../scenario/genius/negotiation.ts'
import { textTable } from '../text-table.ts'
import type { AnalysedNegotiation } from './negotiation-reading.ts'

const shown = (value: number) => Number(value.toFixed(4)).toString()
const mostShown = 40 // points of a frontier, or deals of a solution

/** A negotiation as text: what each party has at stake, the zone of agreement, the solutions with their deals, the frontier. */
export function negotiationInWords(name: string, it: AnalysedNegotiation): string {
  const { negotiation, analysis } = it
  const { points } = analysis.frontier
  const all = Array.from({ length: points.count }, (_, i) => i)
  const parties = negotiation.parties.map(({ name, reservation }, j) => {
    const values = all.map((i) => coordinate(points, i, j))
    const range = [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))]
    return [name, ...[reservation, ...range].map(shown)]
  })
  const { length } = negotiation.issues
  return [
    `${name}: ${negotiation.parties.length} parties, ${length} ${length === 1 ? 'issue' : 'issues'}, ${analysis.outcomes} outcomes${negotiation.unit === 'points' ? ', in points' : ''}\n\n`,
    textTable([['party', 'reservation', 'least on the frontier', 'most'], ...parties]),
    `\n${zoneInWords(it)}`,
    `opposition ${shown(analysis.opposition)}\n`,
    passingInWords(it),
    `\n${solutionsInWords(it)}`,
    `\nfrontier: ${points.count} points\n`,
    textTable([
      ['', ...negotiation.parties.map(({ name }) => name)],
      ...all.slice(0, mostShown).map((i) => [String(i + 1), ...pointAt(points, i).map(shown)]),
    ]),
    points.count > mostShown ? 'and so on: --json has them all\n' : '',
  ].join('')
}

const zoneInWords = ({ analysis: { zone, frontier } }: AnalysedNegotiation): string =>
  zone.length === 0
    ? 'no zone of agreement: every deal leaves somebody below the reservation value\n'
    : `zone of agreement: ${zone.length} of ${frontier.points.count} points of the frontier leave nobody below the reservation value\n`

function passingInWords({ negotiation, passing }: AnalysedNegotiation): string {
  if (!passing) return ''
  const vetoes = negotiation.parties.flatMap(({ hasVeto, name }) => (hasVeto ? [name] : []))
  const but = vetoes.length === 0 ? '' : `, vetoes: ${vetoes.join(' and ')}`
  return `deals that pass: ${passing.unanimity} by unanimity, ${passing.allButOne} by all but one${but}\n`
}

function solutionsInWords({ negotiation, analysis }: AnalysedNegotiation): string {
  const { points, deals } = analysis.frontier
  const solutions = [
    ['Nash', analysis.nash],
    ['Kalai-Smorodinsky', analysis.kalaiSmorodinsky],
    ['egalitarian', analysis.egalitarian],
    ['maximum welfare', analysis.maxWelfare.among],
  ] as const
  const rows = solutions.flatMap(([name, places]) =>
    places.slice(0, mostShown).map((i) => [name, ...pointAt(points, i).map(shown)]),
  )
  const placed = [...new Set(solutions.flatMap(([, places]) => places.slice(0, mostShown)))]
  const named = placed.map((i) => {
    const names = solutions.flatMap(([name, places]) => (places.includes(i) ? [name] : []))
    return `${names.join(', ')}: ${dealInWords(negotiation, deals[i] as number)}\n`
  })
  const head = ['solution', ...negotiation.parties.map(({ name }) => name)]
  return `${textTable([head, ...rows])}\n${named.join('')}`
}

function dealInWords({ issues }: Negotiation, number: number): string {
  const deal = dealOf(
    issues.map(({ options }) => options.length),
    number,
  )
  return issues.map(({ name, options }, i) => `${name} ${options[deal[i] as number]}`).join('; ')
}

/** Several negotiations of one domain, a line each. */
export function combinationsInWords(name: string, all: readonly AnalysedNegotiation[]): string {
  const without = all.filter(({ analysis }) => analysis.zone.length === 0).length
  const rows = all.map(({ negotiation, analysis }) => {
    const [nash] = analysis.nash
    const at = nash === undefined ? '-' : pointAt(analysis.frontier.points, nash).map(shown).join(', ')
    return [
      negotiation.parties.map(({ name }) => name).join(', '),
      negotiation.parties.map(({ reservation }) => shown(reservation)).join(', '),
      analysis.zone.length === 0 ? 'no zone' : `${analysis.zone.length} points`,
      at,
    ]
  })
  return [
    `${name}: ${all.length} combinations of profiles, ${without} without a zone of agreement\n\n`,
    textTable([['parties', 'reservation', 'zone', 'Nash'], ...rows]),
  ].join('')
}
