import { daysInWeek, milliDay } from '../calendar.ts'
import type { StatusReport } from '../facts.ts'
import { lookup } from '../lookup.ts'
import type { PersonId, Project, Setup } from '../setup.ts'
import type { Finishes } from './arrivals.ts'
import { finishesTogether } from './arrivals.ts'
import type { Link } from './links.ts'
import { linksFrom, linksTo } from './links.ts'
import type { CriticalPath } from './network.ts'
import { criticalPath, predecessors } from './network.ts'
import { levelOf, levelsLearnt } from './people.ts'
import { planOf, stretched } from './plan.ts'
import type { WorkState } from './state.ts'
import { waitingFor } from './waiting.ts'

/** The longest path through somebody's work, as long as they know no more skills than this. */
type Longest = {
  readonly learnt: number
  readonly milliDays: number
  readonly firstMilliDays: number // of that path, until the work itself is done
}

/** What anybody can work out from the plan and one report; the longest paths by person are found when asked for. */
type Reading = {
  readonly done: Done // per-mille by activity
  readonly path: CriticalPath // milli-days of duration
  readonly longest: Map<PersonId, Longest>
  readonly basis: readonly (StatusReport | undefined)[] // of all projects it may depend on that are not over
}

const readings = new WeakMap<StatusReport, Reading>()

function readingOf(setup: Setup, work: WorkState, project: Project): Reading {
  const report = work.reported[project.id]?.report
  const basis = linksTo(setup, project.id).length === 0 ? [] : setup.projects.map((p) => basisOf(work, p))
  const known = report && readings.get(report)
  if (known?.basis.every((each, i) => each === basis[i])) return known
  const done = doneBy(report)
  const durations = project.activities.map((_, i) => reportedLeft(setup, work, project, i, done))
  const waiting = waitingFor(setup, project, (p, i) => reportedLeft(setup, work, p, i))
  const reading = { done, path: criticalPath(project, durations, waiting), longest: new Map(), basis }
  if (report) readings.set(report, reading)
  return reading
}

/** Finished or stopped: everybody sees that, and it reports no more. */
const isOver = (work: WorkState, project: string): boolean => (work.projects[project]?.finishedWeek ?? 0) > 0

const basisOf = (work: WorkState, { id }: Project) =>
  isOver(work, id) ? undefined : work.reported[id]?.report

type Done = ReadonlyMap<string, number>
const nothingDone: Done = new Map()
const doneByReport = new WeakMap<StatusReport, Done>()

function doneBy(report: StatusReport | undefined): Done {
  if (!report) return nothingDone
  let done = doneByReport.get(report)
  if (!done) {
    done = new Map(report.progress.map((row) => [row.activity, row.permille]))
    doneByReport.set(report, done)
  }
  return done
}

/** The path left of one activity by plan and last report, in milli-days of duration. */
export function reportedLeft(
  setup: Setup,
  work: WorkState,
  project: Project,
  index: number,
  done: ReadonlyMap<string, number> = doneBy(work.reported[project.id]?.report),
): number {
  if (isOver(work, project.id)) return 0
  const permille = done.get((project.activities[index] as { id: string }).id) ?? 0
  const duration = planOf(setup, project).durations[index] as number
  return Math.round((duration * (1000 - permille)) / 1000)
}

/** The path still to go as anybody can work it out from the plan and the last report, in milli-days of duration. */
export const reportedPath = (setup: Setup, work: WorkState, project: Project): CriticalPath =>
  readingOf(setup, work, project).path

/** When each activity finishes by plan and last reports, in milli-days of the calendar from this Monday. */
export const reportedFinishes = (setup: Setup, work: WorkState): Finishes =>
  finishesTogether(setup, (p, i) => stretched(planOf(setup, p), reportedLeft(setup, work, p, i)))

/**
 * Days of slack of the work somebody is asked for: due date, less today, less the longest remaining path through the
 * unfinished activities that need their skill first. Negative: already too late. Where that work leads up to what another
 * project waits for, the less of both projects' slack.
 */
export function slackDays(
  setup: Setup,
  work: WorkState,
  project: Project,
  person: PersonId,
  week: number,
): number {
  const { milliDays } = longestOf(setup, work, project, person)
  const own = daysLeft(work, project, week) - Math.ceil(milliDays / milliDay)
  return linksFrom(setup, project.id).reduce(
    (least, link) =>
      leadsTo(setup, work, person, link) ? Math.min(least, slackOfTaker(setup, work, link, week)) : least,
    own,
  )
}

/** Days, by plan and last report, until the work that somebody is asked for is done, if it waits for nobody. */
export const workDays = (setup: Setup, work: WorkState, project: Project, person: PersonId): number =>
  Math.ceil(longestOf(setup, work, project, person).firstMilliDays / milliDay)

function longestOf(setup: Setup, work: WorkState, project: Project, person: PersonId): Longest {
  const reading = readingOf(setup, work, project)
  const learnt = levelsLearnt(work, person)
  const known = reading.longest.get(person)
  if (known?.learnt === learnt) return known
  const longest = { learnt, ...longestFor(setup, work, project, reading, person) }
  reading.longest.set(person, longest)
  return longest
}

const daysLeft = (work: WorkState, project: Project, week: number) =>
  ((work.projects[project.id]?.dueWeek ?? project.dueWeek) - week + 1) * daysInWeek

/** Whether work that somebody is asked for leads up to what the project owes. */
function leadsTo(setup: Setup, work: WorkState, id: PersonId, { giver, given }: Link): boolean {
  const person = lookup(setup).people.get(id)
  const { done } = readingOf(setup, work, giver)
  const before = predecessors(giver.activities)
  const isOnTheWay = (index: number): boolean => {
    const activity = giver.activities[index] as Project['activities'][number]
    if (!person || (done.get(activity.id) ?? 0) >= 1000) return false
    return (
      activity.needs.some((need) => levelOf(work, person, need.skill) >= 2) ||
      (before[index] as readonly number[]).some(isOnTheWay)
    )
  }
  return isOnTheWay(given)
}

/** Days of slack of the one who waits, with what is waited for in its path. */
const slackOfTaker = (setup: Setup, work: WorkState, { taker, taking }: Link, week: number): number =>
  work.projects[taker.id]?.activities[taking]?.finished
    ? Number.MAX_SAFE_INTEGER
    : daysLeft(work, taker, week) -
      Math.ceil((readingOf(setup, work, taker).path.through[taking] as number) / milliDay)

function longestFor(
  setup: Setup,
  work: WorkState,
  project: Project,
  { done, path }: Reading,
  id: PersonId,
): Omit<Longest, 'learnt'> {
  let longest = { milliDays: 0, firstMilliDays: 0 }
  const person = lookup(setup).people.get(id)
  if (!person) return longest
  let first = Number.MAX_SAFE_INTEGER
  planOf(setup, project).staff.forEach((staff, i) => {
    const activity = project.activities[i] as Project['activities'][number]
    if ((done.get(activity.id) ?? 0) >= 1000) return
    const serves = activity.needs.some(
      (need, n) => !staff[n]?.atHome && levelOf(work, person, need.skill) >= 2,
    )
    if (!serves) return
    const starts = path.before[i] as number
    const through = path.through[i] as number
    if (starts > first || (starts === first && through <= longest.milliDays)) return
    longest = { milliDays: through, firstMilliDays: starts + reportedLeft(setup, work, project, i, done) }
    first = starts
  })
  return longest
}
