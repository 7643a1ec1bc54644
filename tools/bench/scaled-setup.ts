import type { Person, Project, Setup } from '../../src/sim/setup.ts'

/** A company as many times as large: projects, people, attention, places on the desk and money all grow with it. */
export function scaledSetup(setup: Setup, times: number): Setup {
  const copies = Array.from({ length: times }, (_, i) => (id: string) => (i === 0 ? id : `${id}-${i + 1}`))
  const single = setup.people.filter(({ role }) => role === 'pmoLead' || role === 'sponsor')
  const many = setup.people.filter((person) => !single.includes(person))
  return {
    ...setup,
    attention: setup.attention * times,
    mattersPerWeek: setup.mattersPerWeek.map((places) => places * times),
    reserveCents: setup.reserveCents * times,
    people: [...single, ...copies.flatMap((named) => many.map((person) => personLike(person, named)))],
    projects: copies.flatMap((named) => setup.projects.map((project) => projectLike(project, named))),
  }
}

type Named = (id: string) => string

const personLike = (person: Person, named: Named): Person => ({
  ...person,
  id: named(person.id),
  home: person.home === null ? null : named(person.home),
  familiar: person.familiar.map(({ project, permille }) => ({ project: named(project), permille })),
})

const projectLike = (project: Project, named: Named): Project => ({
  ...project,
  id: named(project.id),
  manager: named(project.manager),
})
