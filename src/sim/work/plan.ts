import { daysInWeek, milliDay } from '../calendar.ts'
import type { Activity, Person, Project, Setup, SkillId } from '../setup.ts'
import { criticalPath } from './network.ts'

/**
 * The baseline: when each activity was planned and what it was to cost. The network is stretched so that its end
 * falls on the promised week; the stretch stands for waiting that the plan allows for.
 */
export type Plan = {
  readonly durations: readonly number[] // milli-days of duration at full crew
  readonly stretchPermille: number // 1000 or more
  readonly starts: readonly number[] // milli-days since the first Monday, stretched
  readonly finishes: readonly number[]
  readonly costs: readonly number[] // cents: the budget of each activity
  readonly costCents: number // budget at completion
}

const plans = new WeakMap<Project, Plan>()

/** The baseline of a project; computed once for a setup. */
export function planOf(setup: Setup, project: Project): Plan {
  const known = plans.get(project)
  if (known) return known
  const durations = project.activities.map((activity) => durationOf(setup, project, activity, (n) => n))
  const path = criticalPath(project, durations)
  const stretchPermille = Math.max(
    1000,
    Math.floor((project.dueWeek * daysInWeek * milliDay * 1000) / Math.max(1, path.length)),
  )
  const starts = path.before.map((start) => Math.round((start * stretchPermille) / 1000))
  const finishes = path.before.map((start, i) =>
    Math.round(((start + (durations[i] as number)) * stretchPermille) / 1000),
  )
  const costs = project.activities.map((activity) => costOf(setup, project, activity))
  const plan = {
    durations,
    stretchPermille,
    starts,
    finishes,
    costs,
    costCents: costs.reduce((sum, c) => sum + c, 0),
  }
  plans.set(project, plan)
  return plan
}

/** Duration in milli-days when every need gets the people it can use; `left` gives the effort left of need n. */
export function durationOf(
  setup: Setup,
  project: Project,
  activity: Activity,
  left: (milliDays: number, need: number) => number,
): number {
  let longest = 0
  activity.needs.forEach((need, n) => {
    const crew = Math.max(1, Math.min(activity.maxCrew, ablePeople(setup, project, need.skill).length))
    longest = Math.max(longest, Math.ceil(left(need.milliDays, n) / crew))
  })
  return longest
}

const able = new WeakMap<Project, Map<SkillId, readonly Person[]>>()

/** Who is able (not only learning) and may work on the project, best first. */
export function ablePeople(setup: Setup, project: Project, skill: SkillId): readonly Person[] {
  const bySkill = able.get(project) ?? new Map<SkillId, readonly Person[]>()
  able.set(project, bySkill)
  const known = bySkill.get(skill)
  if (known) return known
  const level = (person: Person) => person.skills.find((s) => s.skill === skill)?.level ?? 0
  const found = setup.people
    .filter(
      (person) =>
        (person.role === 'specialist' || (person.role === 'team' && person.home === project.id)) &&
        level(person) >= 2,
    )
    .sort((a, b) => level(b) - level(a))
  bySkill.set(skill, found)
  return found
}

const costOf = (setup: Setup, project: Project, activity: Activity): number =>
  activity.needs.reduce((sum, need) => {
    const rate = ablePeople(setup, project, need.skill)[0]?.dayRateCents ?? 0
    return sum + Math.round((need.milliDays * rate) / milliDay)
  }, 0)

/** Planned value at the end of a week, in cents: each activity earns evenly between planned start and finish. */
export function plannedValue(plan: Plan, week: number): number {
  const now = week * daysInWeek * milliDay
  return plan.costs.reduce((sum, cost, i) => {
    const start = plan.starts[i] as number
    const finish = plan.finishes[i] as number
    if (now >= finish) return sum + cost
    return now <= start ? sum : sum + Math.round((cost * (now - start)) / (finish - start))
  }, 0)
}
