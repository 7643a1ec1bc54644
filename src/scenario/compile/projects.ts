import type { Activity, Deliverable, Project } from '../../sim/setup.ts'
import { permille } from '../shape/basics.ts'
import type { Authored } from '../shape/scenario.ts'
import { cents, milliDays } from './quantities.ts'

export const projectsOf = ({ projects }: Authored): Project[] =>
  Object.entries(projects).map(([id, project]) => ({
    id,
    manager: project.manager,
    emblem: project.emblem,
    budgetCents: cents(project.budget),
    dueWeek: project.due,
    benefitCents: cents(project.benefit),
    latePerWeekCents: cents(project.late),
    ...(project.salvage !== undefined && { salvageCents: cents(project.salvage) }),
    activities: inOrder(activitiesOf(project.activities)),
  }))

const activitiesOf = (activities: Authored['projects'][string]['activities']): Activity[] =>
  Object.entries(activities).map(([id, { after, awaits, bias, crew, needs, uncertainty }]) => ({
    id,
    needs: Object.entries(needs).map(([skill, days]) => ({ skill, milliDays: milliDays(days) })),
    after,
    ...(awaits && { awaits: deliverablesOf(awaits) }),
    maxCrew: crew,
    uncertainty,
    biasPermille: permille(bias),
  }))

const deliverablesOf = (awaits: { readonly [project: string]: readonly string[] }): Deliverable[] =>
  Object.entries(awaits).flatMap(([project, activities]) =>
    activities.map((activity) => ({ project, activity })),
  )

/** Each activity after those it waits for; otherwise in the author's order. There are no circles. */
export function inOrder(activities: readonly Activity[]): Activity[] {
  const left = [...activities]
  const placed = new Set<string>()
  const ordered: Activity[] = []
  while (left.length > 0) {
    const next = left.findIndex(({ after }) => after.every((earlier) => placed.has(earlier)))
    if (next < 0) throw new Error('activities wait for each other')
    const [activity] = left.splice(next, 1)
    placed.add(activity!.id)
    ordered.push(activity!)
  }
  return ordered
}
