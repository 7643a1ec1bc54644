/** How sure a statement may be, in per cent. */
export const certainties = [50, 70, 90] as const
export type Certainty = (typeof certainties)[number]

export const winds = ['demand', 'law', 'merger', 'budget', 'supplier'] as const
/** What kind of thing changes around a company. */
export type Wind = (typeof winds)[number]
