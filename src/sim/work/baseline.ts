import { daysInWeek, milliDay } from '../calendar.ts'
import type { Baseline } from '../gate-terms.ts'
import type { Project, Setup } from '../setup.ts'
import type { Piece } from './pieces.ts'
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

const plannedUnder = (setup: Setup, project: Project, revisions: readonly Revision[], now: number): number =>
  underRevisions(
    revisions,
    now,
    (then) => plannedValueAt(planOf(setup, project), then),
    ({ cents }) => cents,
  )

/** When a revision begins to hold, the end it found, and the end it set: milli-days since the first Monday. */
const datesOf = ({ dataWeek, dueBefore, dueAfter }: Revision): readonly [number, number, number] => {
  const [from, before, after] = [dataWeek, dueBefore, Math.max(dueAfter, dataWeek + 1)]
  return [from * weekLength, before * weekLength, after * weekLength]
}

const weekLength = daysInWeek * milliDay

/** What is planned of an amount up to a time: `first` gives it by the first plan, `added` what a revision adds to it. */
function underRevisions(
  revisions: readonly Revision[],
  now: number,
  first: (now: number) => number,
  added: (revision: Revision) => number,
): number {
  const last = revisions.at(-1)
  if (!last) return first(now)
  const earlier = revisions.slice(0, -1)
  const [from, before, after] = datesOf(last)
  if (now <= from) return underRevisions(earlier, now, first, added)
  const share = Math.min(1, (now - from) / (after - from))
  const then =
    now >= after ? Math.max(before, from) + now - after : from + Math.round((before - from) * share)
  return underRevisions(earlier, Math.max(from, then), first, added) + Math.round(added(last) * share)
}

/** Where the approved changes have moved a date of the first plan: milli-days since the first Monday, both. */
export const rebaselined = (work: WorkState, project: Project, date: number): number =>
  revisionsOf(work, project).reduce((at, revision) => {
    const [from, before, after] = datesOf(revision)
    if (at <= from) return at
    return at < before
      ? from + Math.round(((at - from) * (after - from)) / (before - from))
      : after + at - Math.max(before, from)
  }, date)

/**
 * Milli-days of a piece's effort that are planned to be done up to a time: evenly between the planned start and finish of its
 * activity, or, for what a change added, from its data date to the new end.
 */
export function plannedEffort(
  setup: Setup,
  work: WorkState,
  piece: Piece & { readonly revision?: Revision },
  now: number,
): number {
  const { project, activity, milliDays, revision } = piece
  const { starts, finishes } = planOf(setup, project)
  const [start, finish] = [starts[activity] as number, finishes[activity] as number]
  const evenly = (then: number) => {
    if (then >= finish) return milliDays
    return then <= start ? 0 : Math.round((milliDays * (then - start)) / (finish - start))
  }
  return underRevisions(revisionsOf(work, project), now, revision ? () => 0 : evenly, (each) =>
    each === revision ? milliDays : 0,
  )
}
