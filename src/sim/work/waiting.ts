import type { Project, Setup } from '../setup.ts'
import { arrival, finishesTogether } from './arrivals.ts'
import { linksTo } from './links.ts'
import { planOf, stretched } from './plan.ts'

/**
 * What the activities of a project still have to wait for elsewhere, in milli-days of the calendar from this Monday; null
 * if it waits for nobody. `left` gives the milli-days of path left of an activity of any project.
 */
export function waitingFor(
  setup: Setup,
  project: Project,
  left: (project: Project, index: number) => number,
): readonly number[] | null {
  if (linksTo(setup, project.id).length === 0) return null
  const finishes = finishesTogether(setup, (p, i) => stretched(planOf(setup, p), left(p, i)))
  return project.activities.map((_, i) => arrival(setup, finishes, project, i))
}
