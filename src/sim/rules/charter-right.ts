import type { Party } from '../charters.ts'
import type { Command } from '../commands.ts'
import type { Holder, Right } from '../mandates.ts'
import { decisionTable } from '../mandates.ts'
import type { Setup } from '../setup.ts'
import { decisionOf, orderText } from '../standing/orders.ts'
import type { World } from '../world.ts'
import { areaOfOrder } from './charter-acts.ts'

/** Whom the decision-rights table names for an order; null: nobody, and the mandate stands as it is. */
export function namedFor(setup: Setup, { standing }: World, command: Command): Party | null {
  const area = standing.charter && areaOfOrder(setup, command)
  const row = area && standing.charter?.rows[area]
  return row && !row.gap ? row.party : null
}

/** What the mandate allows, as the table refines it: what it gives to another is asked for, what it gives to the PMO is not. */
export function refined(under: Right | null, named: Party | null): Right | null {
  if (named === null) return under
  if (named === 'pmo') return under === null ? null : 'alone'
  return under === 'advise' ? 'advise' : 'ask'
}

/** Who is asked about an order: whom the table names, else whoever holds decisions of that kind. */
export function holderFor(setup: Setup, world: World, command: Command): Holder {
  const named = namedFor(setup, world, command)
  if (named === 'manager' || named === 'sponsor') return named
  return decisionTable[decisionOf(orderText(command) as string)].holder
}
