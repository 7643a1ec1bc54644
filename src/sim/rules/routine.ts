import type { GrantEnd } from '../facts.ts'
import { lookup } from '../lookup.ts'
import type { Person, PersonId, Project, ProjectId, Setup } from '../setup.ts'
import { present } from '../work/needs.ts'
import { levelOf } from '../work/people.ts'
import type { WorkState } from '../work/state.ts'
import { pair } from '../work/state.ts'
import type { Happen, World } from '../world.ts'

/** Grants of the PMO that can stand no longer end, each with its reason; who still wants the days asks like anybody else. */
export function endGrants(setup: Setup, { at, work }: World, happen: Happen): void {
  if (!work.ends && !work.byHand) return
  for (const person of lookup(setup).specialists)
    for (const project of setup.projects) {
      const key = pair(project.id, person.id)
      const days = work.grants[person.id]?.[project.id] ?? work.byHand?.[key]?.days ?? 0
      const isOver = (work.ends?.[key] ?? at.week) < at.week
      const reason = isOver ? 'time' : endOf(work, person, project)
      if (reason) happen({ kind: 'grantEnded', person: person.id, project: project.id, days, reason })
    }
}

/** Why a grant by hand cannot stand; null if it can, or if there is none. */
function endOf(work: WorkState, person: Person, project: Project): GrantEnd | null {
  const given = work.byHand?.[pair(project.id, person.id)]
  const state = work.projects[project.id]
  if (!given || !state) return null
  if (state.finishedWeek > 0) return 'finished'
  if (state.hold === 'held') return 'held'
  if (given.beyond) return hasWorkFor(work, person, project) ? null : 'noWork'
  if (askedOf(work, project.id, person) > 0) return null
  return present(work, person) === 0 ? 'away' : 'notAsked'
}

/** Whether anything that is not finished needs a skill that somebody has, be it as a learner. */
const hasWorkFor = (work: WorkState, person: Person, project: Project): boolean =>
  project.activities.some(
    ({ needs }, i) =>
      !work.projects[project.id]?.activities[i]?.finished &&
      needs.some(({ skill }) => levelOf(work, person, skill) > 0),
  )

/**
 * What stands if nobody decides: uncontested asks are granted as asked and unasked days are freed, but for those that
 * the PMO gave beyond what was asked; a contested person keeps last week's days as far as they are still asked, and what
 * is left goes to those who have asked the longest.
 */
export function grantRoutinely(setup: Setup, world: World, happen: Happen): void {
  const asked = askedByPerson(setup, world)
  for (const person of lookup(setup).specialists) {
    for (const { project, days } of routine(setup, world, person, asked.get(person.id)))
      if ((world.work.grants[person.id]?.[project] ?? 0) !== days)
        happen({ kind: 'granted', person: person.id, project, days, by: 'routine', price: 0 })
  }
}

const askedOf = (work: WorkState, project: ProjectId, person: Person): number =>
  work.asks[project]?.find((ask) => ask.person === person.id)?.days ?? 0

type Days = ReadonlyMap<ProjectId, number>

/** By person, the days that each project asks for. */
function askedByPerson(setup: Setup, { work }: World): ReadonlyMap<PersonId, Days> {
  const found = new Map<PersonId, Map<ProjectId, number>>()
  for (const { id } of setup.projects)
    for (const { person, days } of work.asks[id] ?? []) {
      const own = found.get(person) ?? new Map<ProjectId, number>()
      found.set(person, own.set(id, days))
    }
  return found
}

function routine(
  setup: Setup,
  world: World,
  person: Person,
  asks: Days | undefined,
): { project: ProjectId; days: number }[] {
  const { work } = world
  const before = work.grants[person.id] ?? {}
  const asked = (project: ProjectId) => asks?.get(project) ?? 0
  const beyond = (project: ProjectId) => {
    const given = work.byHand?.[pair(project, person.id)]
    return given?.beyond ? given.days : 0
  }
  const rows = setup.projects
    .filter(({ id }) => (before[id] ?? 0) > 0 || asked(id) > 0 || beyond(id) > 0)
    .map(({ id }) => ({ project: id, days: beyond(id) || Math.min(before[id] ?? 0, asked(id)) }))
  let free = present(work, person) - rows.reduce((sum, row) => sum + row.days, 0)
  while (free < 0) {
    const largest = rows.reduce((a, b) => (b.days > a.days ? b : a))
    largest.days--
    free++
  }
  const since = (project: ProjectId) =>
    (work.askedSince[pair(project, person.id)] ?? 0) * setup.projects.length + (work.arrived[project] ?? 0)
  for (const row of [...rows].sort((a, b) => since(a.project) - since(b.project))) {
    const more = Math.max(0, Math.min(free, asked(row.project) - row.days))
    row.days += more
    free -= more
  }
  return rows.sort((a, b) => a.days - (before[a.project] ?? 0) - (b.days - (before[b.project] ?? 0)))
}
