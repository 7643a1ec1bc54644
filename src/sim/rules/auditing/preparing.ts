import type { AuditeeCommand } from '../../audited-commands.ts'
import type { AuditPlan } from '../../audited-terms.ts'
import { answerWays } from '../../audited-terms.ts'
import { factorOf } from '../../factors.ts'
import { pmSeat } from '../../seats.ts'
import type { Setup } from '../../setup.ts'
import type { World } from '../../world.ts'
import type { SeatRule } from '../seat-rule.ts'
import { relieved } from '../serving.ts'
import { openAudit, settledOnMonday } from './announcing.ts'
import type { Entry } from './entries.ts'
import { entriesOf } from './entries.ts'

type Of<K extends AuditeeCommand['kind']> = Extract<AuditeeCommand, { kind: K }>

/** Audits of a seat's own project that are still to be held. */
const ownAudits = (setup: Setup, world: World, seat: string): AuditPlan[] =>
  (setup.audits ?? []).filter(({ id, project }) => pmSeat(project) === seat && openAudit(setup, world, id))

const ownAudit = (setup: Setup, world: World, seat: string, id: string): AuditPlan | null => {
  const plan = openAudit(setup, world, id)
  return plan && pmSeat(plan.project) === seat ? plan : null
}

/** Entries of the rules of an audit that its manager knows of on Monday, the oldest first. */
export const entriesBefore = (setup: Setup, world: World, { project, rules }: AuditPlan): Entry[] =>
  rules
    .flatMap((rule) => entriesOf(setup, world, project, rule, settledOnMonday(world)))
    .sort((a, b) => a.week - b.week)

/** What is not in order, and not put right yet. */
export const faulty = (entries: readonly Entry[]): Entry[] =>
  entries.filter(({ state }) => state === 'open' || state === 'covered')

const begun = (setup: Setup): 'notInPlay' | null => (setup.audits ? null : 'notInPlay')

/** What is not in order is put right: made good with today's date, and a note that says so. */
export const tidying: SeatRule<Of<'tidyPapers'>> = {
  offers: (setup, world, seat) =>
    ownAudits(setup, world, seat).map(({ id }) => ({ kind: 'tidyPapers' as const, audit: id })),
  spends: (_order, setup) => factorOf(setup, 'tidyTime'),
  whyNot: (setup, world, seat, { audit }) => {
    const plan = ownAudit(setup, world, seat, audit)
    if (!plan) return begun(setup) ?? 'unknownAudit'
    return faulty(entriesBefore(setup, world, plan)).length > 0 ? null : 'nothingToDo'
  },
  carryOut: (setup, world, happen, seat, { audit, spends }) => {
    const plan = ownAudit(setup, world, seat, audit)
    if (!plan) return
    const entries = faulty(entriesBefore(setup, world, plan))
      .slice(0, factorOf(setup, 'tidiedEntries'))
      .map(({ name }) => name)
    const burden = relieved(setup, world, entries.length * factorOf(setup, 'tidyBurden'))
    happen(
      { kind: 'papersTidied', audit, project: plan.project, entries, burden, spends },
      world.audited?.audits[audit]?.fact,
    )
  },
}

/** The team is shown where things are, and keeps them better from this week on. Once before an audit. */
export const briefing: SeatRule<Of<'briefTeam'>> = {
  offers: (setup, world, seat) =>
    ownAudits(setup, world, seat).map(({ id }) => ({ kind: 'briefTeam' as const, audit: id })),
  spends: (_order, setup) => factorOf(setup, 'briefTime'),
  whyNot: (setup, world, seat, { audit }) => {
    const plan = ownAudit(setup, world, seat, audit)
    if (!plan) return begun(setup) ?? 'unknownAudit'
    return isBriefed(world, plan) ? 'alreadyDone' : null
  },
  carryOut: (setup, world, happen, seat, { audit, spends }) => {
    const plan = ownAudit(setup, world, seat, audit)
    if (!plan) return
    const burden = relieved(setup, world, factorOf(setup, 'briefBurden'))
    happen(
      { kind: 'teamBriefed', audit, project: plan.project, burden, spends },
      world.audited?.audits[audit]?.fact,
    )
  },
}

/** Whether a team was briefed since its audit was announced. */
export const isBriefed = ({ audited }: World, { id, project }: AuditPlan): boolean => {
  const week = audited?.papers[project]?.briefed ?? 0
  return week > 0 && week >= (audited?.audits[id]?.announced ?? 0)
}

/** All that is not in order is made to look so. What others keep, the system's log and the ledger, stays as it was. */
export const dressing: SeatRule<Of<'dressPapers'>> = {
  offers: (setup, world, seat) =>
    ownAudits(setup, world, seat).map(({ id }) => ({ kind: 'dressPapers' as const, audit: id })),
  spends: (_order, setup) => factorOf(setup, 'dressTime'),
  whyNot: (setup, world, seat, { audit }) => {
    const plan = ownAudit(setup, world, seat, audit)
    if (!plan) return begun(setup) ?? 'unknownAudit'
    return faulty(entriesBefore(setup, world, plan)).length > 0 ? null : 'nothingToDo'
  },
  carryOut: (setup, world, happen, seat, { audit, spends }) => {
    const plan = ownAudit(setup, world, seat, audit)
    if (!plan) return
    const entries = faulty(entriesBefore(setup, world, plan)).map(({ name }) => name)
    happen(
      { kind: 'papersDressed', audit, project: plan.project, entries, spends },
      world.audited?.audits[audit]?.fact,
    )
  },
}

/** The auditor asks, in the week of the audit: is everything in order? Silence is an answer of its own. */
export const answering: SeatRule<Of<'answerAuditor'>> = {
  offers: (setup, world, seat) =>
    ownAudits(setup, world, seat).flatMap(({ id }) =>
      answerWays.map((way) => ({ kind: 'answerAuditor' as const, audit: id, way })),
    ),
  spends: ({ way }, setup) => (way === 'evidence' ? factorOf(setup, 'answerTime') : 0),
  whyNot: (setup, world, seat, { audit, way }) => {
    const plan = ownAudit(setup, world, seat, audit)
    if (!plan) return begun(setup) ?? 'unknownAudit'
    if (!answerWays.includes(way)) return 'outOfRange'
    if (plan.week !== world.at.week) return 'notNow'
    return world.audited?.audits[audit]?.answered ? 'alreadyDone' : null
  },
  carryOut: (setup, world, happen, seat, { audit, way, spends }) => {
    const plan = ownAudit(setup, world, seat, audit)
    if (!plan) return
    const whole = way === 'evidence' ? factorOf(setup, 'evidenceBurden') : 0
    const burden = relieved(setup, world, isBriefed(world, plan) ? Math.round(whole / 2) : whole)
    happen(
      { kind: 'auditorAnswered', audit, project: plan.project, way, burden, spends },
      world.audited?.audits[audit]?.fact,
    )
  },
}
