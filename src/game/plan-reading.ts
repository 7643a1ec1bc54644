import { daysInWeek, milliDay } from '../sim/calendar.ts'
import type { Fact, Seat } from '../sim/facts.ts'
import type { ActivityId, Project, ProjectId } from '../sim/setup.ts'
import { plannedCurve, rebaselined } from '../sim/work/baseline.ts'
import { expected } from '../sim/work/left.ts'
import { addedPieces, piecesOf } from '../sim/work/pieces.ts'
import { planOf } from '../sim/work/plan.ts'
import type { ChainReading } from './chain-reading.ts'
import { chainReading } from './chain-reading.ts'
import type { Game } from './game.ts'
import type { LoadReading } from './load-reading.ts'
import { loadReading } from './load-reading.ts'
import { roleOf } from './seats.ts'

/**
 * The plan of a project beside what was reported: anybody who may see the project can work it out from the plan, the
 * status reports and the timesheets. Times are milli-days since the first Monday, money is cents.
 */
export type PlanReading = {
  readonly project: ProjectId
  readonly now: number
  readonly due: number // the end of the promised week
  readonly finish: number // of all the work, planned, forecast or done: the later
  readonly rows: readonly PlanRow[] // in the order of the plan
  readonly curve: readonly PlanWeek[] // from week 0, the beginning
  readonly load: LoadReading // of this project
  readonly fullLoad: LoadReading | null // of all projects; null: not known to a PM
  readonly chain: ChainReading | null // null: it takes the work of others, which a PM does not know
}

export type Span = { readonly from: number; readonly to: number }

export type PlanRow = {
  readonly activity: ActivityId
  readonly after: readonly ActivityId[]
  readonly planned: Span
  readonly worked: Span | null // first and last day that a timesheet names it; null: none
  readonly forecast: Span | null // of what is left, by plan and last report; null: nothing is left
  readonly permille: number // done, by the last report
  readonly plannedMilliDays: number // of effort, approved changes included
  readonly workedMilliDays: number // by the timesheets
  readonly critical: boolean // a day lost here is a day lost for the project, by plan and last report
}

export type PlanWeek = {
  readonly week: number
  readonly plannedCents: number
  readonly earnedCents: number | null // null: not reported yet
  readonly actualCents: number | null
}

const week = daysInWeek * milliDay

const readable = ({ setup }: Game, seat: Seat, id: ProjectId): Project | null =>
  roleOf(seat) === 'pm' && seat !== `pm/${id}` ? null : (setup.projects.find((it) => it.id === id) ?? null)

const nowIn = ({ world: { at } }: Game): number => (at.week - 1) * week + at.day * milliDay

/** The rows alone. Null: this seat has no such project. */
export function planRows(game: Game, seat: Seat, id: ProjectId): readonly PlanRow[] | null {
  const project = readable(game, seat, id)
  return project && rowsOf(game, project, nowIn(game))
}

/** Null: this seat has no such project. */
export function planReading(game: Game, seat: Seat, id: ProjectId): PlanReading | null {
  const { setup } = game
  const project = readable(game, seat, id)
  if (!project) return null
  const now = nowIn(game)
  const rows = rowsOf(game, project, now)
  const finish = finishOf(game, project, rows)
  const isPm = roleOf(seat) === 'pm'
  const weeksTo = (end: number) => Math.max(1, Math.ceil(Math.max(end, now) / week))
  const others = setup.projects.filter((it) => !isPm && it !== project)
  const finishes = others.map((it) => finishOf(game, it, rowsOf(game, it, now)))
  const weeks = weeksTo(Math.max(finish, ...finishes))
  return {
    project: id,
    now,
    due: dueOf(game, project),
    finish,
    rows,
    curve: curveOf(game, project),
    load: loadReading(game, [project], { now, weeks: weeksTo(finish) }),
    fullLoad: isPm ? null : loadReading(game, setup.projects, { now, weeks }),
    chain: isPm ? null : chainReading(game, project, now),
  }
}

const dueOf = ({ world: { work } }: Game, project: Project): number =>
  (work.projects[project.id]?.dueWeek ?? project.dueWeek) * week

function finishOf(game: Game, project: Project, rows: readonly PlanRow[]): number {
  const ends = rows.flatMap(({ planned, worked, forecast }) => [
    planned.to,
    worked?.to ?? 0,
    forecast?.to ?? 0,
  ])
  return Math.max(...ends, dueOf(game, project))
}

function rowsOf({ setup, world: { facts, work } }: Game, project: Project, now: number): PlanRow[] {
  const plan = planOf(setup, project)
  const path = expected(setup, work, project)
  const pieces = [...piecesOf(setup, project), ...addedPieces(setup, work, project)]
  const done = new Map(work.reported[project.id]?.report.progress.map((row) => [row.activity, row.permille]))
  const sheets = sheetsOf(facts, project.id)
  const dated = (date: number | undefined) => rebaselined(work, project, date as number)
  return project.activities.map((activity, i) => {
    const permille = done.get(activity.id) ?? 0
    const from = now + (path.before[i] as number)
    const sheet = sheets.get(activity.id)
    const isDone = permille >= 1000 || (work.projects[project.id]?.finishedWeek ?? 0) > 0
    return {
      activity: activity.id,
      after: activity.after,
      planned: { from: dated(plan.starts[i]), to: dated(plan.finishes[i]) },
      worked: sheet ? { from: (sheet.first - 1) * week, to: sheet.last * week } : null,
      forecast: isDone ? null : { from, to: from + (path.spans[i] as number) },
      permille: isDone ? 1000 : permille,
      plannedMilliDays: pieces.reduce((sum, it) => sum + (it.activity === i ? it.milliDays : 0), 0),
      workedMilliDays: sheet?.milliDays ?? 0,
      critical: !isDone && path.length > 0 && path.through[i] === path.length,
    }
  })
}

type Sheet = { readonly first: number; readonly last: number; readonly milliDays: number } // weeks

/** What the timesheets say of each activity. */
function sheetsOf(facts: readonly Fact[], project: ProjectId): ReadonlyMap<ActivityId, Sheet> {
  const sheets = new Map<ActivityId, Sheet>()
  for (const fact of facts) {
    if (fact.kind !== 'recorded' || fact.content.kind !== 'timesheet') continue
    for (const row of fact.content.rows) {
      if (row.project !== project || row.activity === null) continue
      const known = sheets.get(row.activity)
      sheets.set(row.activity, {
        first: known?.first ?? fact.claimed.week,
        last: fact.claimed.week,
        milliDays: (known?.milliDays ?? 0) + row.milliDays,
      })
    }
  }
  return sheets
}

/** Planned value by week, and what the reports gave as earned and spent by then. */
function curveOf({ setup, world: { facts, work } }: Game, project: Project): PlanWeek[] {
  const planned = plannedCurve(setup, work, project)
  const reports = new Map<number, { readonly earnedCents: number; readonly actualCents: number }>()
  for (const fact of facts)
    if (
      fact.kind === 'recorded' &&
      fact.content.kind === 'statusReport' &&
      fact.content.project === project.id
    )
      reports.set(fact.claimed.week - 1, fact.content) // a Monday's report tells of the week before
  const last = Math.max(planned.length, ...reports.keys())
  return Array.from({ length: last + 1 }, (_, i) => ({
    week: i,
    plannedCents: i === 0 ? 0 : (planned[i - 1] ?? planned.at(-1) ?? 0),
    earnedCents: i === 0 ? 0 : (reports.get(i)?.earnedCents ?? null),
    actualCents: i === 0 ? 0 : (reports.get(i)?.actualCents ?? null),
  }))
}
