import type { Seat } from '../sim/facts.ts'
import { projectOfSeat } from '../sim/seats.ts'
import { inclinationOf } from '../sim/standing/candour.ts'
import { beliefOf } from '../sim/work/believed.ts'
import type { Game } from './game.ts'
import { isOverAsked } from './over-asking.ts'
import type { OwnProject } from './view.ts'
import { activitiesFor } from './viewing-needs.ts'
import { spentOn } from './viewing-projects.ts'

/** What a PM knows of the own project: progress and forecast by the PM's own estimates, and who could be used. */
export function ownProject({ setup, world }: Pick<Game, 'setup' | 'world'>, seat: Seat): OwnProject | null {
  const project = setup.projects.find((p) => p.id === projectOfSeat(seat))
  const state = project && world.work.projects[project.id]
  const belief = project && beliefOf(setup, world.work, project, world.at.week)
  if (!project || !state || !belief) return null
  const { earnedCents, finishWeek, progress } = belief
  const late = finishWeek - state.dueWeek
  const { mandate } = world.standing
  const needs = world.work.truth.needs[project.id] ?? {}
  return {
    id: project.id,
    earnedCents,
    actualCents: spentOn(world.ledger, project.id),
    finishWeek,
    progress,
    needs: setup.people
      .filter((person) => needs[person.id])
      .map((person) => ({
        person: person.id,
        days: needs[person.id] as number,
        urgency: late > 0 ? 3 : late === 0 ? 2 : 1,
        activities: activitiesFor({ setup }, project, progress, person),
      })),
    asks: (world.work.asks[project.id] ?? []).map((ask) => ({ ...ask })),
    given: setup.people.flatMap(({ id: person }) => {
      const days = world.work.grants[person]?.[project.id] ?? 0
      return days > 0 ? [{ person, days }] : []
    }),
    requested: world.work.askedIn[project.id] === world.at.week,
    padding: world.standing.padding[project.id] ?? 0,
    slighted: world.standing.slighted[project.id] ?? 0,
    overAsked: isOverAsked(setup, world, project.id),
    inclination: mandate?.type ? inclinationOf(setup, mandate.type, world.ledger, project.id) : null,
  }
}
