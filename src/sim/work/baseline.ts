import { daysInWeek, milliDay } from '../calendar.ts'
import type { Baseline } from '../gate-terms.ts'
import type { Project, Setup } from '../setup.ts'
import { plannedValueAt, planOf } from './plan.ts'
import type { Revision, WorkState } from './state.ts'

/** The baselines of a project that were approved after the first, oldest first. */
const revisionsOf = (work: WorkState, project: Project): readonly Revision[] =>
  work.projects[project.id]?.revisions ?? []

/** What the project was promised to bring, cost and take when it was last agreed on. */
export const baselineOf = (setup: Setup, work: WorkState, project: Project): Baseline =>
  work.projects[project.id]?.baseline ?? {
    benefitCents: project.benefitCents,
    costCents: planOf(setup, project).costCents,
    finishWeek: project.dueWeek,
  }

/** Budget of an activity, with the changes approved until now. */
export const budgetOf = (setup: Setup, work: WorkState, project: Project, index: number): number =>
  revisionsOf(work, project).reduce(
    (sum, { activity, cents }) => sum + (activity === project.activities[index]?.id ? cents : 0),
    planOf(setup, project).costs[index] as number,
  )

/** Budget at completion, with the changes approved until now. */
export const budgetAtCompletion = (setup: Setup, work: WorkState, project: Project): number =>
  revisionsOf(work, project).reduce((sum, { cents }) => sum + cents, planOf(setup, project).costCents)

/**
 * Planned value at the end of a week. A new baseline holds from its data date on: what was planned until then stays, the
 * rest of the old plan is stretched to the new date, and what was added earns evenly up to it.
 */
export const plannedBy = (setup: Setup, work: WorkState, project: Project, week: number): number =>
  plannedUnder(setup, project, revisionsOf(work, project), week * daysInWeek * milliDay)

/** Planned value at the end of each week, from the first to that in which all of it is planned to be done. */
export function plannedCurve(setup: Setup, work: WorkState, project: Project): readonly number[] {
  const all = budgetAtCompletion(setup, work, project)
  const curve = [plannedBy(setup, work, project, 1)]
  while ((curve.at(-1) as number) < all) curve.push(plannedBy(setup, work, project, curve.length + 1))
  return curve
}

function plannedUnder(setup: Setup, project: Project, revisions: readonly Revision[], now: number): number {
  const last = revisions.at(-1)
  if (!last) return plannedValueAt(planOf(setup, project), now)
  const earlier = revisions.slice(0, -1)
  const [from, before, after] = [
    last.dataWeek,
    last.dueBefore,
    Math.max(last.dueAfter, last.dataWeek + 1),
  ].map((week) => week * daysInWeek * milliDay) as [number, number, number]
  if (now <= from) return plannedUnder(setup, project, earlier, now)
  const share = Math.min(1, (now - from) / (after - from))
  const then =
    now >= after ? Math.max(before, from) + now - after : from + Math.round((before - from) * share)
  return plannedUnder(setup, project, earlier, Math.max(from, then)) + Math.round(last.cents * share)
}
