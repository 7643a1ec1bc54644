import { factorOf } from '../../factors.ts'
import type { ManagerCommand } from '../../seat-commands.ts'
import { projectOfSeat } from '../../seats.ts'
import type { SeatRule } from '../seat-rule.ts'
import { mayManager } from '../seat-rule.ts'
import { casesOf } from './escalable.ts'

type Order = Extract<ManagerCommand, { kind: 'escalate' }>

/** Going over the head of the PMO, once a week: the sponsor decides before the desk opens. */
export const escalating: SeatRule<Order> = {
  offers: (setup, world, seat) =>
    mayManager(setup, 'escalate')
      ? casesOf(setup, world, projectOfSeat(seat)).map(({ about, of }) => ({
          kind: 'escalate' as const,
          about,
          of,
        }))
      : [],
  spends: (_order, setup) => factorOf(setup, 'escalateTime'),
  whyNot: (setup, world, seat, { about, of }) => {
    if (!mayManager(setup, 'escalate')) return 'notInPlay'
    const project = projectOfSeat(seat)
    if (world.powers?.escalated[project]) return 'alreadyDone'
    const isOpen = casesOf(setup, world, project).some((it) => it.about === about && it.of === of)
    return isOpen ? null : 'noCase'
  },
  carryOut: (setup, world, happen, seat, { about, of, spends }) => {
    const project = projectOfSeat(seat)
    const found = casesOf(setup, world, project).find((it) => it.about === about && it.of === of)
    if (!found) return
    const burden = factorOf(setup, 'escalateBurden')
    happen({ kind: 'escalated', project, about, of, days: found.days, spends, burden }, found.fact)
  },
}
