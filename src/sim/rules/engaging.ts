import type { CommandOf } from '../commands.ts'
import { factorOf } from '../factors.ts'
import { balance } from '../ledger.ts'
import type { Offer, Setup } from '../setup.ts'
import type { Happen, World } from '../world.ts'
import type { LeverRule } from './lever-rule.ts'

/** Weeks from the order until somebody engaged on these terms is there. */
export const leadOf = (setup: Setup, { kind, leadWeeks }: Offer): number =>
  leadWeeks ?? factorOf(setup, kind === 'hire' ? 'hireLead' : 'contractLead')

/** Engaging somebody from outside: the fee comes from the reserve at once, the person when the lead time is over. */
export const engaging: LeverRule<CommandOf<'engage'>> = {
  offers: ({ people }) =>
    people.filter((p) => p.offer).map((p) => ({ kind: 'engage' as const, person: p.id })),
  price: (_order, _world, setup) => factorOf(setup, 'engagePrice'),
  whyNot: (setup, { work, ledger }, { person: id }) => {
    const person = setup.people.find((p) => p.id === id)
    if (!person?.offer) return setup.people.some((p) => p.offer) ? 'unknownPerson' : 'notInPlay'
    if (work.people[id]?.outside?.joins !== 0) return 'alreadyDone'
    return person.offer.feeCents > balance(ledger, 'money/reserve') ? 'noReserve' : null
  },
  pull: (setup, world, happen, { person: id, price }) => {
    const offer = setup.people.find((p) => p.id === id)?.offer as Offer
    const joins = world.at.week + leadOf(setup, offer)
    happen({ kind: 'engaged', person: id, cents: offer.feeCents, joins, price })
  },
}

/** Monday: who was engaged and is due comes to the house. */
export function letJoin(setup: Setup, { at, facts, work }: World, happen: Happen): void {
  for (const { id, offer } of setup.people)
    if (offer && work.people[id]?.outside?.joins === at.week)
      happen(
        { kind: 'joined', person: id },
        facts.findLastIndex((fact) => fact.kind === 'engaged' && fact.person === id),
      )
}
