import type { Project, Setup } from '../setup.ts'
import { arrival, finishesTogether } from './arrivals.ts'
import type { CriticalPath } from './network.ts'
import { criticalPath } from './network.ts'
import type { Piece } from './pieces.ts'
import { addedPieces, piecesOf } from './pieces.ts'
import { planOf, stretched } from './plan.ts'
import type { WorkState } from './state.ts'

/**
 * What is left of each piece of a project, approved changes included, by the last report: anybody who reads the report can work
 * it out. Milli-days of effort; pieces of which nothing is left are not there.
 */
export function piecesLeft(setup: Setup, work: WorkState, project: Project): readonly Piece[] {
  if ((work.projects[project.id]?.finishedWeek ?? 0) > 0) return []
  const done = new Map(work.reported[project.id]?.report.progress.map((row) => [row.activity, row.permille]))
  return [...piecesOf(setup, project), ...addedPieces(setup, work, project)].flatMap((piece) => {
    const permille = done.get(project.activities[piece.activity]?.id ?? '') ?? 0
    const milliDays = Math.round((piece.milliDays * (1000 - permille)) / 1000)
    return milliDays > 0 ? [{ ...piece, milliDays }] : []
  })
}

/** Milli-days that a piece takes its people, all at once. */
export const lengthOf = ({ milliDays, people }: Piece): number =>
  Math.ceil(milliDays / Math.max(1, people.length))

/** When what is left of each activity is expected, in milli-days of the calendar from this Monday, waiting included. */
export function expected(
  setup: Setup,
  work: WorkState,
  project: Project,
): CriticalPath & { spans: number[] } {
  const lengths = new Map(
    setup.projects.map((each) => [each.id, lengthsOf(each, piecesLeft(setup, work, each))]),
  )
  const span = (each: Project, i: number) =>
    stretched(planOf(setup, each), lengths.get(each.id)?.[i] as number)
  const finishes = finishesTogether(setup, span)
  const spans = project.activities.map((_, i) => span(project, i))
  const waiting = project.activities.map((_, i) => arrival(setup, finishes, project, i))
  return { ...criticalPath(project, spans, waiting), spans }
}

/** The needs of an activity go side by side; what a change adds to a need comes on top of it. */
function lengthsOf(project: Project, pieces: readonly Piece[]): number[] {
  return project.activities.map((_, i) => {
    const bySkill = new Map<string, number>()
    for (const piece of pieces)
      if (piece.activity === i) bySkill.set(piece.skill, (bySkill.get(piece.skill) ?? 0) + lengthOf(piece))
    return Math.max(0, ...bySkill.values())
  })
}
