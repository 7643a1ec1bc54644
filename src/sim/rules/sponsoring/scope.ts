import { factorOf } from '../../factors.ts'
import type { SponsorCommand } from '../../seat-commands.ts'
import type { Change } from '../../setup.ts'
import { changeOf } from '../../work/changes.ts'
import { approveChange, reject, whyNoChange } from '../changing.ts'
import type { SeatRule } from '../seat-rule.ts'
import { maySponsor } from '../seat-rule.ts'

type Order = Extract<SponsorCommand, { kind: 'decideScope' }>

/** The sponsor decides on a change instead of the PMO; to turn it down costs no goodwill then. */
export const decidingScope: SeatRule<Order> = {
  offers: ({ changes = [] }) =>
    changes.flatMap(({ id }) =>
      [true, false].map((approve) => ({ kind: 'decideScope' as const, change: id, approve })),
    ),
  spends: (_order, setup) => factorOf(setup, 'scopeTime'),
  whyNot: (setup, world, _seat, { change }) =>
    maySponsor(setup, 'scope') ? whyNoChange(setup, world, change) : 'notInPlay',
  carryOut: (setup, world, happen, _seat, { change: id, approve, spends }) => {
    const change = changeOf(setup, id) as Change
    const cause = happen({ kind: 'scopeDecided', change: id, project: change.project, approve, spends })
    if (approve) approveChange(setup, world, happen, change, 0, cause)
    else reject(setup, world, happen, { ...change, goodwill: 0 }, 'sponsor', 0, cause)
  },
}
