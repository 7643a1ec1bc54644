import { judge } from '../../sim/audit/judging.ts'
import { causeFor } from '../../sim/audit/year/holding.ts'
import type { Act } from '../audit-acts.ts'
import type { Audit } from '../auditing.ts'
import { actOnAudit, isAuditRefused, workOf } from '../auditing.ts'
import { byStaff, dealOfPlan, heldAudit, skillIn } from './holding-audits.ts'
import type { YearRefusal } from './year-acts.ts'
import type { YearDone } from './year-in-play.ts'

/** An act at the desk that the player sits at; the opinion ends it, and its facts go into the year. */
export function atYourDesk(play: YearDone, act: Act): YearDone | YearRefusal {
  if (!play.desk) return 'notNow'
  if (act.kind === 'draw' || act.kind === 'begin') return 'planned' // so many days there are, and no more
  const desk = actOnAudit(play.desk, act)
  if (isAuditRefused(desk)) return desk.refused
  return desk.phase === 'debriefing' ? left(play, desk) : { ...play, desk }
}

function left(play: YearDone, desk: Audit): YearDone | YearRefusal {
  const plan = play.plans.find(({ isSat }) => isSat)
  if (!plan) return 'unknown'
  const judged = judge(desk.deal, workOf(desk))
  const raised = [...new Set(desk.links.map(({ item }) => item))]
  const outcome = {
    ...{ drawn: desk.drawn, raised, isGood: desk.finding?.grade === 'goodPractice' },
    cause: causeFor(desk.deal, desk.seed, raised, {
      ...{ skill: skillIn(play, plan), isHelped: plan.second !== null },
    }),
  }
  const audit = heldAudit(play, plan, desk.deal, outcome, {
    ...{ sat: judged.domains.evidence, opinion: desk.opinion, due: judged.warrantedOpinion },
    rightly: judged.hits.map(({ item }) => item), // tied by a pair that shows it: to tie everything puts nothing right
  })
  const sat = { cell: plan.cell, quarter: play.quarter, desk }
  return { ...play, desk: null, desks: [...play.desks, sat], audits: [...play.audits, audit] }
}

/** The rest is left to be done as the player's other audits are. */
export function handedOver(play: YearDone): YearDone | YearRefusal {
  const plan = play.plans.find(({ isSat }) => isSat)
  const deal = plan && dealOfPlan(play, plan)
  if (!plan || !deal) return 'notNow'
  const audit = heldAudit(play, { ...plan, isSat: false }, deal, byStaff(play, plan, deal))
  return { ...play, desk: null, audits: [...play.audits, audit] }
}
