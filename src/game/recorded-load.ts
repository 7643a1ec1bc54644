import type { Fact } from '../sim/facts.ts'
import type { ProjectId } from '../sim/setup.ts'

type Projects = ReadonlySet<ProjectId>

/** Days that were granted to some projects when each week was closed, and now, by `person/week`. */
export function grantedByWeek(facts: readonly Fact[], projects: Projects): ReadonlyMap<string, number> {
  const days = new Map<string, number>()
  const standing = new Map<string, { person: string; days: number }>()
  const keep = (week: number) => {
    for (const grant of standing.values()) {
      const key = `${grant.person}/${week}`
      days.set(key, (days.get(key) ?? 0) + grant.days)
    }
  }
  let open = 0
  for (const fact of facts) {
    if (fact.kind === 'weekOpened') open = fact.at.week
    if (fact.kind === 'granted' && projects.has(fact.project))
      standing.set(`${fact.person}/${fact.project}`, { person: fact.person, days: fact.days })
    if (fact.kind === 'grantEnded') standing.delete(`${fact.person}/${fact.project}`)
    if (fact.kind === 'weekClosed') {
      keep(fact.at.week)
      open = 0
    }
  }
  if (open > 0) keep(open)
  return days
}

/** Milli-days that the timesheets book on some projects, waiting and governance included, by `person/week`. */
export function sheetsByWeek(facts: readonly Fact[], projects: Projects): ReadonlyMap<string, number> {
  const booked = new Map<string, number>()
  for (const fact of facts) {
    if (fact.kind !== 'recorded' || fact.content.kind !== 'timesheet') continue
    const key = `${fact.content.person}/${fact.claimed.week}`
    for (const { project, milliDays } of fact.content.rows)
      if (projects.has(project)) booked.set(key, (booked.get(key) ?? 0) + milliDays)
  }
  return booked
}
