import type { StatusReport } from '../facts.ts'
import type { Project, Setup } from '../setup.ts'
import { budgetOf } from './baseline.ts'
import { believedProgress } from './effort.ts'
import { believedWeeks } from './forecast.ts'
import type { WorkState } from './state.ts'

/** What a PM would report of the own project if it were said as it is believed. Null before it is planned. */
export type Belief = Pick<StatusReport, 'earnedCents' | 'finishWeek' | 'progress'>

/** Progress, earned value and forecast by the PM's own estimates, at the beginning of a week. */
export function beliefOf(setup: Setup, work: WorkState, project: Project, week: number): Belief | null {
  const state = work.projects[project.id]
  const truth = work.truth.effort[project.id]
  if (!state || !truth) return null
  const progress = project.activities.flatMap((activity, i) => {
    const activityState = state.activities[i]
    if (!activityState?.started) return []
    return [
      { activity: activity.id, permille: believedProgress(project, i, activityState, truth[i] as number[]) },
    ]
  })
  const permilleOf = new Map(progress.map((row) => [row.activity, row.permille]))
  const earnedCents = project.activities.reduce(
    (sum, activity, i) =>
      sum + Math.round((budgetOf(setup, work, project, i) * (permilleOf.get(activity.id) ?? 0)) / 1000),
    0,
  )
  const finishWeek =
    state.finishedWeek || Math.max(0, week - 1) + Math.max(1, believedWeeks(setup, work, project))
  return { earnedCents, finishWeek, progress }
}
