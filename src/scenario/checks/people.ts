import type { Question } from './context.ts'
import { flawAt, flawAtKey } from './context.ts'

const single = ['pmoLead', 'sponsor'] as const

/** One PMO lead, one sponsor, at most one quality lead. */
export const roleCounts: Question = (context) => {
  const roles = Object.values(context.scenario.people).map(({ role }) => role)
  const count = (role: string) => roles.filter((it) => it === role).length
  const wrong: string[] = single.filter((role) => count(role) !== 1)
  if (count('qualityLead') > 1) wrong.push('qualityLead')
  return wrong.map((role) => flawAtKey(context, ['people'], 'role-count', { role, count: count(role) }))
}

/** Each project has its own project manager, and each project manager a project. */
export const managers: Question = (context) => {
  const flaws = projectManagers(context)
  return flaws.length > 0 ? flaws : idleManagers(context)
}

const projectManagers: Question = (context) => {
  const { people, projects } = context.scenario
  const seen = new Map<string, number>()
  return Object.entries(projects).flatMap(([project, { manager }]) => {
    const path = ['projects', project, 'manager']
    const count = (seen.get(manager) ?? 0) + 1
    seen.set(manager, count)
    if (people[manager]?.role !== 'projectManager') {
      return [flawAt(context, path, 'manager-role', { name: manager, project })]
    }
    return count === 1 ? [] : [flawAt(context, path, 'one-project-each', { name: manager, count })]
  })
}

const idleManagers: Question = (context) => {
  const { people, projects } = context.scenario
  const busy = new Set(Object.values(projects).map(({ manager }) => manager))
  return Object.entries(people)
    .filter(([name, { role }]) => role === 'projectManager' && !busy.has(name))
    .map(([name]) => flawAtKey(context, ['people', name], 'one-project-each', { name, count: 0 }))
}

/** Teams, and only teams, say where they are at home. */
export const homes: Question = (context) =>
  Object.entries(context.scenario.people).flatMap(([name, { role, home }]) => {
    if (role === 'team' && home === undefined)
      return [flawAtKey(context, ['people', name], 'team-home', { name })]
    if (role === 'team' || home === undefined) return []
    return [flawAt(context, ['people', name, 'home'], 'only-teams-have-homes', { name })]
  })

/** Absences lie in the game and are no longer than the person's week. */
export const absences: Question = (context) => {
  const { people, weeks } = context.scenario
  return Object.entries(people).flatMap(([name, person]) =>
    Object.entries(person.absences).flatMap(([week, days]) => {
      const path = ['people', name, 'absences', week]
      if (Number(week) > weeks) return [flawAtKey(context, path, 'week-outside', { weeks })]
      return days > person.days
        ? [flawAt(context, path, 'absence-too-long', { name, days: person.days })]
        : []
    }),
  )
}
