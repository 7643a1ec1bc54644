import type { Flaw } from '../problem.ts'
import type { Context, Question } from './context.ts'
import { flawAt, flawAtKey } from './context.ts'

/** How much of one skill a project needs, and the days its own team has for it. */
type Demand = {
  readonly skill: string
  readonly project: string
  readonly activity: string // the first that needs the skill
  needed: number
  readonly atHome: number
}

/** Somebody can do the work, and all who can have the days for it. */
export const capacity: Question = (context) => {
  const all = demands(context)
  return context.scenario.skills.flatMap((skill, at) => {
    const wanted = all.filter((demand) => demand.skill === skill)
    const lent = daysOf(context, skill, null)
    const flaws = wanted.flatMap((demand) => demandFlaws(context, demand, lent))
    return flaws.length > 0 ? flaws : togetherFlaws(context, ['skills', at], wanted, lent)
  })
}

function demandFlaws(
  context: Context,
  { skill, project, activity, needed, atHome }: Demand,
  lent: number,
): Flaw[] {
  const path = ['projects', project, 'activities', activity, 'needs', skill]
  if (!hasAnybody(context, skill, project))
    return [flawAtKey(context, path, 'nobody-can', { project, skill })]
  const had = lent + atHome
  if (needed <= had) return []
  return [flawAtKey(context, path, 'too-much-work', { who: `\`${project}\``, skill, needed, had })]
}

/** Each project could be served, but not all of them. */
function togetherFlaws(
  context: Context,
  path: (string | number)[],
  wanted: readonly Demand[],
  lent: number,
): Flaw[] {
  const needed = wanted.reduce((sum, demand) => sum + Math.max(0, demand.needed - demand.atHome), 0)
  const args = { who: 'All projects together', skill: String(wanted[0]?.skill), needed, had: lent }
  return needed <= lent ? [] : [flawAt(context, path, 'too-much-work', args)]
}

function demands(context: Context): Demand[] {
  const found = new Map<string, Demand>()
  for (const [project, { activities }] of Object.entries(context.scenario.projects)) {
    for (const [activity, { needs }] of Object.entries(activities)) {
      for (const [skill, days] of Object.entries(needs)) {
        const key = `${project} ${skill}`
        const demand = found.get(key)
        if (demand) demand.needed += days
        else
          found.set(key, { skill, project, activity, needed: days, atHome: daysOf(context, skill, project) })
      }
    }
  }
  return [...found.values()]
}

type Person = Context['scenario']['people'][string]

const isAtHome = (person: Person, project: string | null) =>
  person.offer === undefined && (project === null ? person.role === 'specialist' : person.home === project)

const hasAnybody = ({ scenario }: Context, skill: string, project: string) =>
  Object.values(scenario.people).some(
    (person) => skill in person.skills && (isAtHome(person, null) || isAtHome(person, project)),
  )

/** The days in the whole game of those with a skill who are at home in a project; null: of those lent to all. */
const daysOf = ({ scenario }: Context, skill: string, project: string | null) =>
  Object.values(scenario.people)
    .filter((person) => skill in person.skills && isAtHome(person, project))
    .reduce((total, person) => total + daysInGame(person, scenario.weeks), 0)

const daysInGame = (person: Person, weeks: number) =>
  Object.values(person.absences).reduce((total, days) => total - days, person.days * weeks)
