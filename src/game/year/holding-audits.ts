import type { Deal, Drill } from '../../sim/audit/dealing.ts'
import { detectionPermille } from '../../sim/audit/power.ts'
import type { Outcome } from '../../sim/audit/year/holding.ts'
import { dueOpinion, held, isBroken, seesOf } from '../../sim/audit/year/holding.ts'
import { staff } from '../../sim/audit/year/year-factors.ts'
import { outsider } from '../../sim/audit/year/year-terms.ts'
import type { Audit } from '../auditing.ts'
import { actOnAudit, beginAudit, isAuditRefused } from '../auditing.ts'
import {
  cellOf,
  choicesNow,
  daysOf,
  dealAt,
  isDue,
  leadDays,
  peopleIn,
  riskNow,
  secondDays,
} from './books.ts'
import type { YearRefusal } from './year-acts.ts'
import type { HeldAudit, PlannedAudit, YearDone } from './year-in-play.ts'

/** Names the desk of a rule in a quarter: its lot and its auditors' dice hang on it. */
export const deskName = ({ deal, quarter }: YearDone, cell: string): string =>
  `${deal.seed}/${cell}/q${quarter + 1}`

export const skillIn = ({ skills }: YearDone, { lead, cell }: PlannedAudit): number =>
  lead === outsider ? staff.outsideSkill : (skills[lead]?.[cell.split('/')[1] ?? ''] ?? 0)

/** The quarter's audits are held, all but the one that the player sits at. */
export function holdAll(play: YearDone): YearDone | YearRefusal {
  const staffDays = peopleIn(play.deal).reduce((sum, it) => sum + daysOf(play, it), 0)
  const days = play.plans.reduce((sum, it) => sum + leadDays(it) + (it.second ? secondDays(it) : 0), 0)
  const audits = play.plans.flatMap((plan): readonly HeldAudit[] => {
    const deal = plan.isSat ? null : dealOfPlan(play, plan)
    return deal ? [heldAudit(play, plan, deal, byStaff(play, plan, deal))] : []
  })
  const sat = play.plans.find(({ isSat }) => isSat)
  return {
    ...play,
    audits: [...play.audits, ...audits],
    closed: [...play.closed, { choices: choicesNow(play), days, staffDays }],
    desk: sat ? deskOf(play, sat) : null,
  }
}

export function dealOfPlan(play: YearDone, { cell: id }: PlannedAudit): Deal | null {
  const cell = cellOf(play.deal, id)
  return cell ? dealAt(play, cell, play.quarter) : null
}

/** What somebody of the office, or from outside, makes of it. */
export const byStaff = (play: YearDone, plan: PlannedAudit, deal: Deal): Outcome =>
  held(deal, deskName(play, plan.cell), {
    ...{ size: plan.size, skill: skillIn(play, plan), isHelped: plan.second !== null },
  })

export function heldAudit(
  play: YearDone,
  plan: PlannedAudit,
  deal: Deal,
  outcome: Outcome,
  own: Partial<HeldAudit> = {},
): HeldAudit {
  const { setup } = deal.played
  const cell = cellOf(play.deal, plan.cell)
  return {
    ...plan,
    ...{ quarter: play.quarter, outcome, of: deal.items.length },
    rightly: outcome.raised.filter((id) => isBroken(deal, id)),
    isFollow: play.agreements.some((it) => it.cell === plan.cell && isDue(it, play.quarter)),
    power: detectionPermille(setup, deal.items.length, outcome.drawn.length),
    sees: seesOf(setup, skillIn(play, plan), plan.second !== null),
    risk: cell ? riskNow(play, cell) : 0,
    due: dueOpinion(deal, outcome.drawn.length, outcome.raised.length),
    ...{ sat: null, opinion: null, action: null, feedback: [] },
    ...own,
  }
}

/** The desk that the player sits at: already begun, and its sample drawn. */
function deskOf(play: YearDone, plan: PlannedAudit): Audit | null {
  const deal = dealOfPlan(play, plan)
  if (!deal) return null
  const { scenario, policy } = play.deal.def
  const drill: Drill = { id: deal.kit.id, control: deal.kit.id, scenario, policy }
  const begun = actOnAudit(beginAudit(drill, deskName(play, plan.cell), deal), { kind: 'begin' })
  if (isAuditRefused(begun)) throw new Error(begun.refused)
  const drawn = actOnAudit(begun, { kind: 'draw', count: plan.size, by: 'lot' })
  if (isAuditRefused(drawn)) throw new Error(drawn.refused)
  return drawn
}
