import type { CommandOf } from '../../commands.ts'
import { factorOf } from '../../factors.ts'
import type { TrackedCondition } from '../../gates/state.ts'
import { balance } from '../../ledger.ts'
import type { World } from '../../world.ts'
import type { LeverRule } from '../lever-rule.ts'

const openOne = ({ gates }: World, gate: string, condition: string): TrackedCondition | undefined =>
  gates && Object.hasOwn(gates, gate)
    ? gates[gate]?.conditions.find((it) => it.state === 'open' && it.condition.id === condition)
    : undefined

/** The chair of the board gives a promise more time, once, before its week is over, and only to a PMO it trusts. */
export const extending: LeverRule<CommandOf<'extendCondition'>> = {
  offers: (setup, { gates }) =>
    (setup.gates ?? []).flatMap(({ id }) =>
      (gates?.[id]?.conditions ?? [])
        .filter(({ state }) => state === 'open')
        .map(({ condition }) => ({
          kind: 'extendCondition' as const,
          gate: id,
          condition: condition.id,
        })),
    ),
  price: (_order, _world, setup) => factorOf(setup, 'extendPrice'),
  whyNot: (setup, world, { gate, condition }) => {
    if (!setup.gates) return 'notInPlay'
    const open = openOne(world, gate, condition)
    if (!open) return 'unknownCondition'
    if (open.extended) return 'alreadyDone'
    return balance(world.ledger, 'trust/board') < factorOf(setup, 'extendTrust') ? 'boardUnwilling' : null
  },
  pull: (setup, world, happen, { gate, condition: id, price }) => {
    const { condition } = openOne(world, gate, id) as TrackedCondition
    const project = setup.gates?.find((it) => it.id === gate)?.project as string
    const until = condition.dueWeek + factorOf(setup, 'conditionWeeks')
    happen({ kind: 'conditionExtended', gate, project, condition, until, price })
  },
}
