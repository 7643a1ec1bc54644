import type { CommandKind } from '../sim/commands.ts'
import type { Seat } from '../sim/facts.ts'
import { pmSeat, projectOfSeat } from '../sim/seats.ts'
import type { PersonId, Setup } from '../sim/setup.ts'
import { deskOrders, managerOrders, sponsorOrders } from './chart.ts'

export type { Seat } from '../sim/facts.ts'

export type SeatRole = 'pmo' | 'pm' | 'sponsor'

/** The seats of a scenario, in the order in which they act within a phase. */
export const seatsOf = (setup: Setup): readonly Seat[] => [
  'pmo',
  ...setup.projects.map((project) => pmSeat(project.id)),
  'sponsor',
]

export const roleOf = (seat: Seat): SeatRole => (seat.startsWith('pm/') ? 'pm' : (seat as SeatRole))

/** The scoreboard that counts in a seat: a manager's own, else the organisation's. */
export const boardOf = (seat: Seat): string =>
  roleOf(seat) === 'pm' ? `project/${projectOfSeat(seat)}` : 'organisation'

/** Whose orders are whose. When, the chart says. */
export const orders: { readonly [role in SeatRole]: readonly CommandKind[] } = {
  pmo: ['chooseMandate', 'setService', 'open', ...deskOrders, 'closeWeek'],
  pm: ['requestPeople', 'report', ...managerOrders],
  sponsor: ['releaseReserve', 'pass', ...sponsorOrders],
}

/** Who sits there in the case; null where nobody is named. */
export function personIn({ people, projects }: Setup, seat: Seat): PersonId | null {
  const role = roleOf(seat)
  if (role === 'pm') return projects.find(({ id }) => pmSeat(id) === seat)?.manager ?? null
  const office = role === 'pmo' ? 'pmoLead' : 'sponsor'
  return people.find((person) => person.role === office)?.id ?? null
}

/** Who sits where: `person`, or the name of a bot's policy. */
export type Seating = { readonly [seat: Seat]: string }
