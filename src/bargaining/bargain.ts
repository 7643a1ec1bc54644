/** What one party has at stake. */
export type Party = {
  readonly worth: readonly (readonly number[])[] // by issue and option, its weight included
  readonly most: number // a deal worth more than this counts as this: 1 in GENIUS, Infinity in points
  readonly full: number // what counts as wholly satisfied, for distances: 1 in GENIUS, the best deal in points
  readonly reservation: number // what it has without a deal
}

/** A negotiation over several issues. A deal is one option of each; what it is worth to a party is a sum over the issues. */
export type Bargain = { readonly sizes: readonly number[]; readonly parties: readonly Party[] }

/** Options of a deal, by issue. */
export type Deal = readonly number[]

/** Two values closer than this are one: sums in another order differ in their last bits. */
export const closeness = 1e-9

export const dealCount = (sizes: readonly number[]): number =>
  sizes.reduce((product, size) => product * size, 1)

export const utility = ({ worth, most }: Party, deal: Deal): number =>
  Math.min(
    most,
    deal.reduce((sum, option, issue) => sum + (worth[issue]?.[option] as number), 0),
  )

/** The options of a deal by its number: the last issue turns fastest. */
export function dealOf(sizes: readonly number[], number: number): Deal {
  const deal: number[] = []
  let left = number
  for (let issue = sizes.length - 1; issue >= 0; issue--) {
    const size = sizes[issue] as number
    deal[issue] = left % size
    left = Math.floor(left / size)
  }
  return deal
}
