import { daysInWeek, milliDay } from '../calendar.ts'
import { lookup } from '../lookup.ts'
import type { Person, PersonId, Project, Setup, SkillId } from '../setup.ts'
import { believedLeft } from './effort.ts'
import { waitingByReports } from './forecast.ts'
import { predecessors } from './network.ts'
import { isOutside, levelOf, levelRate, rampOf } from './people.ts'
import type { Plan, Staff } from './plan.ts'
import { durationOf, planOf } from './plan.ts'
import type { WorkState } from './state.ts'
import { pair } from './state.ts'

/**
 * How many whole days of each specialist a project could really use in the coming week, by its PM's own estimates:
 * for every activity that is open, or will open before Friday, the effort left of each skill its team lacks, no more
 * than the days from when it opens, spread over the ablest first. Whoever became able since the plan was made comes before
 * them where more is to be expected of them.
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
      spread(
        setup,
        work,
        { project, staff, need, effort: left[n] as number, open, maxCrew: activity.maxCrew },
        found,
      )
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
  readonly project: Project
  readonly staff: Staff
  readonly need: { readonly skill: SkillId }
  readonly effort: number // milli-days left
  readonly open: number // milli-days from Monday
  readonly maxCrew: number
}

/** Puts an effort on people, in the order in which their PM asks. `found`: milli-days that the project wants of each so far. */
function spread(
  setup: Setup,
  work: WorkState,
  { project, staff, need, effort, open, maxCrew }: Spread,
  found: { [person: PersonId]: number },
): void {
  const rate = (person: Person) => levelRate(setup, levelOf(work, person, need.skill))
  const wanted = (person: Person, left: number) => {
    const days = Math.max(0, present(work, person) * milliDay - open) - (found[person.id] ?? 0)
    return Math.max(0, Math.min(days, Math.ceil((left * 1000) / rate(person))))
  }
  const expected = (person: Person) => {
    const pace = Math.round((rate(person) * rampOf(setup, work, person, project.id)) / 1000)
    return shareOf(setup, work, project, person, wanted(person, effort)) * pace
  }
  let left = effort
  let crew = maxCrew
  for (const person of inOrder(staff, ableSince(setup, work, staff, need.skill), expected)) {
    if (left <= 0 || crew === 0) return
    const days = wanted(person, left)
    if (days === 0) continue
    found[person.id] = (found[person.id] ?? 0) + days
    left -= Math.round((days * rate(person)) / 1000)
    crew--
  }
}

/**
 * The ablest first, as the plan does, whoever else wants them. PMs see the planners (our assumption): people whom the plan
 * could not know come before where more is to be expected of them than of the ablest.
 */
function inOrder(
  { able }: Staff,
  since: readonly Person[],
  expected: (person: Person) => number,
): readonly Person[] {
  const [ablest] = able
  const before = since.filter((person) => expected(person) > (ablest ? expected(ablest) : 0))
  before.sort((a, b) => expected(b) - expected(a))
  return [...before, ...able, ...since.filter((person) => !before.includes(person))]
}

/**
 * What a project can expect of so many milli-days that it wants: where all want more than there is, its share, but no less
 * than it has now.
 */
function shareOf(setup: Setup, work: WorkState, project: Project, person: Person, wanted: number): number {
  const there = present(work, person) * milliDay
  const all = wanted + wantedByOthers(setup, work, project, person) * milliDay
  if (all <= there) return wanted
  const has = (work.grants[person.id]?.[project.id] ?? 0) * milliDay
  return Math.max(Math.min(wanted, has), Math.round((wanted * there) / all))
}

/** Days of somebody's week that other projects want or have been given beyond their asks. */
function wantedByOthers(setup: Setup, work: WorkState, project: Project, person: Person): number {
  const at = setup.projects.indexOf(project)
  return setup.projects.reduce((sum, { id }, i) => {
    if (id === project.id) return sum
    const wanted =
      i < at
        ? work.truth.needs[id]?.[person.id]
        : work.asks[id]?.find((ask) => ask.person === person.id)?.days
    const given = work.byHand?.[pair(id, person.id)]
    return sum + Math.max(wanted ?? 0, given?.beyond ? given.days : 0)
  }, 0)
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
