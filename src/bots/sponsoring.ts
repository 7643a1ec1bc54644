import type { ProjectView } from '../game/view.ts'
import type { Policy } from './policy.ts'

/** Trust in the PMO's figures, in points, below which the sponsor releases no money on their strength. */
export const trustsFrom = 35

/** The sponsor: releases reserve to the most valuable project whose reported forecast cost is above its money. */
export const sponsorProjects: Policy = (view, legal) => {
  const offer = legal.find((o) => o.kind === 'releaseReserve')
  if (offer?.kind !== 'releaseReserve' || (view.sponsorTrust ?? 0) < trustsFrom) return { kind: 'pass' }
  const short = view.projects
    .map((project) => ({ project, cents: shortfall(project) }))
    .filter(({ project, cents }) => project.finishedWeek === 0 && cents > project.budgetCents / 50)
    .sort((a, b) => b.project.benefitCents - a.project.benefitCents)[0]
  if (!short) return { kind: 'pass' }
  const cents = Math.min(offer.cents.to, short.cents, Math.ceil(short.project.budgetCents / 10))
  return cents < short.project.budgetCents / 50
    ? { kind: 'pass' }
    : { kind: 'releaseReserve', project: short.project.id, cents }
}

/** Forecast cost (budget at completion over CPI) above all the money the project has, in cents; 0 without figures. */
function shortfall(project: ProjectView): number {
  const report = project.report
  if (!report || report.earnedCents * 5 < project.completionCents) return 0 // too early to tell
  const forecast = Math.round((project.completionCents * report.actualCents) / report.earnedCents)
  return Math.max(0, forecast - (project.moneyLeftCents + report.actualCents))
}
