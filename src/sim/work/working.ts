import { daysInWeek, milliDay } from '../calendar.ts'
import { factorOf } from '../factors.ts'
import type { FactBody } from '../facts.ts'
import { lookup } from '../lookup.ts'
import type { Person, PersonId, Project, ProjectId, Setup, SkillId } from '../setup.ts'
import { activityName, isSupplied, linksFrom } from './links.ts'
import { present } from './needs.ts'
import { predecessors } from './network.ts'
import { isOutside, levelOf, paceOf } from './people.ts'
import { planOf } from './plan.ts'
import type { ActivityState, WorkState } from './state.ts'

/** Appends a fact and applies it; gives its number. */
type Happen = (fact: FactBody, cause?: number) => number

/** Where somebody may spend the days of a week. */
type Place = {
  readonly person: Person
  readonly left: { [project: ProjectId]: number } // days
  readonly projects: number // on how many they are this week
  last: ProjectId | null // where they were yesterday
}

/**
 * Five days of work. Each day everybody is on one project; specialists spend their granted days where there is work
 * for them, and stay where they were while there is. Team members are always at home.
 */
export function workWeek(setup: Setup, work: WorkState, happen: Happen): void {
  const places = lookup(setup).workers.map((person): Place => {
    const left = daysOf(work, person)
    return { person, left, projects: Object.keys(left).length, last: null }
  })
  const together = peopleOn(work, places)
  for (let day = 0; day < daysInWeek; day++) {
    const crews: Crews = {}
    for (const place of places) {
      const { person } = place
      if (!isThere(work, person, day)) {
        if (day < person.daysPerWeek && !isOutside(work, person.id))
          happen({ kind: 'absent', person: person.id })
        continue
      }
      const project = choose(setup, work, place, crews)
      if (!project) continue
      place.last = project.id
      place.left[project.id] = (place.left[project.id] as number) - 1
      spendDay(setup, work, happen, {
        person,
        project,
        crews,
        projects: place.projects,
        together: together[project.id] ?? 0,
      })
    }
    if (day < daysInWeek - 1) happen({ kind: 'dayEnded' })
  }
}

/** How many people are on each project at all this week. */
function peopleOn(work: WorkState, places: readonly Place[]): { readonly [project: ProjectId]: number } {
  const found: { [project: ProjectId]: number } = {}
  for (const { person, left } of places)
    if (present(work, person) > 0) for (const id of Object.keys(left)) found[id] = (found[id] ?? 0) + 1
  return found
}

function daysOf(work: WorkState, person: Person): { [project: ProjectId]: number } {
  if (person.home !== null) return { [person.home]: daysInWeek }
  return { ...work.grants[person.id] }
}

/** Part-timers work the first days of the week; leave is taken from its end. */
const isThere = (work: WorkState, person: Person, day: number): boolean => day < present(work, person)

/** The project a person goes to today: one with work for them, the same as yesterday if it is one; else the emptiest. */
function choose(setup: Setup, work: WorkState, place: Place, crews: Crews): Project | null {
  let best: Project | null = null
  let bestIsUseful = false
  for (const project of setup.projects) {
    const left = place.left[project.id] ?? 0
    const state = work.projects[project.id]
    if (left <= 0 || state?.finishedWeek !== 0 || state.hold === 'held') continue
    const isUseful = nextTask(setup, work, project, place.person, crews) !== null
    if (best && bestIsUseful && !isUseful) continue
    const isBetter =
      best === null ||
      (isUseful && !bestIsUseful) ||
      project.id === place.last ||
      (best.id !== place.last && left > (place.left[best.id] as number))
    if (!isBetter) continue
    best = project
    bestIsUseful = isUseful
  }
  return best
}

/** Who has worked on which activity today, by project and the activity's place in it. */
type Crews = { [project: ProjectId]: PersonId[][] }

const hasPlace = (crew: readonly PersonId[] | undefined, person: Person, max: number) =>
  crew === undefined || crew.length < max || crew.includes(person.id)

type Task = { readonly index: number; readonly need: number; readonly skill: SkillId }

/** The most pressing open need that a person can serve: the earliest planned finish first, then the better skill. */
function nextTask(
  setup: Setup,
  work: WorkState,
  project: Project,
  person: Person,
  crews: Crews,
): Task | null {
  const state = work.projects[project.id]
  const truth = work.truth.effort[project.id]
  if (!state || !truth) return null
  const { finishes } = planOf(setup, project)
  const after = predecessors(project.activities)
  const crew = crews[project.id]
  let best: (Task & { finish: number; level: number }) | null = null
  for (let index = 0; index < project.activities.length; index++) {
    const finish = finishes[index] as number
    const activityState = state.activities[index] as ActivityState
    if (activityState.finished || (best !== null && finish > best.finish)) continue
    const activity = project.activities[index] as Project['activities'][number]
    if (state.rests?.activities.includes(activity.id)) continue
    if (!hasPlace(crew?.[index], person, activity.maxCrew)) continue
    const mayBegin =
      isOpen(state.activities, after[index] as readonly number[]) &&
      isSupplied(setup, work, project.id, index)
    if (!activityState.started && !mayBegin) continue
    for (let need = 0; need < activity.needs.length; need++) {
      if ((activityState.needs[need]?.done ?? 0) >= ((truth[index] as number[])[need] as number)) continue
      const skill = (activity.needs[need] as { skill: SkillId }).skill
      const level = levelOf(work, person, skill)
      if (level === 0) continue
      if (best === null || finish < best.finish || level > best.level)
        best = { index, need, skill, finish, level }
    }
  }
  return best
}

