import type { Person, Project } from '../sim/setup.ts'
import { planOf } from '../sim/work/plan.ts'
import type { Game } from './game.ts'
import type { OwnProject } from './view.ts'

type Progress = OwnProject['progress']

/**
 * What somebody is needed for: pieces of work that are not done, whose predecessors are at least begun, and for which
 * nobody at home is able.
 */
export function activitiesFor(
  { setup }: Pick<Game, 'setup'>,
  project: Project,
  progress: Progress,
  person: Person,
): readonly string[] {
  const { staff } = planOf(setup, project)
  const done = new Map(progress.map(({ activity, permille }) => [activity, permille]))
  return project.activities.flatMap(({ id, after, needs }, i) => {
    const isOpen = (done.get(id) ?? 0) < 1000 && after.every((before) => (done.get(before) ?? 0) > 0)
    const able = needs.some(({ skill }, n) => {
      const own = staff[i]?.[n]
      return own && !own.atHome && person.skills.some((it) => it.skill === skill && it.level >= ableFrom)
    })
    return isOpen && able ? [id] : []
  })
}

const ableFrom = 2 // the level from which a PM asks for somebody
