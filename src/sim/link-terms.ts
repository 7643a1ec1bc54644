/** How sure a statement may be, in per cent. */
export const certainties = [50, 70, 90] as const
export type Certainty = (typeof certainties)[number]

/** How many times `warnedFund` a warning brings that is so sure. An assumption: who is not sure brings nothing. */
export const warningWeight: { readonly [sure in Certainty]: number } = { 50: 0, 70: 1, 90: 2 }

export const winds = ['demand', 'law', 'merger', 'budget', 'supplier'] as const
/** What kind of thing changes around a company. */
export type Wind = (typeof winds)[number]
