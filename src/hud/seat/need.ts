import type { ProjectView, View } from '../../game/view.ts'

/** How hard a report asks for something to be done: nothing, a look, or an answer this week. */
export const grades = ['pressing', 'watch', 'calm'] as const
export type Grade = (typeof grades)[number]

/** One reason for a grade: `seat.need.reasons.<id>` with its arguments. */
export type Reason = {
  readonly id: string
  readonly args: { readonly [name: string]: number }
  readonly grade: Grade
}

/** What a project needs, by its own reports: all of it the sponsor can see. */
export type Need = {
  readonly missingCents: number | null // forecast cost above all its money; null: too early to tell
  readonly weeklyCents: number // spent a week, of late
  readonly lastsUntil: number | null // week in which what is left is used up at that pace; null: beyond its end
  readonly runs: readonly string[] // activities that were begun and are not finished
  readonly reasons: readonly Reason[] // the gravest first
  readonly grade: Grade
}

type Seen = Pick<View, 'told' | 'judging' | 'powers' | 'week'>

const soon = 1 // weeks from now in which money running out is pressing (our assumption, like the others here)
const near = 3
const large = 100 // per-mille of the budget from which missing money is pressing, and of the benefit from which lateness is
const small = 20
const often = 2 // moves of a date among the last five reports

export function needOf(project: ProjectView, seen: Seen): Need {
  const { report, finishedWeek } = project
  const weeklyCents = paceOf(project.id, seen)
  const missingCents = missingOf(project, seen)
  const lastsUntil =
    weeklyCents > 0 ? seen.week + Math.max(0, Math.ceil(project.moneyLeftCents / weeklyCents) - 1) : null
  const end = Math.max(report?.finishWeek ?? project.dueWeek, project.dueWeek)
  const lasts = lastsUntil !== null && lastsUntil < end ? lastsUntil : null
  const reasons = finishedWeek > 0 ? [] : reasonsFor(project, seen, { missingCents, lasts })
  return {
    missingCents,
    weeklyCents,
    lastsUntil: lasts,
    runs: (report?.progress ?? []).filter(({ permille }) => permille < 1000).map(({ activity }) => activity),
    reasons,
    grade: reasons[0]?.grade ?? 'calm',
  }
}

/** The most pressing first; of like grade, what costs most by the week. */
export const byNeed =
  (seen: Seen) =>
  (a: ProjectView, b: ProjectView): number =>
    grades.indexOf(needOf(a, seen).grade) - grades.indexOf(needOf(b, seen).grade) ||
    b.latePerWeekCents - a.latePerWeekCents

function reasonsFor(
  project: ProjectView,
  { told, powers, week }: Seen,
  { missingCents, lasts }: { readonly missingCents: number | null; readonly lasts: number | null },
): Reason[] {
  const { id, report, dueWeek, budgetCents, benefitCents, latePerWeekCents, moneyLeftCents } = project
  const found: Reason[] = []
  const add = (grade: Grade, reason: string, args: Reason['args'] = {}) =>
    found.push({ id: reason, args, grade })
  if (moneyLeftCents < 0) add('pressing', 'broke', { cents: -moneyLeftCents })
  else if (lasts !== null && lasts <= week + near)
    add(lasts <= week + soon ? 'pressing' : 'watch', 'lasts', { week: lasts })
  const short = ((missingCents ?? 0) * 1000) / budgetCents
  if (short > small) add(short >= large ? 'pressing' : 'watch', 'missing', { cents: missingCents ?? 0 })
  const late = (report?.finishWeek ?? 0) - dueWeek
  if (late > 0) {
    const cents = late * latePerWeekCents
    add((cents * 1000) / benefitCents >= large ? 'pressing' : 'watch', 'late', { weeks: late, cents })
  }
  const forecasts = told.filter((it) => it.project === id).slice(-5)
  const moves = forecasts.slice(1).filter((it, i) => it.finishWeek !== forecasts[i]?.finishWeek).length
  if (moves >= often) add('watch', 'moved', { times: moves })
  const opinion = powers?.opinions.find((it) => it.project === id)
  if (opinion?.isRosy && opinion.week >= week - 2) add('pressing', 'rosy', { week: opinion.week })
  return found.sort((a, b) => grades.indexOf(a.grade) - grades.indexOf(b.grade))
}

/** Spent a week between the last three reports, in cents. */
function paceOf(project: string, { told }: Seen): number {
  const last = told.filter((it) => it.project === project).slice(-3)
  const [from, to] = [last[0], last.at(-1)]
  if (!from || !to || to.week === from.week) return 0
  return Math.max(0, Math.round((to.actualCents - from.actualCents) / (to.week - from.week)))
}

/** Budget at completion over CPI, above all the money it has; the house's rule for what is too early to tell. */
function missingOf(project: ProjectView, { judging }: Seen): number | null {
  const { report, completionCents, moneyLeftCents } = project
  if (!report || report.earnedCents * 1000 < completionCents * (judging?.earlyShare ?? 100)) return null
  const forecast = Math.round((completionCents * report.actualCents) / report.earnedCents)
  return Math.max(0, forecast - (moneyLeftCents + report.actualCents))
}
