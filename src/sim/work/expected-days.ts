import { milliDay } from '../calendar.ts'
import type { Project, Setup } from '../setup.ts'
import { finishesTogether } from './arrivals.ts'
import { believedProgress } from './effort.ts'
import { planOf, stretched } from './plan.ts'
import { reportedLeft } from './reported.ts'
import type { WorkState } from './state.ts'

/** Working days from this Monday until an activity is done, by plan and last reports. */
export const reportedDays = (setup: Setup, work: WorkState, project: Project, index: number): number =>
  daysTo(setup, work, project, index)

/** The same with what the project itself believes in place of its last report. */
export function believedDays(setup: Setup, work: WorkState, project: Project, index: number): number {
  const states = work.projects[project.id]?.activities ?? []
  const truth = work.truth.effort[project.id] ?? []
  const done = new Map(
    project.activities.map((activity, i) => {
      const [state, effort] = [states[i], truth[i]]
      return [activity.id, state && effort ? believedProgress(project, i, state, effort) : 0] as const
    }),
  )
  return daysTo(setup, work, project, index, done)
}

function daysTo(
  setup: Setup,
  work: WorkState,
  project: Project,
  index: number,
  done?: ReadonlyMap<string, number>,
): number {
  const finishes = finishesTogether(setup, (p, i) =>
    stretched(planOf(setup, p), reportedLeft(setup, work, p, i, p === project ? done : undefined)),
  )
  return Math.ceil((finishes.get(project.id)?.[index] ?? 0) / milliDay)
}
