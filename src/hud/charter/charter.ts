import type { CharterView, RightRow } from '../../game/charter-view.ts'
import type { Party } from '../../sim/charters.ts'

export const columns: readonly Party[] = ['pmo', 'manager', 'sponsor']

/** What a party has to do with a right, as the table stands. */
export function partIn({ gap, allocation, custom }: RightRow, party: Party): string {
  if (gap === 'open') return 'unsettled'
  if (gap === 'overlap') return party === 'pmo' || party === custom ? 'decides' : 'none'
  if (!allocation) return 'none'
  if (allocation.decides === party) return 'decides'
  if (allocation.consulted.includes(party)) return 'asked'
  return allocation.informed.includes(party) ? 'told' : 'none'
}

/** The rights as they are read: what has a gap first. */
export const inOrder = ({ rights }: CharterView): readonly RightRow[] => [
  ...rights.filter(({ gap }) => gap !== null),
  ...rights.filter(({ gap }) => gap === null),
]

/** How much is unclear: rights with a gap, and managers who have something left to be shown. */
export function unclear({ rights }: CharterView): {
  readonly gaps: number
  readonly managers: readonly string[]
} {
  return {
    gaps: rights.filter(({ gap }) => gap !== null).length,
    managers: [...new Set(rights.flatMap(({ untold }) => untold))],
  }
}
