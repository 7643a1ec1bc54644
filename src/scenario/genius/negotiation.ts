import type { Party } from '../../bargaining/bargain.ts'

export type Issue = { readonly name: string; readonly options: readonly string[] }

/** One party of a negotiation as its file has it; utilities in the unit of the file. */
export type NamedParty = Party & {
  readonly name: string
  readonly file: string
  readonly discount: number // what a deal is worth at the end of the time, as a share; 1: time costs nothing
  readonly optOut: number | null // what opting out is worth, where that is another thing than the reservation value
  readonly perTurn: number // what each turn adds, mostly negative
  readonly hasVeto: boolean // nothing is agreed without it, even where all but one suffice
}

/** A negotiation of the field's formats. */
export type Negotiation = {
  readonly issues: readonly Issue[]
  readonly parties: readonly NamedParty[]
  readonly unit: 'utility' | 'points' // utility: from 0 to 1
  readonly allButOne: boolean // whether its own rule of agreement lets one party without a veto refuse
}

export const fewestParties = 2
export const mostParties = 7
