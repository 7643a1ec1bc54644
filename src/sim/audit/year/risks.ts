import type { KitName } from '../kits/kit.ts'
import { planning, risk } from './year-factors.ts'
import type { CellSignals, ProjectSignals } from './year-terms.ts'

/** All that was known of a rule in a project when a quarter was planned. No truth in it. */
export type Known = {
  readonly control: KitName
  readonly cell: CellSignals
  readonly project: ProjectSignals
  readonly isMostChanged: boolean
  readonly isHit: boolean // by what came over the house in the middle of the year
  readonly incidents: number // in the quarter before
  readonly standing: 'new' | 'known' | 'due' // what this year's audits have made of it
}

/** The risk that so much knowledge speaks of, in thousandths of a point. */
export function riskOf({ control, cell, project, isMostChanged, isHit, incidents, standing }: Known): number {
  const points =
    risk.base +
    (standing === 'new' ? risk.earlier[cell.earlier] : 0) +
    risk.own[cell.own] +
    (isMostChanged ? risk.changes : 0) +
    (project.trouble >= risk.troubleWeeks ? risk.trouble : 0) +
    incidents * risk.incident
  const plain = standing === 'due' ? points + risk.earlier.major : points
  const worth = standing === 'new' ? 1000 : risk[standing]
  return (Math.round((plain * worth) / 1000) + (isHit ? risk.weather : 0)) * 1000 * (risk.hangs[control] ?? 1)
}

/** How far a power reaches from what is no plan to what is needed. */
export const reachOf = (power: number): number =>
  Math.max(
    0,
    Math.min(1000, Math.round(((power - planning.floor) * 1000) / (planning.full - planning.floor))),
  )

/** What could be audited: its risk, and the days that it takes to do so properly. */
export type Choice = { readonly risk: number; readonly days: number }

/** The most risk that so many days can look at, in whole and parts. */
export function bestOf(choices: readonly Choice[], days: number): number {
  let left = days
  let sum = 0
  for (const it of [...choices].sort((a, b) => b.risk * a.days - a.risk * b.days)) {
    const part = Math.min(left, it.days)
    sum += Math.floor((it.risk * part) / it.days)
    left -= part
  }
  return sum
}

/** The risk that is looked at by whoever spends so many days by lot. */
export function byLotOf(choices: readonly Choice[], days: number): number {
  const all = choices.reduce((sum, it) => sum + it.days, 0)
  const risks = choices.reduce((sum, it) => sum + it.risk, 0)
  return all === 0 ? 0 : Math.floor((risks * Math.min(days, all)) / all)
}

/** A plan between drawing by lot and the best: thousandths. */
export function planScore(reached: number, choices: readonly Choice[], days: number): number {
  const [lot, best] = [byLotOf(choices, days), bestOf(choices, days)]
  return best <= lot ? 1000 : Math.max(0, Math.min(1000, Math.round(((reached - lot) * 1000) / (best - lot))))
}
