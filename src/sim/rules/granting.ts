import { daysInWeek } from '../calendar.ts'
import type { CommandOf, Refusal } from '../commands.ts'
import { factorOf } from '../factors.ts'
import { balance } from '../ledger.ts'
import { isInPlay } from '../lookup.ts'
import { floorOf } from '../powers/state.ts'
import { offers } from '../services.ts'
import type { Person, Setup } from '../setup.ts'
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
  return isContested(setup, world, person) && !isCoordinated(setup, world, person)
    ? factorOf(setup, 'settlePrice')
    : 0
}

/** Whether the PMO's own people settle this contested week, so that it takes no attention. */
const isCoordinated = (setup: Setup, world: World, person: Person): boolean =>
  offers(world.standing, 'coordination') &&
  !world.desk.met &&
  !world.desk.settled.includes(person.id) &&
  (world.desk.coordinated ?? 0) < factorOf(setup, 'coordinationSettles') &&
  isContested(setup, world, person)

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
  if (days < floorOf(world.powers, pair(project, id))) return 'sponsorDecides'
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
    ...(isCoordinated(setup, world, person) && { coordinated: true as const }),
    ...(until !== undefined && { until }),
  })
  return null
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
