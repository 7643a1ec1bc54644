import type { Pronoun, Role } from '../setup.ts'
import type { CommitteeTerms, Salience } from './committee/committee-terms.ts'
import type { CharacterName } from './counterparts/character-factors.ts'
import type { NegotiationTerms } from './terms.ts'

/** What a player may do at the table of a drill, as the interface groups it. */
export const cards = ['ask', 'propose', 'trade', 'tell', 'share', 'cite', 'promise', 'favour', 'threaten', 'escalate', 'walkAway'] as const // biome-ignore format: a list
export type Card = (typeof cards)[number]

/** Somebody at the table: the same order as the parties of the terms. */
export type DrillPerson = {
  readonly role: Role
  readonly pronoun: Pronoun
  readonly character: CharacterName // when nobody chose another
  readonly salience?: Salience // what is known of them before; none: there is no map to fill in
}

/** One negotiation to practise on its own, before anybody sits down to it. */
export type Drill = {
  readonly id: string
  readonly minutes: number // how long it takes to play: said, not measured
  readonly terms: NegotiationTerms
  readonly people: readonly DrillPerson[]
  readonly committee?: CommitteeTerms // more than two at one text; none: two, in turns
  readonly cards: readonly Card[] // open at the start; the others appear when they are of use
  readonly closed?: readonly Card[] // that never appear at this table; none: all may
}
