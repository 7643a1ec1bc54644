import { factorOf } from '../../factors.ts'
import type { SponsorCommand } from '../../seat-commands.ts'
import type { SeatRule } from '../seat-rule.ts'
import { mayManager } from '../seat-rule.ts'

type Order = Extract<SponsorCommand, { kind: 'rule' }>

/** The sponsor rules in person on what a manager escalated; without it, whom the sponsor trusts more decides, and a die. */
export const ruling: SeatRule<Order> = {
  offers: (_setup, { powers }) =>
    Object.keys(powers?.escalated ?? {}).flatMap((project) =>
      [true, false].map((uphold) => ({ kind: 'rule' as const, project, uphold })),
    ),
  spends: (_order, setup) => factorOf(setup, 'ruleTime'),
  whyNot: (setup, { powers }, _seat, { project }) => {
    if (!mayManager(setup, 'escalate')) return 'notInPlay'
    const escalation = Object.hasOwn(powers?.escalated ?? {}, project)
      ? powers?.escalated[project]
      : undefined
    if (!escalation) return 'noCase'
    return escalation.ruled === undefined ? null : 'alreadyDecided'
  },
  carryOut: (_setup, { powers }, happen, _seat, { project, uphold, spends }) => {
    happen({ kind: 'escalationRuled', project, uphold, spends }, powers?.escalated[project]?.fact)
  },
}