/** Whether all that an activity waits for is finished. */
function isOpen(states: readonly ActivityState[], after: readonly number[]): boolean {
  for (const p of after) if (!states[p]?.finished) return false
  return true
}

function crewOf(crews: Crews, project: Project, index: number): PersonId[] {
  crews[project.id] ??= project.activities.map(() => [])
  return (crews[project.id] as PersonId[][])[index] as PersonId[]
}

type Day = { person: Person; project: Project; crews: Crews; projects: number; together: number }

/** One person's day on one project: governance first, then task after task until the day is used or nothing is left. */
function spendDay(
  setup: Setup,
  work: WorkState,
  happen: Happen,
  { person, project, crews, projects, together }: Day,
): void {
  const state = work.projects[project.id]
  const truth = work.truth.effort[project.id]
  if (!state || !truth) return
  let dayLeft = milliDay
  const overtime = work.people[person.id]?.overtime ? setup.factors.overtimeGain : 0
  const centsFor = (share: number) =>
    Math.round((Math.round((person.dayRateCents * share) / milliDay) * (1000 + overtime)) / 1000)
  if (person.home === project.id && state.governance > 0) {
    const milliDays = Math.min(factorOf(setup, 'governedDay'), state.governance)
    happen({
      kind: 'burdened',
      project: project.id,
      person: person.id,
      milliDays,
      cents: centsFor(milliDays),
    })
    dayLeft -= milliDays
  }
  const owed = Math.min(factorOf(setup, 'taughtDay'), state.mentoring ?? 0)
  if (owed > 0 && (work.people[person.id]?.familiarity[project.id] ?? 0) >= factorOf(setup, 'settledFrom')) {
    happen({
      kind: 'mentored',
      project: project.id,
      person: person.id,
      milliDays: owed,
      cents: centsFor(owed),
    })
    dayLeft -= owed
  }
  while (dayLeft > 0) {
    const task = nextTask(setup, work, project, person, crews)
    if (!task) break
    const activity = project.activities[task.index] as Project['activities'][number]
    const activityState = state.activities[task.index] as ActivityState
    const crew = crewOf(crews, project, task.index)
    if (!crew.includes(person.id)) crew.push(person.id)
    const { rate } = paceOf(setup, work, person, {
      project: project.id,
      skill: task.skill,
      projects,
      others: crew.length - 1,
      together,
    })
    if (rate <= 0) break
    const left =
      ((truth[task.index] as number[])[task.need] as number) - (activityState.needs[task.need]?.done ?? 0)
    const ofDay = Math.min(dayLeft, Math.ceil((left * 1000) / rate))
    const milliDays = Math.min(left, Math.max(1, Math.floor((ofDay * rate) / 1000)))
    if (!activityState.started)
      happen({ kind: 'activityStarted', project: project.id, activity: activity.id })
    happen({
      kind: 'worked',
      person: person.id,
      project: project.id,
      activity: activity.id,
      skill: task.skill,
      milliDays,
      ofDay,
      cents: centsFor(ofDay),
    })
    dayLeft -= ofDay
    finishWhatIsDone(setup, project, work, happen, task.index)
  }
  if (dayLeft > 0)
    happen({
      kind: 'idled',
      person: person.id,
      project: project.id,
      ofDay: dayLeft,
      cents: centsFor(dayLeft),
    })
}

function finishWhatIsDone(
  setup: Setup,
  project: Project,
  work: WorkState,
  happen: Happen,
  index: number,
): void {
  const state = work.projects[project.id]
  const truth = work.truth.effort[project.id]?.[index]
  const activity = state?.activities[index]
  if (!state || !truth || !activity?.needs.every((need, n) => need.done >= (truth[n] as number))) return
  const cause = happen({
    kind: 'activityFinished',
    project: project.id,
    activity: activityName(project, index),
  })
  for (const { given, taker } of linksFrom(setup, project.id))
    if (given === index)
      happen(
        { kind: 'delivered', project: project.id, activity: activityName(project, index), to: taker.id },
        cause,
      )
  if (state.activities.every((a) => a.finished))
    happen({ kind: 'projectFinished', project: project.id }, cause)
}
