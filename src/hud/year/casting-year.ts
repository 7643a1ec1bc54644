import type { YearView } from '../../game/year/year-view.ts'
import { castOf } from '../../look/people/casting.ts'

/** What the people of a year look like: the office and the managers whom it audits. */
export function castIn({ scenario, seed, staff, projects }: YearView): ReturnType<typeof castOf> {
  const managers = projects.map(({ id, manager, pronoun }) => ({
    ...{ id: manager, pronoun, home: id, role: 'projectManager' as const },
  }))
  const emblems = Object.fromEntries(projects.flatMap(({ id, emblem }) => (emblem ? [[id, emblem]] : [])))
  return castOf(`${scenario}/${seed}`, [...staff, ...managers], emblems)
}
