import type { LegalCommand } from '../game/legal.ts'
import type { ProjectView, View } from '../game/view.ts'
import { gainOf } from './acting.ts'
import type { Move, Policy } from './policy.ts'
import { firstOf } from './policy.ts'

/** What a report says is missing: forecast cost (budget at completion over CPI) above all the money the project has, in cents. */
const missing = ({ report, completionCents, moneyLeftCents }: ProjectView): number =>
  !report || report.earnedCents * 10 < completionCents // too early to tell
    ? 0
    : Math.max(
        0,
        Math.round((completionCents * report.actualCents) / report.earnedCents) -
          (moneyLeftCents + report.actualCents),
      )

/** All that is reported as missing, whoever reports it, to whoever lacks most. */
const giveWhatIsMissing: Move = ({ projects }, legal) => {
  const offer = legal.find((it) => it.kind === 'releaseReserve')
  const [short] = projects
    .filter(({ id, finishedWeek }) => finishedWeek === 0 && offer?.projects.includes(id))
    .sort((a, b) => missing(b) - missing(a))
  if (offer?.kind !== 'releaseReserve' || !short || missing(short) <= short.budgetCents / 50) return null
  return {
    kind: 'releaseReserve',
    project: short.id,
    cents: Math.min(offer.cents.to, missing(short)),
  }
}

/** Changes that are worth more than their work are made, the others turned down, before the PMO comes to them. */
const decideByWorth: Move = ({ changes }, legal) => {
  const may = (id: string) => legal.some((it) => it.kind === 'decideScope' && it.change === id)
  const change = changes.find(({ id }) => may(id))
  return change ? { kind: 'decideScope', change: change.id, approve: gainOf(change) > 0 } : null
}

/** A second opinion every week on what is reported to be as planned and is worth most. */
const askEveryWeek: Move = ({ powers, projects }: View, legal: readonly LegalCommand[]) => {
  if (!powers || powers.asked.length > 0) return null
  const offers = new Set(legal.flatMap((it) => (it.kind === 'askOpinion' ? [it.project] : [])))
  const [first] = projects
    .filter(({ id, status }) => offers.has(id) && status === 'onPlan')
    .sort((a, b) => b.benefitCents - a.benefitCents)
  return first ? { kind: 'askOpinion', project: first.id } : null
}

const passing = (move: Move): Policy => {
  return (...all) => move(...all) ?? { kind: 'pass' }
}

/** Ways of a sponsor, for comparison: money for what is missing; that and every wish weighed; that and every report doubted. */
export const answerWants: Policy = passing(giveWhatIsMissing)
export const weighWishes: Policy = passing(firstOf(decideByWorth, giveWhatIsMissing))
export const doubtReports: Policy = passing(firstOf(askEveryWeek, giveWhatIsMissing))
