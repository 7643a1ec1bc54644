import { once } from '../lookup.ts'
import { happens } from '../rng.ts'
import type { Condition, Matter, Person, Project, ProjectId, Setup } from '../setup.ts'
import type { DeskState } from './state.ts'

/** What a condition may ask of the rest of the world; figures about projects are the reported ones. */
export type Situation = {
  readonly week: number
  readonly isRunning: (project: ProjectId) => boolean
  readonly isHeld: (project: ProjectId) => boolean
  readonly weeksBehind: (project: ProjectId) => number
  readonly permilleOverBudget: (project: ProjectId) => number
  readonly trust: (project: ProjectId) => number // points
  readonly quality: (project: ProjectId) => number // points
  readonly burden: (project: ProjectId) => number // milli-days
  readonly needsSkill: (project: ProjectId, skill: string) => boolean
  readonly asked: (person: Person) => number // days
  readonly granted: (person: Person) => number // days
  readonly present: (person: Person) => number // days
  readonly isHere: (person: Person) => boolean // in the house
}

export type Binding = { readonly project: Project | null; readonly person: Person | null }

/** Whether a condition of a matter holds for what it is bound to. */
function holds(
  condition: Condition,
  { project, person }: Binding,
  desk: DeskState,
  at: Situation,
  chance: (permille: number) => boolean,
): boolean {
  switch (condition.kind) {
    case 'weeks':
      return at.week >= condition.from && at.week <= condition.to
    case 'running':
      return project !== null && at.isRunning(project.id)
    case 'behind':
      return project !== null && at.weeksBehind(project.id) >= condition.weeks
    case 'onTime':
      return project !== null && at.weeksBehind(project.id) <= 0
    case 'overBudget':
      return project !== null && at.permilleOverBudget(project.id) > condition.permille
    case 'trustBelow':
      return project !== null && at.trust(project.id) < condition.points
    case 'trustAbove':
      return project !== null && at.trust(project.id) > condition.points
    case 'qualityBelow':
      return project !== null && at.quality(project.id) < condition.points
    case 'burdenAbove':
      return project !== null && at.burden(project.id) > condition.milliDays
    case 'contested':
      return person !== null && at.asked(person) > at.present(person)
    case 'idle':
      return person !== null && at.present(person) - at.granted(person) >= condition.days
    case 'needsSkill':
      return project !== null && at.needsSkill(project.id, condition.skill)
    case 'decided':
      return desk.decisions.some(
        (d) =>
          d.matter === condition.matter &&
          (condition.option === null || d.option === condition.option) &&
          at.week - d.week >= condition.weeksAgo,
      )
    case 'notDecided':
      return !desk.decisions.some((d) => d.matter === condition.matter)
    case 'flag':
      return desk.flags[condition.flag] === true
    case 'noFlag':
      return desk.flags[condition.flag] !== true
    case 'chance':
      return chance(condition.permille)
  }
}

/** What each matter may be bound to, before its conditions are asked. */
const candidates = once(
  (setup) => new Map(setup.matters.map((matter) => [matter, candidatesFor(setup, matter)])),
)

function candidatesFor(setup: Setup, matter: Matter): Binding[] {
  const project = setup.projects.find((p) => p.id === matter.project) ?? null
  if (matter.about === 'organisation') return [{ project: null, person: null }]
  if (matter.about === 'project') {
    const person = setup.people.find((p) => p.id === matter.person) ?? null
    return project ? [{ project, person }] : setup.projects.map((each) => ({ project: each, person }))
  }
  const people = setup.people.filter((p) =>
    matter.person === null ? p.role === 'specialist' : p.id === matter.person,
  )
  return people.map((person) => ({ project, person }))
}

/** The bindings for which every condition holds this week. The chance of a matter is drawn once a week. */
export function fits(
  setup: Setup,
  matter: Matter,
  index: number,
  desk: DeskState,
  at: Situation,
  key: number,
): Binding[] {
  const chance = (permille: number) => happens(key, at.week, index, permille)
  return (candidates(setup).get(matter) ?? []).filter(
    (binding) =>
      (binding.person === null || at.isHere(binding.person)) &&
      (binding.project === null || !at.isHeld(binding.project.id)) &&
      matter.when.every((condition) => holds(condition, binding, desk, at, chance)),
  )
}
