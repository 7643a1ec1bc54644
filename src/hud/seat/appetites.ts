import type { Appetite } from '../../sim/seat-terms.ts'

/** From the least to the most, as they stand on the paper. */
export const appetites = ['averse', 'balanced', 'bold'] as const satisfies readonly Appetite[]
