import type { ProjectView } from '../game/view.ts'
import type { Move, Policy } from './policy.ts'

/** The sponsor: releases reserve to the most valuable project whose reported forecast cost is above its money. */
export const sponsorProjects: Policy = (view, legal, dice) =>
  askNowAndThen(view, legal, dice) ?? giveMoney(view, legal, dice)

/** Every few weeks a second opinion on a report that says all is well, of the project that is worth most. */
const askNowAndThen: Move = ({ judging, powers, projects, week }, legal) => {
  if (!judging || !powers || week % judging.opinionWeeks !== 0) return null
  const offers = new Set(legal.flatMap((offer) => (offer.kind === 'askOpinion' ? [offer.project] : [])))
  const [first] = projects
    .filter(({ id, status }) => offers.has(id) && status === 'onPlan')
    .sort((a, b) => b.benefitCents - a.benefitCents)
  const isAsked = offers.size < projects.filter(({ report }) => report?.week === week).length
  return first && !isAsked ? { kind: 'askOpinion', project: first.id } : null
}

const giveMoney: Policy = ({ judging, projects, sponsorTrust }, legal) => {
  const offer = legal.find((o) => o.kind === 'releaseReserve')
  if (offer?.kind !== 'releaseReserve' || !judging || (sponsorTrust ?? 0) < judging.releaseTrust)
    return { kind: 'pass' }
  const { earlyShare, releaseLeast, releaseMost } = judging
  const least = ({ budgetCents }: ProjectView) => (budgetCents * releaseLeast) / 1000
  const short = projects
    .map((project) => ({ project, cents: shortfall(project, earlyShare) }))
    .filter(({ project, cents }) => project.finishedWeek === 0 && cents > least(project))
    .sort((a, b) => b.project.benefitCents - a.project.benefitCents)[0]
  if (!short) return { kind: 'pass' }
  const most = Math.ceil((short.project.budgetCents * releaseMost) / 1000)
  const cents = Math.min(offer.cents.to, short.cents, most)
  return cents < least(short.project)
    ? { kind: 'pass' }
    : { kind: 'releaseReserve', project: short.project.id, cents }
}

/** Forecast cost (budget at completion over CPI) above all the money the project has, in cents; 0 without figures. */
function shortfall(project: ProjectView, earlyShare: number): number {
  const report = project.report
  if (!report || report.earnedCents * 1000 < project.completionCents * earlyShare) return 0 // too early to tell
  const forecast = Math.round((project.completionCents * report.actualCents) / report.earnedCents)
  return Math.max(0, forecast - (project.moneyLeftCents + report.actualCents))
}
