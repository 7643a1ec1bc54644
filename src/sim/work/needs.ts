import { daysInWeek, milliDay } from '../calendar.ts'
import { lookup } from '../lookup.ts'
import type { Person, PersonId, Project, Setup, SkillId } from '../setup.ts'
import { believedLeft } from './effort.ts'
import { waitingByReports } from './forecast.ts'
import { predecessors } from './network.ts'
import { isOutside, levelOf, levelRate } from './people.ts'
import type { Plan, Staff } from './plan.ts'
import { durationOf, planOf } from './plan.ts'
import type { WorkState } from './state.ts'

/**
 * How many whole days of each specialist a project could really use in the coming week, by its PM's own estimates:
 * for every activity that is open, or will open before Friday, the effort left of each skill its team lacks, no more
 * than the days from when it opens, spread over the ablest specialists first.
 */
export function usableDays(setup: Setup, work: WorkState, project: Project): { [person: PersonId]: number } {
  const state = work.projects[project.id]
  const truth = work.truth.effort[project.id]
  const found: { [person: PersonId]: number } = {}
  if (!state || !truth || state.finishedWeek > 0 || state.hold === 'held') return found
  const plan = planOf(setup, project)
  const opens = opening(setup, plan, work, project)
  project.activities.forEach((activity, i) => {
    const activityState = state.activities[i]
    const open = opens[i] as number
    if (state.rests?.activities.includes(activity.id)) return
    if (!activityState || activityState.finished || open >= daysInWeek * milliDay) return
    const left = believedLeft(project, i, activityState, truth[i] as number[])
    activity.needs.forEach((need, n) => {
      const staff = plan.staff[i]?.[n] as Staff
      if (staff.atHome) return
      spread(setup, work, { staff, need, effort: left[n] as number, open, maxCrew: activity.maxCrew }, found)
    })
  })
  for (const person of Object.keys(found)) found[person] = Math.ceil((found[person] as number) / milliDay)
  return found
}

/** When each activity opens, in milli-days from Monday, if those before it go at full crew. */
function opening(setup: Setup, plan: Plan, work: WorkState, project: Project): number[] {
  const after = predecessors(project.activities)
  const opens: number[] = []
  const ends: number[] = []
  const lengths = plan.staff.map((staff, i) => {
    const state = work.projects[project.id]?.activities[i]
    const truth = work.truth.effort[project.id]?.[i]
    const left = state && truth ? believedLeft(project, i, state, truth) : []
    return durationOf(staff, (n) => left[n] ?? 0)
  })
  const waiting = waitingByReports(setup, work, project, lengths)
  lengths.forEach((length, i) => {
    const isUnderWay = work.projects[project.id]?.activities[i]?.started ?? false
    const start = isUnderWay
      ? 0
      : (after[i] as readonly number[]).reduce(
          (latest, p) => Math.max(latest, ends[p] as number),
          waiting?.[i] ?? 0,
        )
    opens.push(start)
    ends.push(work.projects[project.id]?.activities[i]?.finished ? 0 : start + length)
  })
  return opens
}

type Spread = {
  readonly staff: Staff
  readonly need: { readonly skill: SkillId }
  readonly effort: number // milli-days left
  readonly open: number // milli-days from Monday
  readonly maxCrew: number
}

function spread(
  setup: Setup,
  work: WorkState,
  { staff, need, effort, open, maxCrew }: Spread,
  found: { [person: PersonId]: number },
): void {
  let left = effort
  let crew = maxCrew
  for (const person of [...staff.able, ...ableSince(setup, work, staff, need.skill)]) {
    if (left <= 0 || crew === 0) return
    const days = Math.max(0, present(work, person) * milliDay - open) - (found[person.id] ?? 0)
    if (days <= 0) continue
    const rate = levelRate(setup, levelOf(work, person, need.skill))
    const wanted = Math.min(days, Math.ceil((left * 1000) / rate))
    found[person.id] = (found[person.id] ?? 0) + wanted
    left -= Math.round((wanted * rate) / 1000)
    crew--
  }
}

/** Specialists who became able in the skill, or came to the house, since the plan was made. */
function ableSince(setup: Setup, work: WorkState, staff: Staff, skill: SkillId): readonly Person[] {
  return lookup(setup).specialists.filter(
    (person) =>
      (work.people[person.id]?.learnt[skill] !== undefined || person.offer !== undefined) &&
      !isOutside(work, person.id) &&
      !staff.able.includes(person) &&
      levelOf(work, person, skill) >= 2,
  )
}

/** Days of somebody's week that are granted, to all projects together. */
export function grantedDays(work: WorkState, person: PersonId): number {
  let sum = 0
  for (const days of Object.values(work.grants[person] ?? {})) sum += days
  return sum
}

/** Days a person is there in the coming week. */
export const present = (work: WorkState, person: Person): number =>
  isOutside(work, person.id) ? 0 : Math.max(0, person.daysPerWeek - (work.people[person.id]?.away ?? 0))
