import type { Drill } from '../../sim/negotiation/drill.ts'
import type { NegotiationTerms } from '../../sim/negotiation/terms.ts'
import type { AuthoredDrill } from './shape.ts'

export const termsOf = ({
  consequences,
  exchanges,
  issues,
  parties,
  records,
}: AuthoredDrill): NegotiationTerms => ({
  consequences,
  issues: Object.entries(issues).map(([id, { ordered, options }]) => ({
    id,
    ordered,
    options: Object.entries(options).map(([option, effects]) => ({ id: option, effects })),
  })),
  parties: Object.entries(parties).map(([id, { interests, walkAway, timeCost }]) => ({
    id,
    interests,
    reservation: walkAway,
    timeCost,
  })),
  records: Object.entries(records).map(([id, { about, holders }]) => ({ id, about, holders })),
  exchanges,
})

/** A drill without flaws, as the engine takes it. */
export const drillOf = (authored: AuthoredDrill): Drill => ({
  id: authored.id,
  minutes: authored.minutes,
  terms: termsOf(authored),
  people: Object.values(authored.parties).map(({ role, pronoun, character }) => ({
    role,
    pronoun,
    character,
  })),
  cards: authored.cards,
})
