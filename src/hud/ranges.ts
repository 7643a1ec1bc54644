import type { View } from '../game/view.ts'
import type { Range } from '../sim/desk/foreseeing.ts'

export type Verdict = 'better' | 'worse' | 'same' | 'mixedBetter' | 'mixedWorse' | 'mixed'

const noise = 5 // hundredths of a point: less than this is not worth a word

/** A range in one or two plain words. */
export function verdictOf({ low, likely, high }: Range): Verdict {
  if (Math.abs(low) < noise && Math.abs(high) < noise) return 'same'
  if (low >= 0) return 'better'
  if (high <= 0) return 'worse'
  if (Math.abs(likely) < noise) return 'mixed'
  return likely > 0 ? 'mixedBetter' : 'mixedWorse'
}

/**
 * The half-width of the rulers, in points: the same for every paper of a game, so that bars can be compared. What moves
 * one project moves the organisation, which counts all of them, by its share.
 */
export const scales = ({ projects }: Pick<View, 'projects'>) => ({
  project: 6,
  organisation: Math.max(1, Math.round(12 / Math.max(2, projects.length)) / 2),
})

/** Whether there is only one thing that can happen. */
export const isSure = ({ low, high }: Range): boolean => low === high
