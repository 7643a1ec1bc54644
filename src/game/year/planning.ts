import { properSize } from '../../sim/audit/year/dealing-years.ts'
import { staff } from '../../sim/audit/year/year-factors.ts'
import { outsider, safeguards } from '../../sim/audit/year/year-terms.ts'
import type { PersonId } from '../../sim/setup.ts'
import { cellOf, daysOf, isDue, outsideSpent, peopleIn, practicesOf, spentBy } from './books.ts'
import type { YearAct, YearRefusal } from './year-acts.ts'
import type { PlannedAudit, YearDone } from './year-in-play.ts'

type PlanAct = Extract<
  YearAct,
  {
    kind: 'plan' | 'drop' | 'size' | 'second' | 'safeguard' | 'sit' | 'course' | 'spread' | 'word'
  }
>

/** A quarter's plan, changed in one place; refused where it asks for days that nobody has. */
export function planned(play: YearDone, act: PlanAct): YearDone | YearRefusal {
  const done = changed(play, act)
  return typeof done === 'string' ? done : (overspent(play, done) ?? done)
}

/** Days that are gone cannot be spent; whoever takes something back may do so. */
function overspent(was: YearDone, done: YearDone): YearRefusal | null {
  const { deal } = done
  const isOver = (person: PersonId) =>
    spentBy(done, person) > daysOf(done, person) && spentBy(done, person) > spentBy(was, person)
  if (peopleIn(deal).some(isOver)) return 'noDays'
  return outsideSpent(done) > staff.outsideDays && outsideSpent(done) > outsideSpent(was)
    ? 'noOutsideDays'
    : null
}

function changed(play: YearDone, act: PlanAct): YearDone | YearRefusal {
  const { deal, plans } = play
  if (act.kind === 'course') return course(play, act)
  const cell = cellOf(deal, act.cell)
  if (!cell) return 'unknown'
  if (act.kind === 'spread') return spread(play, act)
  if (act.kind === 'word') {
    const isOpen = play.agreements.some((it) => it.cell === act.cell && isDue(it, play.quarter))
    if (!isOpen) return 'nothingDue'
    return {
      ...play,
      agreements: play.agreements.map((it) =>
        it.cell === act.cell && isDue(it, play.quarter)
          ? { ...it, closed: 'word' as const, closedIn: play.quarter }
          : it,
      ),
    }
  }
  const own = plans.find((it) => it.cell === act.cell)
  if (act.kind === 'plan') return plan(play, act, own)
  if (!own) return 'unknown'
  if (act.kind === 'drop') return { ...play, plans: plans.filter((it) => it !== own) }
  const to = (change: Partial<PlannedAudit>): YearDone => ({
    ...play,
    plans: plans.map((it) => (it === own ? { ...it, ...change } : it)),
  })
  switch (act.kind) {
    case 'size': {
      const entries = cell.quarters[play.quarter]?.rows.length ?? 0
      if (!Number.isInteger(act.size) || act.size < 1 || act.size > entries) return 'outOfRange'
      return to({ size: act.size })
    }
    case 'second':
      if (act.person !== null && !peopleIn(deal).includes(act.person)) return 'unknown'
      if (act.person === own.lead) return 'samePerson'
      return to({ second: act.person })
    case 'safeguard':
      return safeguards.includes(act.safeguard) ? to({ safeguard: act.safeguard }) : 'unknown'
    case 'sit':
      if (own.lead !== deal.def.you) return 'notYou'
      if (!own.isSat && plans.some(({ isSat }) => isSat)) return 'onlyOne'
      return to({ isSat: !own.isSat })
  }
}

/** A new audit, as deep as it has to be; or another lead for one that is planned. */
function plan(
  play: YearDone,
  { cell: id, lead }: Extract<PlanAct, { kind: 'plan' }>,
  own: PlannedAudit | undefined,
): YearDone | YearRefusal {
  const { deal, plans, quarter } = play
  if (lead !== outsider && !peopleIn(deal).includes(lead)) return 'unknown'
  if (own) {
    const change = {
      ...{ lead, isSat: own.isSat && lead === deal.def.you },
      second: own.second === lead ? null : own.second,
    }
    return { ...play, plans: plans.map((it) => (it === own ? { ...it, ...change } : it)) }
  }
  const [cell, played] = [cellOf(deal, id), deal.played[quarter]]
  if (!cell || !played) return 'unknown'
  const proper = properSize(played.setup, cell.quarters[quarter]?.rows.length ?? 1)
  const left =
    lead === outsider ? staff.outsideDays - outsideSpent(play) : daysOf(play, lead) - spentBy(play, lead)
  // As deep as the days allow, where they do not allow for what is needed.
  const size = Math.max(1, Math.min(proper, (left - 1) * staff.entriesPerDay))
  const audit: PlannedAudit = {
    ...{ cell: id, lead, size, second: null, safeguard: 'plain', isSat: false },
  }
  return { ...play, plans: [...plans, audit] }
}

function course(
  play: YearDone,
  { person, control }: Extract<PlanAct, { kind: 'course' }>,
): YearDone | YearRefusal {
  const { deal, courses, skills } = play
  if (!deal.def.colleagues.includes(person) || !deal.def.controls.includes(control)) return 'unknown'
  const isSame = (it: (typeof courses)[number]) => it.person === person && it.control === control
  if (courses.some(isSame)) return { ...play, courses: courses.filter((it) => !isSame(it)) }
  if ((skills[person]?.[control] ?? 0) >= staff.courseTo) return 'learnt'
  return { ...play, courses: [...courses, { person, control }] }
}

function spread(play: YearDone, { cell, to }: Extract<PlanAct, { kind: 'spread' }>): YearDone | YearRefusal {
  const { deal, spreads, taken } = play
  const target = `${to}/${cell.split('/')[1]}`
  if (!practicesOf(play).includes(cell) || target === cell || !cellOf(deal, target)) return 'unknown'
  const isSame = (it: (typeof spreads)[number]) => it.cell === cell && it.to === to
  if (spreads.some(isSame)) return { ...play, spreads: spreads.filter((it) => !isSame(it)) }
  const isComing = spreads.some((it) => `${it.to}/${it.cell.split('/')[1]}` === target)
  if (isComing || taken.some((it) => it.to === target)) return 'learnt'
  return { ...play, spreads: [...spreads, { cell, to }] }
}
