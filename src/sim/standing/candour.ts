import { milliDay } from '../calendar.ts'
import { factorOf } from '../factors.ts'
import type { Fact } from '../facts.ts'
import type { Ledger } from '../ledger.ts'
import { balance, milliPoint, points, postWithin } from '../ledger.ts'
import { lookup } from '../lookup.ts'
import type { Mandate, Temperament } from '../mandates.ts'
import { joined } from '../naming.ts'
import type { PartFactorName, ProjectId, Setup } from '../setup.ts'

/**
 * Candour of a PM, 0 to 100,000 thousandths of a point: how readily they say what they know. It begins at `openingCandour`
 * and temperament; each point of trust, day of burden and day of constraint moves it at a fixed rate, by the same fact;
 * each week it goes a part of the way back. The rates are assumptions; that fear and burden bend reports is from Snow,
 * Keil and Wallace 2007.
 */
export function openingCandour(setup: Setup, project: ProjectId): number {
  const own = ofTemperament(temperamentOf(setup, project), 'Candour', setup)
  return Math.max(points.from, Math.min(points.to, factorOf(setup, 'openingCandour') + own))
}

/** The temperament of a project's manager; null where the scenario gives none. */
export function temperamentOf(setup: Setup, project: ProjectId): Temperament | null {
  const manager = lookup(setup).projects.get(project)?.manager ?? ''
  return lookup(setup).people.get(manager)?.temperament ?? null
}

/** What a temperament adds; nothing where there is none. */
export const ofTemperament = (
  temperament: Temperament | null,
  what: 'Candour' | 'Willing',
  setup: Setup,
): number => (temperament === null ? 0 : factorOf(setup, `${temperament}${what}` as PartFactorName))

/** The accounts are opened with the first mandate. */
export function openCandour(setup: Setup, ledger: Ledger, number: number): void {
  for (const { id } of setup.projects) move(ledger, id, openingCandour(setup, id), number)
}

/** What the postings of a fact, from the given one on, mean for candour; and its way back at the end of a week. */
export function postCandour(setup: Setup, ledger: Ledger, fact: Fact, number: number, from: number): void {
  for (const { account, amount } of ledger.postings.slice(from)) {
    const [head = '', project = ''] = account.split('/')
    if (lookup(setup).projects.has(project)) move(ledger, project, rateOf(setup, head, amount), number)
  }
  if (fact.kind === 'weekWorked')
    for (const { id } of setup.projects) {
      const way = openingCandour(setup, id) - balance(ledger, joined('candour', id))
      move(ledger, id, Math.round((way * factorOf(setup, 'candourReturn')) / 1000), number)
    }
}

const move = (ledger: Ledger, project: ProjectId, amount: number, number: number): void =>
  postWithin(ledger, joined('candour', project), amount, number, points)

function rateOf(setup: Setup, head: string, amount: number): number {
  if (head === 'trust') return Math.round((amount * factorOf(setup, 'trustCandour')) / 1000)
  if (head === 'burden') return -Math.round((amount * factorOf(setup, 'burdenCandour')) / milliDay)
  if (head === 'constraint') return -Math.round((amount * factorOf(setup, 'constraintCandour')) / milliDay)
  return 0
}

/**
 * What a PM is inclined to this week, by candour and by how much the PMO follows reports up. Chances in per-mille. With
 * half of all candour they are those found by Snow, Keil and Wallace 2007: 60 % bent, twice as often rosy as grim.
 * Candour moves how often a report is bent, not how far: nothing was found on that (audit.md 3.2 gives chances alone).
 */
export type Inclination = {
  readonly candour: number // points, to one decimal
  readonly rosy: number // to overstate
  readonly grim: number // to understate
  readonly share: number // of what is earned, at most, by which it is misstated
  readonly weeks: number // at most, by which the forecast is
  readonly least: number // of the most, per mille, that a bent report is bent by
  readonly late: number // to report late
  readonly pads: boolean // to ask for a day more
}

export function inclinationOf(
  setup: Setup,
  mandate: Mandate,
  ledger: Ledger,
  project: ProjectId,
): Inclination {
  const candour = balance(ledger, joined('candour', project))
  const permille = Math.round((candour * 1000) / points.to)
  const between = (none: number, full: number) => Math.round(none + ((full - none) * permille) / 1000)
  const lack = 1000 - permille
  const [edge, middle] = [factorOf(setup, 'grimEdge'), factorOf(setup, 'grimTypical')]
  const watch = factorOf(setup, `${mandate}Watch`)
  const late = Math.round((factorOf(setup, 'lateReport') * lack) / 500)
  return {
    candour: Math.round((candour * 10) / milliPoint) / 10,
    rosy: between(factorOf(setup, 'rosyFearful'), factorOf(setup, 'rosyOpen')),
    grim: Math.round(edge + ((middle - edge) * (500 - Math.abs(permille - 500))) / 500),
    share: factorOf(setup, 'rosyShare'),
    weeks: factorOf(setup, 'rosyWeeks'),
    least: factorOf(setup, 'bentLeast'),
    late: Math.round((late * (1000 - watch)) / 1000),
    pads: candour < factorOf(setup, 'padsBelow'),
  }
}
