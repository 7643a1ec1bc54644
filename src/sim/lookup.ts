import type { Lever, Matter, Person, PersonId, Project, ProjectId, Setup } from './setup.ts'

/** Whether a scenario brings something into play. */
export const isInPlay = (setup: Setup, lever: Lever): boolean => setup.levers?.includes(lever) ?? false

/** What is looked up in a setup again and again, by id. */
export type Lookup = {
  readonly projects: ReadonlyMap<ProjectId, Project>
  readonly people: ReadonlyMap<PersonId, Person>
  readonly specialists: readonly Person[]
  readonly workers: readonly Person[] // specialists and team members, in the order of the setup
  readonly matters: ReadonlyMap<string, Matter>
  readonly matterPlaces: ReadonlyMap<string, number> // in the setup's list
}

/** Computes something of a setup once; a setup never changes. */
export function once<T>(compute: (setup: Setup) => T): (setup: Setup) => T {
  const known = new WeakMap<Setup, T>()
  return (setup) => {
    let found = known.get(setup)
    if (found === undefined) {
      found = compute(setup)
      known.set(setup, found)
    }
    return found
  }
}

/** Computes something of a project of a setup once. */
export function oncePerProject<T>(
  compute: (setup: Setup, project: Project) => T,
): (setup: Setup, project: Project) => T {
  const all = once(() => new Map<Project, T>())
  return (setup, project) => {
    const known = all(setup)
    let found = known.get(project)
    if (found === undefined) {
      found = compute(setup, project)
      known.set(project, found)
    }
    return found
  }
}

export const lookup = once(
  (setup): Lookup => ({
    projects: byId(setup.projects),
    people: byId(setup.people),
    specialists: setup.people.filter((person) => person.role === 'specialist'),
    workers: setup.people.filter((person) => person.role === 'specialist' || person.role === 'team'),
    matters: byId(setup.matters),
    matterPlaces: new Map(setup.matters.map((matter, place) => [matter.id, place])),
  }),
)

const byId = <T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> =>
  new Map(list.map((item) => [item.id, item]))
