import { daysInWeek, milliDay } from '../calendar.ts'
import type { Project, Setup } from '../setup.ts'
import { believedLeft } from './effort.ts'
import type { CriticalPath } from './network.ts'
import { criticalPath } from './network.ts'
import { durationOf, planOf } from './plan.ts'
import type { WorkState } from './state.ts'

/** The path still to go as the PM believes it, in milli-days of duration at full crew. */
export function believedPath(setup: Setup, work: WorkState, project: Project): CriticalPath {
  const state = work.projects[project.id]
  const truth = work.truth.effort[project.id]
  const durations = planOf(setup, project).staff.map((staff, i) => {
    const activityState = state?.activities[i]
    if (!activityState || !truth) return 0
    const left = believedLeft(project, i, activityState, truth[i] as number[])
    return durationOf(staff, (n) => left[n] as number)
  })
  return criticalPath(project, durations)
}

/** The path still to go with true efforts; for the reckoning at the end of a game only. */
export function truePath(setup: Setup, work: WorkState, project: Project): CriticalPath {
  const durations = planOf(setup, project).staff.map((staff, i) =>
    durationOf(staff, (n) => {
      const state = work.projects[project.id]?.activities[i]
      const truth = work.truth.effort[project.id]?.[i]?.[n] ?? 0
      return state?.finished ? 0 : Math.max(0, truth - (state?.needs[n]?.done ?? 0))
    }),
  )
  return criticalPath(project, durations)
}

/** Weeks a path takes when waiting goes on as the plan allowed for. */
export const weeksFor = (setup: Setup, project: Project, milliDays: number): number =>
  Math.ceil((milliDays * planOf(setup, project).stretchPermille) / 1000 / (daysInWeek * milliDay))
