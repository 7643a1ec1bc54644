import type { Refusal } from '../commands.ts'
import type { Seat } from '../facts.ts'
import type { SeatCommand } from '../seat-commands.ts'
import type { ManagerPower, SponsorPower } from '../seat-terms.ts'
import type { Setup } from '../setup.ts'
import type { Happen, World } from '../world.ts'

/** How one kind of order of a manager or the sponsor goes: every way to give it, its price, why not, what it does. */
export type SeatRule<Order extends SeatCommand> = {
  readonly offers: (setup: Setup, world: World, seat: Seat) => readonly Order[]
  readonly spends: (order: Order, setup: Setup) => number // of the seat's own time
  readonly whyNot: (setup: Setup, world: World, seat: Seat, order: Order) => Refusal | null
  readonly carryOut: (
    setup: Setup,
    world: World,
    happen: Happen,
    seat: Seat,
    order: Order & { readonly spends: number },
  ) => void
}

export const mayManager = ({ powers }: Setup, power: ManagerPower): boolean =>
  powers?.manager?.includes(power) ?? false

export const maySponsor = ({ powers }: Setup, power: SponsorPower): boolean =>
  powers?.sponsor?.includes(power) ?? false

export const isRunning = ({ work }: World, project: string): boolean =>
  work.projects[project]?.finishedWeek === 0
