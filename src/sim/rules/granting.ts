import { daysInWeek } from '../calendar.ts'
import type { CommandOf, Refusal } from '../commands.ts'
import { factorOf } from '../factors.ts'
import { balance } from '../ledger.ts'
import { isInPlay, lookup } from '../lookup.ts'
import type { Person, PersonId, ProjectId, Setup } from '../setup.ts'
import { grantedDays, present } from '../work/needs.ts'
import { isOutside } from '../work/people.ts'
import { pair } from '../work/state.ts'
import type { Happen, World } from '../world.ts'
import { askedDays } from './situation.ts'

const isContested = (setup: Setup, world: World, person: Person): boolean =>
  askedDays(setup, world, person) > present(world.work, person)

/** The attention that changing a person's week takes now: settling a contested week by hand costs, once. */
export function priceOfGrant(setup: Setup, world: World, person: Person): number {
  if (world.desk.met || world.desk.settled.includes(person.id)) return 0
  return isContested(setup, world, person) ? factorOf(setup, 'settlePrice') : 0
}

/** Sets the days a week of one specialist on one project, until changed. */
export function grant(
  setup: Setup,
  world: World,
  happen: Happen,
  { person: id, project, days, weeks }: CommandOf<'grant'>,
): Refusal | null {
  const person = setup.people.find((p) => p.id === id && p.role === 'specialist')
  if (!person) return 'unknownPerson'
  const state = setup.projects.some((p) => p.id === project) ? world.work.projects[project] : undefined
  if (!state) return 'unknownProject'
  if (state.finishedWeek > 0 && days > 0) return 'projectFinished'
  if (state.hold === 'held' && days > 0) return 'projectHeld'
  if (!Number.isInteger(days) || days < 0 || days > daysInWeek) return 'outOfRange'
  if (weeks !== undefined) {
    if (!isInPlay(setup, 'timeBox')) return 'notInPlay'
    if (!Number.isInteger(weeks) || weeks < 1 || weeks > factorOf(setup, 'longestBox') || days === 0)
      return 'outOfRange'
  }
  const until = weeks === undefined ? undefined : world.at.week + weeks - 1
  const now = world.work.grants[id]?.[project] ?? 0
  if (now === days && world.work.ends?.[pair(project, id)] === until) return 'noChange'
  const others = grantedDays(world.work, id) - now
  if (others + days > present(world.work, person)) return 'tooManyDays'
  const price = priceOfGrant(setup, world, person)
  if (price > balance(world.ledger, 'attention')) return 'noAttention'
  happen({
    kind: 'granted',
    person: id,
    project,
    days,
    by: 'pmo',
    price,
    ...(until !== undefined && { until }),
  })
  return null
}

/** Grants whose time is over end; who still wants the days asks for them like anybody else. */
export function endGrants({ at, work }: World, happen: Happen): void {
  for (const [person, grants] of Object.entries(work.grants))
    for (const project of Object.keys(grants))
      if ((work.ends?.[pair(project, person)] ?? at.week) < at.week)
        happen({ kind: 'grantEnded', person, project })
}

/** Overtime of one specialist for this week: faster, dearer, and hard on quality when it goes on. */
export function setOvertime(
  setup: Setup,
  world: World,
  happen: Happen,
  { person, on }: CommandOf<'setOvertime'>,
): Refusal | null {
  if (!setup.people.some((p) => p.id === person && p.role === 'specialist')) return 'unknownPerson'
  if (isOutside(world.work, person)) return 'unknownPerson'
  if (world.work.people[person]?.overtime === on) return 'noChange'
  const price = on ? factorOf(setup, 'overtimePrice') : 0
  if (price > balance(world.ledger, 'attention')) return 'noAttention'
  happen({ kind: 'overtimeSet', person, on, price })
  return null
}

/**
 * What stands if nobody decides: uncontested asks are granted as asked and unasked days are freed; a contested person
 * keeps last week's days as far as they are still asked, and what is left goes to those who have asked the longest.
 */
export function grantRoutinely(setup: Setup, world: World, happen: Happen): void {
  const asked = askedOf(setup, world)
  for (const person of lookup(setup).specialists) {
    for (const { project, days } of routine(setup, world, person, asked.get(person.id)))
      if ((world.work.grants[person.id]?.[project] ?? 0) !== days)
        happen({ kind: 'granted', person: person.id, project, days, by: 'routine', price: 0 })
  }
}

type Days = ReadonlyMap<ProjectId, number>

/** By person, the days that each project asks for. */
function askedOf(setup: Setup, { work }: World): ReadonlyMap<PersonId, Days> {
  const found = new Map<PersonId, Map<ProjectId, number>>()
  for (const { id } of setup.projects)
    for (const { person, days } of work.asks[id] ?? []) {
      const own = found.get(person) ?? new Map<ProjectId, number>()
      found.set(person, own.set(id, days))
    }
  return found
}

function routine(
  setup: Setup,
  world: World,
  person: Person,
  asks: Days | undefined,
): { project: ProjectId; days: number }[] {
  const { work } = world
  const before = work.grants[person.id] ?? {}
  const asked = (project: ProjectId) => asks?.get(project) ?? 0
  const rows = setup.projects
    .filter(({ id }) => (before[id] ?? 0) > 0 || asked(id) > 0)
    .map(({ id }) => ({ project: id, days: Math.min(before[id] ?? 0, asked(id)) }))
  let free = present(work, person) - rows.reduce((sum, row) => sum + row.days, 0)
  while (free < 0) {
    const largest = rows.reduce((a, b) => (b.days > a.days ? b : a))
    largest.days--
    free++
  }
  const since = (project: ProjectId) =>
    (work.askedSince[pair(project, person.id)] ?? 0) * setup.projects.length + (work.arrived[project] ?? 0)
  for (const row of [...rows].sort((a, b) => since(a.project) - since(b.project))) {
    const more = Math.min(free, asked(row.project) - row.days)
    row.days += more
    free -= more
  }
  return rows.sort((a, b) => a.days - (before[a.project] ?? 0) - (b.days - (before[b.project] ?? 0)))
}
