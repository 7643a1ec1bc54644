import type { LeverCommand, Refusal } from '../commands.ts'
import type { Setup } from '../setup.ts'
import type { Happen, World } from '../world.ts'

/** How one kind of order goes: every way to give it, what it costs, why it may be refused, what it does. */
export type LeverRule<Order extends LeverCommand> = {
  readonly offers: (setup: Setup, world: World) => readonly Order[]
  readonly price: (order: Order, world: World, setup: Setup) => number // attention
  readonly whyNot: (setup: Setup, world: World, order: Order) => Refusal | null
  readonly pull: (
    setup: Setup,
    world: World,
    happen: Happen,
    order: Order & { readonly price: number },
  ) => void
}
