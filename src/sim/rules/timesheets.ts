import type { ProjectId, Setup } from '../setup.ts'
import type { Happen, World } from '../world.ts'

/** Friday: everybody files a timesheet of the week, faithful for now, from what was worked, waited and governed. */
export function recordTimesheets(setup: Setup, world: World, happen: Happen): void {
  const hours: { [person: string]: { [project: ProjectId]: number } } = {}
  for (let i = world.facts.length - 1; i >= 0; i--) {
    const fact = world.facts[i]
    if (fact?.kind === 'weekClosed') break
    if (fact?.kind !== 'worked' && fact?.kind !== 'idled' && fact?.kind !== 'burdened') continue
    const share = fact.kind === 'burdened' ? fact.milliDays : fact.ofDay
    const row = hours[fact.person] ?? {}
    hours[fact.person] = row
    row[fact.project] = (row[fact.project] ?? 0) + share
  }
  for (const person of setup.people) {
    const row = hours[person.id]
    if (!row) continue
    const projects = setup.projects.filter((project) => row[project.id])
    happen({
      kind: 'recorded',
      by: `person/${person.id}`,
      occurred: world.at,
      claimed: world.at,
      content: {
        kind: 'timesheet',
        person: person.id,
        milliDays: projects.map(({ id }) => ({ project: id, milliDays: row[id] as number })),
      },
    })
  }
}
