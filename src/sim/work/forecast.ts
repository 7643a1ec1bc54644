import { daysInWeek, milliDay } from '../calendar.ts'
import type { Project, Setup } from '../setup.ts'
import { believedLeft } from './effort.ts'
import { criticalPath } from './network.ts'
import type { Staff } from './plan.ts'
import { durationOf, planOf, stretched } from './plan.ts'
import { reportedLeft } from './reported.ts'
import type { WorkState } from './state.ts'
import { waitingFor } from './waiting.ts'

/** Weeks that a project still takes as its PM believes, when waiting goes on as the plan allowed for. */
export function believedWeeks(setup: Setup, work: WorkState, project: Project): number {
  const state = work.projects[project.id]
  const truth = work.truth.effort[project.id]
  const durations = planOf(setup, project).staff.map((staff, i) => {
    const activityState = state?.activities[i]
    if (!activityState || !truth) return 0
    const left = believedLeft(project, i, activityState, truth[i] as number[])
    return durationOf(staff, (n) => left[n] as number)
  })
  return weeksFor(setup, project, durations, waitingByReports(setup, work, project, durations))
}

/** What a project waits for elsewhere, by its own reckoning of its work and by the reports of the others. */
export function waitingByReports(setup: Setup, work: WorkState, project: Project, own: readonly number[]) {
  return waitingFor(setup, project, (p, i) =>
    p.id === project.id ? (own[i] as number) : reportedLeft(setup, work, p, i),
  )
}

/** Weeks that a project still takes in truth; for the reckoning at the end of a game only. */
export function trueWeeks(setup: Setup, work: WorkState, project: Project): number {
  const durations = project.activities.map((_, i) => trulyLeft(setup, work, project, i))
  const waiting = waitingFor(setup, project, (p, i) => trulyLeft(setup, work, p, i))
  return weeksFor(setup, project, durations, waiting)
}

function trulyLeft(setup: Setup, work: WorkState, project: Project, i: number): number {
  const state = work.projects[project.id]?.activities[i]
  return durationOf(planOf(setup, project).staff[i] as readonly Staff[], (n) => {
    const truth = work.truth.effort[project.id]?.[i]?.[n] ?? 0
    if (state?.finished || work.projects[project.id]?.stop === 'stopped') return 0
    return Math.max(0, truth - (state?.needs[n]?.done ?? 0))
  })
}

/** Weeks of the calendar that the path through these durations takes, with the waiting that the plan allows for. */
function weeksFor(
  setup: Setup,
  project: Project,
  durations: readonly number[],
  waiting: readonly number[] | null,
): number {
  const plan = planOf(setup, project)
  const week = daysInWeek * milliDay
  if (waiting === null)
    return Math.ceil((criticalPath(project, durations).length * plan.stretchPermille) / 1000 / week)
  const onCalendar = durations.map((duration) => stretched(plan, duration))
  return Math.ceil(criticalPath(project, onCalendar, waiting).length / week)
}
