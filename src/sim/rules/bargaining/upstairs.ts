import type { World } from '../../world.ts'

/** How often the PMO went upstairs so far, from whatever table: whoever sits there remembers. */
export const upstairsBefore = ({ facts }: Pick<World, 'facts'>): number =>
  facts.filter(({ kind }) => kind === 'wentUpstairs' || kind === 'bargainEscalated').length
