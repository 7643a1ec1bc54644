import type { LegalCommand } from '../game/legal.ts'
import type { ProjectView, View } from '../game/view.ts'
import type { Command } from '../sim/commands.ts'
import { answerWants, doubtReports, weighWishes } from './giving.ts'
import type { Move, Policy } from './policy.ts'
import { firstOf } from './policy.ts'

/** The sponsor: releases reserve to the most valuable project whose reported forecast cost is above its money. */
export const sponsorProjects: Policy = (view, legal, dice) =>
  askNowAndThen(view, legal, dice) ?? giveMoney(view, legal, dice)

/** Names of the policies of the sponsor; the first is the one that the others are measured by. */
export const sponsorPolicyNames = ['balanced', 'refuseAll', 'grantLoudest'] as const
type SponsorPolicyName = (typeof sponsorPolicyNames)[number]

/** No money, no change, no manager against the PMO, whatever it is about. */
const refuse: Move = firstOf(
  (_view, legal) => {
    const offer = legal.find((it) => it.kind === 'rule' && !it.uphold)
    return offer?.kind === 'rule' ? { kind: 'rule', project: offer.project, uphold: false } : null
  },
  (_view, legal) => {
    const offer = legal.find((it) => it.kind === 'decideScope' && !it.approve)
    return offer?.kind === 'decideScope'
      ? { kind: 'decideScope', change: offer.change, approve: false }
      : null
  },
)

/** Whoever asks is given: managers are upheld, changes made, and the purse emptied. */
const giveToTheLoudest: Move = firstOf(
  (_view, legal) => {
    const offer = legal.find((it) => it.kind === 'rule' && it.uphold)
    return offer?.kind === 'rule' ? { kind: 'rule', project: offer.project, uphold: true } : null
  },
  (_view, legal) => {
    const offer = legal.find((it) => it.kind === 'decideScope' && it.approve)
    return offer?.kind === 'decideScope' ? { kind: 'decideScope', change: offer.change, approve: true } : null
  },
  emptyThePurse,
)

/** All of the reserve goes to whoever's report sounds worst. */
function emptyThePurse({ projects }: View, legal: readonly LegalCommand[]): Command | null {
  const offer = legal.find((it) => it.kind === 'releaseReserve')
  const [worst] = projects
    .filter(({ finishedWeek, status }) => finishedWeek === 0 && (status === 'trouble' || status === 'watch'))
    .sort((a, b) => lateOf(b) - lateOf(a))
  return offer?.kind === 'releaseReserve' && worst && offer.projects.includes(worst.id)
    ? { kind: 'releaseReserve', project: worst.id, cents: offer.cents.to }
    : null
}

const lateOf = ({ report, dueWeek }: ProjectView): number => (report?.finishWeek ?? 0) - dueWeek

const policies: { readonly [name in SponsorPolicyName]: Policy } = {
  balanced: sponsorProjects,
  refuseAll: (view, legal, dice) => refuse(view, legal, dice) ?? { kind: 'pass' },
  grantLoudest: (view, legal, dice) => giveToTheLoudest(view, legal, dice) ?? { kind: 'pass' },
}

/** Ways to give, for comparison; none is measured against every case. */
const habits: { readonly [name: string]: Policy } = { answerWants, weighWishes, doubtReports }

/** The sponsor's policy of that name; any other name is the bot that plays every other game. */
export const sponsorPolicy = (name: string): Policy =>
  Object.hasOwn(policies, name)
    ? policies[name as SponsorPolicyName]
    : Object.hasOwn(habits, name)
      ? (habits[name] as Policy)
      : sponsorProjects

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

const giveMoney: Policy = ({ judging, powers, projects, sponsorTrust }, legal) => {
  const offer = legal.find((o) => o.kind === 'releaseReserve')
  if (offer?.kind !== 'releaseReserve' || !judging || (sponsorTrust ?? 0) < judging.releaseTrust)
    return { kind: 'pass' }
  const { earlyShare, releaseConfidence, releaseLeast, releaseMost } = judging
  const isHeard = ({ id }: ProjectView) => {
    if (!powers?.noticed) return true
    const it = powers.confidence.find(({ project }) => project === id)
    return it !== undefined && it.points >= releaseConfidence && !it.overAsked // nobody pays for days that stood idle
  }
  const least = ({ budgetCents }: ProjectView) => (budgetCents * releaseLeast) / 1000
  const short = projects
    .map((project) => ({ project, cents: shortfall(project, earlyShare) }))
    .filter(({ project, cents }) => project.finishedWeek === 0 && cents > least(project) && isHeard(project))
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
