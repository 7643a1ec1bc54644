import { daysInWeek, milliDay } from '../calendar.ts'
import type { StatusReport } from '../facts.ts'
import { lookup } from '../lookup.ts'
import type { PersonId, Project, Setup } from '../setup.ts'
import type { CriticalPath } from './network.ts'
import { criticalPath } from './network.ts'
import { levelOf, levelsLearnt } from './people.ts'
import { planOf } from './plan.ts'
import type { WorkState } from './state.ts'

/** The longest path through somebody's work, as long as they know no more skills than this. */
type Longest = { readonly learnt: number; readonly milliDays: number }

/** What anybody can work out from the plan and one report; the longest paths by person are found when asked for. */
type Reading = {
  readonly done: ReadonlyMap<string, number> // per-mille by activity
  readonly path: CriticalPath // milli-days of duration
  readonly longest: Map<PersonId, Longest>
}

const readings = new WeakMap<StatusReport, Reading>()

function readingOf(setup: Setup, work: WorkState, project: Project): Reading {
  const report = work.reported[project.id]?.report
  const known = report && readings.get(report)
  if (known) return known
  const done = new Map(report?.progress.map((row) => [row.activity, row.permille]))
  const durations = planOf(setup, project).durations.map((duration, i) => {
    const permille = done.get((project.activities[i] as { id: string }).id) ?? 0
    return Math.round((duration * (1000 - permille)) / 1000)
  })
  const reading = { done, path: criticalPath(project, durations), longest: new Map() }
  if (report) readings.set(report, reading)
  return reading
}

/** The path still to go as anybody can work it out from the plan and the last report, in milli-days of duration. */
export const reportedPath = (setup: Setup, work: WorkState, project: Project): CriticalPath =>
  readingOf(setup, work, project).path

/**
 * Days of slack of the work somebody is asked for: due date, less today, less the longest remaining path through the
 * unfinished activities that need their skill first. Negative: already too late.
 */
export function slackDays(
  setup: Setup,
  work: WorkState,
  project: Project,
  person: PersonId,
  week: number,
): number {
  const reading = readingOf(setup, work, project)
  const daysLeft = ((work.projects[project.id]?.dueWeek ?? project.dueWeek) - week + 1) * daysInWeek
  const learnt = levelsLearnt(work, person)
  let longest = reading.longest.get(person)
  if (longest?.learnt !== learnt) {
    longest = { learnt, milliDays: longestFor(setup, work, project, reading, person) }
    reading.longest.set(person, longest)
  }
  return daysLeft - Math.ceil(longest.milliDays / milliDay)
}

function longestFor(
  setup: Setup,
  work: WorkState,
  project: Project,
  { done, path }: Reading,
  id: PersonId,
): number {
  const person = lookup(setup).people.get(id)
  if (!person) return 0
  let longest = 0
  let first = Number.MAX_SAFE_INTEGER
  planOf(setup, project).staff.forEach((staff, i) => {
    const activity = project.activities[i] as Project['activities'][number]
    if ((done.get(activity.id) ?? 0) >= 1000) return
    const serves = activity.needs.some(
      (need, n) => !staff[n]?.atHome && levelOf(work, person, need.skill) >= 2,
    )
    if (!serves) return
    const starts = path.before[i] as number
    if (starts > first) return
    longest = starts < first ? (path.through[i] as number) : Math.max(longest, path.through[i] as number)
    first = starts
  })
  return longest
}
