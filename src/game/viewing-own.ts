import type { Seat } from '../sim/facts.ts'
import { projectOfSeat } from '../sim/seats.ts'
import { budgetOf } from '../sim/work/baseline.ts'
import { believedProgress } from '../sim/work/effort.ts'
import { believedWeeks } from '../sim/work/forecast.ts'
import type { Game } from './game.ts'
import type { OwnProject } from './view.ts'
import { spentOn } from './viewing-projects.ts'

/** What a PM knows of the own project: progress and forecast by the PM's own estimates, and who could be used. */
export function ownProject({ setup, world }: Pick<Game, 'setup' | 'world'>, seat: Seat): OwnProject | null {
  const project = setup.projects.find((p) => p.id === projectOfSeat(seat))
  const state = project && world.work.projects[project.id]
  const truth = project && world.work.truth.effort[project.id]
  if (!project || !state || !truth) return null
  const progress = project.activities.flatMap((activity, i) => {
    const activityState = state.activities[i]
    if (!activityState?.started) return []
    return [
      { activity: activity.id, permille: believedProgress(project, i, activityState, truth[i] as number[]) },
    ]
  })
  const permilleOf = new Map(progress.map((row) => [row.activity, row.permille]))
  const earned = project.activities.reduce(
    (sum, activity, i) =>
      sum + Math.round((budgetOf(setup, world.work, project, i) * (permilleOf.get(activity.id) ?? 0)) / 1000),
    0,
  )
  const finishWeek =
    state.finishedWeek ||
    Math.max(0, world.at.week - 1) + Math.max(1, believedWeeks(setup, world.work, project))
  const late = finishWeek - state.dueWeek
  const needs = world.work.truth.needs[project.id] ?? {}
  return {
    id: project.id,
    earnedCents: earned,
    actualCents: spentOn(world.ledger, project.id),
    finishWeek,
    progress,
    needs: setup.people
      .filter((person) => needs[person.id])
      .map((person) => ({
        person: person.id,
        days: needs[person.id] as number,
        urgency: late > 0 ? 3 : late === 0 ? 2 : 1,
      })),
    requested: world.work.askedIn[project.id] === world.at.week,
    padding: world.standing.padding[project.id] ?? 0,
    slighted: world.standing.slighted[project.id] ?? 0,
  }
}
