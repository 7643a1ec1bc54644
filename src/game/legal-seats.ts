import type { Seat } from '../sim/facts.ts'
import { seatOrdersNow } from '../sim/rules/seat-orders.ts'
import { weeksToGive } from '../sim/rules/sponsoring/patience.ts'
import type { SeatCommand } from '../sim/seat-commands.ts'
import type { ProjectId } from '../sim/setup.ts'
import type { Game } from './game.ts'

type Priced = { readonly price: number } // in the seat's own time

/** An order of a manager or the sponsor that a scenario brings into play, with the range of each parameter. */
export type SeatOffer =
  | (Exclude<SeatCommand, { kind: 'extendDate' }> & Priced)
  | ({
      readonly kind: 'extendDate'
      readonly project: ProjectId
      readonly weeks: { readonly from: number; readonly to: number }
    } & Priced)

/** Every such order that the seat may give now. */
export const seatOffers = ({ setup, world }: Game, seat: Seat): SeatOffer[] =>
  seatOrdersNow(setup, world, seat).map((order): SeatOffer => {
    if (order.kind !== 'extendDate') return order
    return { ...order, weeks: { from: 1, to: weeksToGive(setup, world, order.project) } }
  })
