import type { Moment } from '../calendar.ts'
import { daysInWeek } from '../calendar.ts'
import type { CommandOf, Refusal } from '../commands.ts'
import type { Seat, StatusReport } from '../facts.ts'
import { statuses } from '../facts.ts'
import { balance } from '../ledger.ts'
import { projectOfSeat } from '../seats.ts'
import type { Setup } from '../setup.ts'
import { budgetAtCompletion } from '../work/baseline.ts'
import { usableDays } from '../work/needs.ts'
import { isOutside } from '../work/people.ts'
import type { Happen, World } from '../world.ts'
import { noteBending } from './bending.ts'

/** The truth behind the asks: what each project could really use this week. */
export function findNeeds(setup: Setup, world: World, happen: Happen): void {
  for (const project of setup.projects) {
    const needs = usableDays(setup, world.work, project)
    if (Object.keys(needs).length === 0) continue
    for (const person of setup.people) {
      const days = needs[person.id]
      if (days) happen({ kind: 'needArose', project: project.id, person: person.id, days })
    }
  }
}

/** A PM asks for specialists for the coming week. */
export function requestPeople(
  setup: Setup,
  { work }: World,
  happen: Happen,
  seat: Seat,
  { asks }: CommandOf<'requestPeople'>,
): Refusal | null {
  if (asks.length > 0 && work.projects[projectOfSeat(seat)]?.hold === 'held') return 'projectHeld'
  const people = new Set<string>()
  for (const ask of asks) {
    if (!setup.people.some((p) => p.id === ask.person && p.role === 'specialist')) return 'unknownPerson'
    if (isOutside(work, ask.person)) return 'unknownPerson'
    if (people.has(ask.person)) return 'alreadyDone'
    if (!inRange(ask.days, 1, daysInWeek) || !inRange(ask.urgency, 1, 3)) return 'outOfRange'
    people.add(ask.person)
  }
  const rows = asks.map(({ person, days, urgency }) => ({ person, days, urgency }))
  happen({ kind: 'peopleRequested', project: projectOfSeat(seat), asks: rows })
  return null
}

/** A PM's weekly status report, as the PM writes it, about the state at the end of last week. */
export function report(
  setup: Setup,
  world: World,
  happen: Happen,
  seat: Seat,
  command: CommandOf<'report'>,
): Refusal | null {
  const project = setup.projects.find((p) => p.id === projectOfSeat(seat))
  if (!project) return 'unknownProject'
  const { work } = world
  const { earnedCents, actualCents, finishWeek, status, progress, late } = command
  if (late && !world.standing.mandate?.type) return 'notInPlay'
  if (
    !inRange(earnedCents, 0, budgetAtCompletion(setup, work, project)) ||
    !inRange(actualCents, 0, 1e12) ||
    !inRange(finishWeek, 0, 520)
  )
    return 'outOfRange'
  if (!statuses.includes(status)) return 'outOfRange'
  const seen = new Set<string>()
  for (const row of progress) {
    if (!project.activities.some((a) => a.id === row.activity) || seen.has(row.activity)) return 'outOfRange'
    if (!inRange(row.permille, 0, 1000)) return 'outOfRange'
    seen.add(row.activity)
  }
  const content: StatusReport = {
    kind: 'statusReport',
    project: project.id,
    earnedCents,
    actualCents,
    finishWeek,
    status,
    progress: progress.map(({ activity, permille }) => ({ activity, permille })),
  }
  const dates = { occurred: lastFriday(world.at), claimed: world.at }
  const number = late
    ? happen({ kind: 'reportDelayed', by: seat, project: project.id, ...dates, content })
    : happen({ kind: 'recorded', by: seat, ...dates, content })
  noteBending(setup, world, happen, project, content, number)
  return null
}

/** The sponsor gives a project money from the reserve. */
export function releaseReserve(
  setup: Setup,
  world: World,
  happen: Happen,
  { project, cents }: CommandOf<'releaseReserve'>,
): Refusal | null {
  if (!setup.projects.some((p) => p.id === project)) return 'unknownProject'
  if ((world.work.projects[project]?.finishedWeek ?? 0) > 0) return 'projectFinished'
  if (!inRange(cents, 1, 1e12)) return 'outOfRange'
  if (cents > balance(world.ledger, 'money/reserve')) return 'noReserve'
  happen({ kind: 'reserveReleased', project, cents })
  return null
}

const inRange = (n: number, from: number, to: number) => Number.isInteger(n) && n >= from && n <= to

/** The moment a Monday's figures speak of; in week 1 there is none before it. */
const lastFriday = ({ week, day }: Moment): Moment =>
  week > 1 ? { week: week - 1, day: daysInWeek - 1 } : { week, day }
