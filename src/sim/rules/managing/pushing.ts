import { factorOf } from '../../factors.ts'
import type { FactOf } from '../../facts.ts'
import { balance, milliPoint } from '../../ledger.ts'
import { joined } from '../../naming.ts'
import { happens, keyOf } from '../../rng.ts'
import type { ManagerCommand } from '../../seat-commands.ts'
import { projectOfSeat } from '../../seats.ts'
import type { Change, Setup } from '../../setup.ts'
import { changeOf } from '../../work/changes.ts'
import type { World } from '../../world.ts'
import type { SeatRule } from '../seat-rule.ts'
import { mayManager } from '../seat-rule.ts'

type Order = Extract<ManagerCommand, { kind: 'pushChange' }>

/**
 * A manager speaks for a change that the business asked of the own project. If the PMO then lets its time run out, the
 * sponsor may take it on instead of letting it drop.
 */
export const pushing: SeatRule<Order> = {
  offers: ({ changes = [] }, _world, seat) =>
    changes
      .filter(({ project }) => project === projectOfSeat(seat))
      .map(({ id }) => ({ kind: 'pushChange' as const, change: id })),
  spends: (_order, setup) => factorOf(setup, 'pushTime'),
  whyNot: (setup, world, seat, { change: id }) => {
    if (!mayManager(setup, 'push')) return 'notInPlay'
    const state = changeOf(setup, id)?.project === projectOfSeat(seat) ? world.work.changes?.[id] : undefined
    if (!state) return 'unknownChange'
    if (state.closed !== undefined) return 'alreadyDecided'
    return world.powers?.pushed[id] === undefined ? null : 'alreadyDone'
  },
  carryOut: (_setup, _world, happen, seat, { change, spends }) => {
    happen({ kind: 'changePushed', change, project: projectOfSeat(seat), spends })
  },
}

/** Whether the sponsor takes on a pushed change that nobody decided; by a die of the change, and by confidence. */
export function isTakenOn(setup: Setup, world: World, { id, project }: Change): boolean {
  if (world.powers?.pushed[id] === undefined) return false
  const { seed } = world.facts[0] as FactOf<'began'>
  const above = balance(world.ledger, joined('confidence', project)) - factorOf(setup, 'openingConfidence')
  const chance =
    factorOf(setup, 'pushedWilling') + Math.round((above * factorOf(setup, 'upholdTrust')) / milliPoint)
  return happens(keyOf(seed, 'escalation', `push/${id}`), 0, 0, chance)
}
