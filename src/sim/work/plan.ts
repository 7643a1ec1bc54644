import { daysInWeek, milliDay } from '../calendar.ts'
import { lookup, once, oncePerProject } from '../lookup.ts'
import type { Activity, Person, Project, Setup, SkillId } from '../setup.ts'
import { finishesTogether } from './arrivals.ts'
import { linksTo } from './links.ts'
import { criticalPath } from './network.ts'
import { trainedLevel } from './people.ts'

/** Who can serve one need of an activity. */
export type Staff = {
  readonly able: readonly Person[] // best first
  readonly atHome: boolean // somebody of the team is able: no specialist is asked for
  readonly crew: number // people who can be on it on one day
}

/**
 * The baseline: when each activity was planned and what it was to cost. The network is stretched so that its end
 * falls on the promised week; the stretch stands for waiting that the plan allows for.
 */
export type Plan = {
  readonly staff: readonly (readonly Staff[])[] // by activity and need
  readonly durations: readonly number[] // milli-days of duration at full crew
  readonly stretchPermille: number // 1000 or more
  readonly starts: readonly number[] // milli-days since the first Monday, stretched
  readonly finishes: readonly number[]
  readonly costs: readonly number[] // cents: the budget of each activity
  readonly costCents: number // budget at completion
}

/** The baseline of a project; computed once for a setup. What it waits for of other projects moves its dates. */
export const planOf = oncePerProject((setup, project): Plan => {
  const plan = ownPlanOf(setup, project)
  if (linksTo(setup, project.id).length === 0) return plan
  const finishes = plannedTogether(setup).get(project.id) as readonly number[]
  const starts = finishes.map((finish, i) => finish - stretched(plan, plan.durations[i] as number))
  return { ...plan, starts, finishes }
})

const plannedTogether = once((setup) =>
  finishesTogether(setup, (project, i) => {
    const plan = ownPlanOf(setup, project)
    return stretched(plan, plan.durations[i] as number)
  }),
)

/** Milli-days of a project's path in milli-days of the calendar, with the waiting that its plan allows for. */
export const stretched = ({ stretchPermille }: Plan, milliDays: number): number =>
  Math.round((milliDays * stretchPermille) / 1000)

/** The baseline of a project as if it waited for nobody. */
const ownPlanOf = oncePerProject((setup, project): Plan => {
  const staff = project.activities.map((activity) =>
    activity.needs.map((need) => staffFor(setup, project, activity, need.skill)),
  )
  const durations = project.activities.map((activity, i) =>
    durationOf(staff[i] as readonly Staff[], (n) => (activity.needs[n] as { milliDays: number }).milliDays),
  )
  const path = criticalPath(project, durations)
  const stretchPermille = Math.max(
    1000,
    Math.floor((project.dueWeek * daysInWeek * milliDay * 1000) / Math.max(1, path.length)),
  )
  const onCalendar = (milliDays: number) => Math.round((milliDays * stretchPermille) / 1000)
  const starts = path.before.map(onCalendar)
  const finishes = path.before.map((start, i) => onCalendar(start + (durations[i] as number)))
  const costs = project.activities.map((activity, i) => costOf(activity, staff[i] as readonly Staff[]))
  const costCents = costs.reduce((sum, c) => sum + c, 0)
  return { staff, durations, stretchPermille, starts, finishes, costs, costCents }
})

function staffFor(setup: Setup, project: Project, activity: Activity, skill: SkillId): Staff {
  const able = ablePeople(setup, project, skill)
  return {
    able,
    atHome: able.some((person) => person.home === project.id),
    crew: Math.max(1, Math.min(activity.maxCrew, able.length)),
  }
}

/** Duration in milli-days when every need gets the people it can use; `left` gives the effort left of need n. */
export function durationOf(staff: readonly Staff[], left: (need: number) => number): number {
  let longest = 0
  for (let n = 0; n < staff.length; n++)
    longest = Math.max(longest, Math.ceil(left(n) / (staff[n] as Staff).crew))
  return longest
}

/** Who is able (not only learning) and may work on the project, best first. */
function ablePeople(setup: Setup, project: Project, skill: SkillId): readonly Person[] {
  const level = (person: Person) => trainedLevel(person, skill)
  return lookup(setup)
    .workers.filter(
      (person) =>
        person.offer === undefined &&
        (person.role === 'specialist' || person.home === project.id) &&
        level(person) >= 2,
    )
    .sort((a, b) => level(b) - level(a))
}

/** What work of a skill on an activity costs at the rate of the ablest who may do it, in cents. */
export function costOfWork(
  plan: Plan,
  project: Project,
  index: number,
  skill: SkillId,
  milliDays: number,
): number {
  const need = Math.max(0, project.activities[index]?.needs.findIndex((n) => n.skill === skill) ?? 0)
  const rate = plan.staff[index]?.[need]?.able[0]?.dayRateCents ?? 0
  return Math.round((milliDays * rate) / milliDay)
}

const costOf = (activity: Activity, staff: readonly Staff[]): number =>
  activity.needs.reduce((sum, need, n) => {
    const rate = staff[n]?.able[0]?.dayRateCents ?? 0
    return sum + Math.round((need.milliDays * rate) / milliDay)
  }, 0)

/** Planned value so many milli-days after the first Monday, in cents: each activity earns evenly between planned start and finish. */
export function plannedValueAt(plan: Plan, now: number): number {
  return plan.costs.reduce((sum, cost, i) => {
    const start = plan.starts[i] as number
    const finish = plan.finishes[i] as number
    if (now >= finish) return sum + cost
    return now <= start ? sum : sum + Math.round((cost * (now - start)) / (finish - start))
  }, 0)
}
