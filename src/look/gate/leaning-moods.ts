import type { Outcome } from '../../sim/setup.ts'
import type { Mood } from '../people/moods.ts'

const moods: { readonly [outcome in Outcome]: Mood } = {
  go: 'pleased',
  conditions: 'thinking',
  rework: 'calm',
  hold: 'guarded',
  stop: 'annoyed',
}

/** How a member of a board looks who leans so; who is undecided still thinks. */
export const leaningMood = (leaning: Outcome | null): Mood => (leaning ? moods[leaning] : 'thinking')
