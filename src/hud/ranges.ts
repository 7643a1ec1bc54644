import type { OptionView } from '../game/view.ts'
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

/** The half-width of the rulers of one matter, in hundredths: its options are drawn to one scale. */
export function scaleOf(options: readonly OptionView[]): number {
  const ends = options.flatMap(({ foreseen: { project, organisation } }) =>
    [project, organisation].flatMap((range) => (range ? [Math.abs(range.low), Math.abs(range.high)] : [])),
  )
  const most = Math.max(100, ...ends)
  const step = most > 1000 ? 500 : most > 200 ? 100 : 50
  return Math.ceil(most / step) * step
}

/** Whether there is only one thing that can happen. */
export const isSure = ({ low, high }: Range): boolean => low === high
