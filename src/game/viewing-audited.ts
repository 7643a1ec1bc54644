import type { AuditPlan } from '../sim/audited-terms.ts'
import { factorOf } from '../sim/factors.ts'
import type { FactOf, Seat } from '../sim/facts.ts'
import { hasHelped } from '../sim/rules/auditing/auditors.ts'
import { ruleToCheck } from '../sim/rules/auditing/helping.ts'
import { entriesBefore, faulty, isBriefed } from '../sim/rules/auditing/preparing.ts'
import { leversNow } from '../sim/rules/levers.ts'
import { pmSeat } from '../sim/seats.ts'
import type {
  AuditedView,
  AuditView,
  CheckView,
  FindingView,
  PapersView,
  PracticeView,
} from './audited-view.ts'
import type { Game } from './game.ts'
import { roleOf } from './seats.ts'

type Offer = ReturnType<typeof leversNow>[number]

/** What a seat may know of audits inside the game; null: a scenario without any. */
export function auditedView(game: Game, seat: Seat): AuditedView | null {
  const { setup, world, phase } = game
  if (!world.audited || !setup.audits) return null
  const offers = seat === 'pmo' && phase === 'deciding' ? leversNow(setup, world) : []
  const isOffice = seat === 'pmo'
  return {
    audits: setup.audits.flatMap((plan) => auditView(game, seat, plan, offers)),
    staff: isOffice
      ? (setup.auditStaff ?? []).map((person) => ({
          person,
          skill: world.audited?.skills[person] ?? 0,
          trainPrice: priceOf(offers, (it) => it.kind === 'trainAuditor' && it.person === person),
          coachPrice: priceOf(offers, (it) => it.kind === 'coachAuditor' && it.person === person),
        }))
      : [],
    checks: isOffice && setup.auditStaff ? checksOf(game, offers) : [],
    practices: isOffice ? practicesOf(game, offers) : [],
    terms: {
      tidied: factorOf(setup, 'tidiedEntries'),
      tidyMilliDays: factorOf(setup, 'tidyBurden'),
      briefMilliDays: factorOf(setup, 'briefBurden'),
      keepsPermille: factorOf(setup, 'briefedKeeps'),
      evidenceMilliDays: factorOf(setup, 'evidenceBurden'),
    },
  }
}

const priceOf = (offers: readonly Offer[], fits: (offer: Offer) => boolean): number | null =>
  offers.find(fits)?.price ?? null

function auditView(game: Game, seat: Seat, plan: AuditPlan, offers: readonly Offer[]): AuditView[] {
  const { setup, world } = game
  const { id, project, rules, announced, week } = plan
  const state = world.audited?.audits[id]
  const isOwn = seat === pmSeat(project)
  if (!state || (roleOf(seat) === 'pm' && !isOwn)) return []
  const isOpen = state.held === 0
  return [
    {
      ...{ id, project, rules, announced, week },
      auditor: plan.auditor ?? state.findings[0]?.auditor ?? state.sent?.person ?? null,
      mayName: isOpen && plan.auditor === null && seat === 'pmo',
      disclosed: state.sent?.disclosed ?? (seat === 'pmo' && isOpen && hasHelped(setup, world, id)),
      isHeld: !isOpen,
      papers: isOwn && isOpen ? papersOf(game, plan) : null,
      briefed: isOwn && isBriefed(world, plan),
      answered: isOwn ? (state.answered?.way ?? null) : null,
      supported: (isOwn || seat === 'pmo') && (world.audited?.papers[project]?.supported ?? 0) >= announced,
      supportPrice: priceOf(offers, (it) => it.kind === 'supportAudit' && it.audit === id),
      findings: findingsOf(game, id),
      why: `fact/${state.fact}`,
    },
  ]
}

function papersOf({ setup, world }: Game, plan: AuditPlan): PapersView[] {
  return plan.rules.map((rule) => {
    const entries = entriesBefore(setup, world, { ...plan, rules: [rule] })
    const count = (is: string) => entries.filter(({ state }) => state === is).length
    return {
      rule,
      entries: entries.length,
      faulty: faulty(entries).length,
      putRight: count('putRight'),
      dressed: count('dressed'),
    }
  })
}

export const findingsOf = ({ world }: Game, id: string): FindingView[] =>
  (world.audited?.audits[id]?.findings ?? []).map(({ fact, wrongly: _, missed: __, ...finding }) => ({
    ...finding,
    why: `fact/${fact}`,
  }))

function checksOf({ setup, world }: Game, offers: readonly Offer[]): CheckView[] {
  return setup.projects.flatMap(({ id: project }): CheckView[] => {
    const rule = ruleToCheck(setup, world, project)
    if (!rule) return []
    const number = world.facts.findLastIndex((it) => it.kind === 'spotChecked' && it.project === project)
    const fact = world.facts[number] as FactOf<'spotChecked'> | undefined
    return [
      {
        project,
        rule,
        price: priceOf(offers, (it) => it.kind === 'spotCheck' && it.project === project),
        last: fact
          ? { week: fact.at.week, examined: fact.examined, found: fact.entries.length, why: `fact/${number}` }
          : null,
      },
    ]
  })
}

const practicesOf = ({ setup, world }: Game, offers: readonly Offer[]): PracticeView[] =>
  Object.entries(world.audited?.good ?? {}).map(([name, { project: from, fact }]) => {
    const rule = name as PracticeView['rule']
    return {
      ...{ rule, from, why: `fact/${fact}` },
      places: setup.projects
        .filter(({ id }) => id !== from)
        .map(({ id: project }) => ({
          project,
          price: priceOf(
            offers,
            (it) => it.kind === 'spreadPractice' && it.rule === rule && it.project === project,
          ),
          isThere: (world.audited?.papers[project]?.practices[rule] ?? 0) > 0,
        })),
    }
  })
