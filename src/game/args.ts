import { lookup } from '../sim/lookup.ts'
import type { PersonId, ProjectId, Setup } from '../sim/setup.ts'

/**
 * What a scenario's texts may ask for: ids of people and projects, which the words room turns into names, and pronouns
 * to select by.
 */
export function textArgs(
  setup: Setup,
  { project, person, week }: { project: ProjectId | null; person: PersonId | null; week: number },
): { readonly [name: string]: string | number } {
  const { people, projects } = lookup(setup)
  const found = projects.get(project ?? '')
  const pronounOf = (id: PersonId) => people.get(id)?.pronoun ?? 'they'
  const sponsor = setup.people.find((p) => p.role === 'sponsor')
  return {
    week,
    ...(sponsor ? { sponsor: `people.${sponsor.id}.name` } : {}),
    ...(found
      ? {
          project: `projects.${found.id}.name`,
          manager: `people.${found.manager}.name`,
          managerPronoun: pronounOf(found.manager),
        }
      : {}),
    ...(person === null ? {} : { person: `people.${person}.name`, personPronoun: pronounOf(person) }),
  }
}
