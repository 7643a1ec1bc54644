import type { Act, Offer } from './acts.ts'
import type { Deal } from './stakes.ts'
import type { Table } from './table.ts'

/** One act as everybody at the table saw it. */
export type Entry = {
  readonly by: number
  readonly exchange: number // from 0
  readonly act: Act
}

export type Standing = {
  readonly by: number
  readonly offer: Offer
  readonly accepted: readonly number[] // parties, in the order in which they accepted
}

export type Ending =
  | { readonly kind: 'agreed'; readonly deal: Deal }
  | { readonly kind: 'walkedAway'; readonly by: number }
  | { readonly kind: 'escalated'; readonly by: number }
  | { readonly kind: 'ranOut' }

/** A negotiation under way, as plain JSON: the table and what was said and done, and nothing that anybody thinks. */
export type NegotiationState = {
  readonly table: Table
  readonly log: readonly Entry[]
  readonly turn: number // turns that are over; parties have the floor by turns
  readonly talked: number // acts of talk in this turn, answers left out
  readonly open: readonly number[] // places in the log of questions nobody answered
  readonly standing: Standing | null // the last offer
  readonly ending: Ending | null
}

export const begin = (table: Table): NegotiationState => ({
  table,
  log: [],
  turn: 0,
  talked: 0,
  open: [],
  standing: null,
  ending: null,
})

export const floorOf = ({ table, turn }: NegotiationState): number => turn % table.parties.length

/** Exchanges that are over. */
export const exchangeOf = ({ table, turn }: NegotiationState): number =>
  Math.floor(turn / table.parties.length)
