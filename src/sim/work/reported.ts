import { daysInWeek, milliDay } from '../calendar.ts'
import type { Project, Setup } from '../setup.ts'
import { servedAtHome } from './needs.ts'
import type { CriticalPath } from './network.ts'
import { criticalPath } from './network.ts'
import { ablePeople, planOf } from './plan.ts'
import type { WorkState } from './state.ts'

/** The path still to go as anybody can work it out from the plan and the last report, in milli-days of duration. */
export function reportedPath(setup: Setup, work: WorkState, project: Project): CriticalPath {
  const done = new Map(work.reported[project.id]?.report.progress.map((row) => [row.activity, row.permille]))
  const plan = planOf(setup, project)
  const durations = project.activities.map((activity, i) =>
    Math.round(((plan.durations[i] as number) * (1000 - (done.get(activity.id) ?? 0))) / 1000),
  )
  return criticalPath(project, durations)
}

/**
 * Days of slack of the work somebody is asked for: due date, less today, less the longest remaining path through an
 * unfinished activity that needs their skill. Negative: already too late.
 */
export function slackDays(
  setup: Setup,
  work: WorkState,
  project: Project,
  path: CriticalPath,
  personId: string,
  week: number,
): number {
  const done = new Map(work.reported[project.id]?.report.progress.map((row) => [row.activity, row.permille]))
  const daysLeft = ((work.projects[project.id]?.dueWeek ?? project.dueWeek) - week + 1) * daysInWeek
  let longest = 0
  let first = Number.MAX_SAFE_INTEGER
  project.activities.forEach((activity, i) => {
    if ((done.get(activity.id) ?? 0) >= 1000) return
    const theirs = activity.needs.some(
      (need) =>
        !servedAtHome(setup, project, need.skill) &&
        ablePeople(setup, project, need.skill).some((p) => p.id === personId),
    )
    if (!theirs) return
    const starts = path.before[i] as number
    if (starts > first) return
    longest = starts < first ? (path.through[i] as number) : Math.max(longest, path.through[i] as number)
    first = starts
  })
  return daysLeft - Math.ceil(longest / milliDay)
}
