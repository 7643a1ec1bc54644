import type { Drill } from '../../sim/negotiation/drill.ts'
import type { NegotiationTerms } from '../../sim/negotiation/terms.ts'
import { committeeOf } from './compile-committee.ts'
import type { AuthoredDrill } from './shape.ts'

export const termsOf = ({
  consequences,
  exchanges,
  issues,
  parties,
  records,
  rules,
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
  ...(rules
    ? {
        rules: Object.entries(rules).map(([id, { issue, allows }]) => ({
          id,
          issue: Object.keys(issues).indexOf(issue),
          allows: allows.map((option) => Object.keys(issues[issue]?.options ?? {}).indexOf(option)),
        })),
      }
    : {}),
})

/** A drill without flaws, as the engine takes it. */
export const drillOf = (authored: AuthoredDrill): Drill => ({
  id: authored.id,
  minutes: authored.minutes,
  terms: termsOf(authored),
  people: Object.values(authored.parties).map(({ role, pronoun, character, salience }) => ({
    role,
    pronoun,
    character,
    ...(salience ? { salience } : {}),
  })),
  ...(authored.committee ? { committee: committeeOf(authored, authored.committee) } : {}),
  cards: authored.cards,
})
