import type { Deal, Stakes } from './stakes.ts'
import { stakesOf } from './stakes.ts'
import type { HouseRule, NegotiationTerms, RecordTerms } from './terms.ts'

export type TableIssue = {
  readonly id: string
  readonly ordered: boolean
  readonly options: readonly TableOption[]
}
export type TableOption = {
  readonly id: string
  readonly effects: { readonly [consequence: string]: number }
}

/** What a negotiation is about and what each party has at stake. All but the stakes and the records is known to everybody. */
export type Table = {
  readonly consequences: readonly string[]
  readonly issues: readonly TableIssue[]
  readonly parties: readonly TableParty[]
  readonly records: readonly RecordTerms[]
  readonly exchanges: number
  readonly rules?: readonly HouseRule[]
}

export type TableParty = {
  readonly id: string
  readonly stakes: Stakes
  readonly grounds?: Grounds // what the stakes stand on; none: no record moves them
}

/** What of one's worth comes of which consequence, by issue and option, and the options that hold without a deal: a secret, as the stakes. */
export type Grounds = {
  readonly parts: { readonly [consequence: string]: readonly (readonly number[])[] } // per mille of the best deal, may be below 0
  readonly standing: Deal
}

/** Terms without faults, as a table. */
export const tableOf = (terms: NegotiationTerms): Table => ({
  consequences: terms.consequences,
  issues: terms.issues.map(({ id, ordered, options }) => ({
    id,
    ordered,
    options: options.map((option) => ({ id: option.id, effects: option.effects })),
  })),
  parties: terms.parties.map((party) => ({ id: party.id, stakes: stakesOf(terms, party) })),
  records: terms.records,
  exchanges: terms.exchanges,
  ...(terms.rules ? { rules: terms.rules } : {}),
})
