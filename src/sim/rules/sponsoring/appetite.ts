import { factorOf } from '../../factors.ts'
import type { SponsorCommand } from '../../seat-commands.ts'
import { appetites } from '../../seat-terms.ts'
import type { SeatRule } from '../seat-rule.ts'
import { maySponsor } from '../seat-rule.ts'

type Order = Extract<SponsorCommand, { kind: 'setAppetite' }>

/** How much risk the sponsor wants borne: it sets what raising one costs, and how surely it is answered. */
export const settingAppetite: SeatRule<Order> = {
  offers: () => appetites.map((appetite) => ({ kind: 'setAppetite' as const, appetite })),
  spends: (_order, setup) => factorOf(setup, 'appetiteTime'),
  whyNot: (setup, { powers }, _seat, { appetite }) => {
    if (!maySponsor(setup, 'appetite')) return 'notInPlay'
    if (!appetites.includes(appetite)) return 'outOfRange'
    if (powers?.appetite === appetite) return 'noChange'
    return powers?.appetiteSet ? 'alreadyDone' : null
  },
  carryOut: (_setup, _world, happen, _seat, { appetite, spends }) => {
    happen({ kind: 'appetiteSet', appetite, spends })
  },
}
