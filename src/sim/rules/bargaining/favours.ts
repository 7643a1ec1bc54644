import type { Bargain, BargainCharacter } from '../../bargain-terms.ts'
import { factorOf } from '../../factors.ts'
import type { FactOf } from '../../facts.ts'
import type { BargainState } from '../../negotiation/weekly/state.ts'
import { seatAt } from '../../negotiation/weekly/state.ts'
import { happens, keyOf } from '../../rng.ts'
import type { PartFactorName, Setup } from '../../setup.ts'
import type { Happen, World } from '../../world.ts'
import { takeEffects } from '../effects.ts'
import { isWithManager } from './weighing.ts'

const likely: { readonly [character in BargainCharacter]: PartFactorName } = {
  open: 'favourOpen',
  deadlineDriven: 'favourDeadlineDriven',
  protective: 'favourProtective',
  political: 'favourPolitical',
}

/** Whether the PMO did the other side a favour at the table. */
export const isFavoured = ({ talk }: Pick<BargainState, 'talk'>): boolean =>
  talk?.log.some(({ by, act }) => by === seatAt.pmo && act.kind === 'favour') ?? false

/** Monday, some weeks after a favour: it is returned, or forgotten, as whoever it was done for goes (a ledger of favours: IAGO, negotiation.md 4.6). */
export function returnFavours(setup: Setup, world: World, happen: Happen): void {
  const { seed } = world.facts[0] as FactOf<'began'>
  for (const bargain of setup.bargains ?? []) {
    const state = world.bargains?.[bargain.id]
    if (!state || state.favour || !isFavoured(state)) continue
    if (world.at.week !== state.week + factorOf(setup, 'favourAfter')) continue
    const isReturned = happens(
      keyOf(seed, 'negotiation', `${bargain.id}/favour`),
      0,
      0,
      factorOf(setup, likely[bargain.character]),
    )
    const cause = happen(
      { kind: isReturned ? 'favourReturned' : 'favourForgotten', ...ofFavour(setup, bargain) },
      state.struck?.fact ?? state.raised,
    )
    if (!isReturned) continue
    const effects = [{ kind: 'attention', points: factorOf(setup, 'favourBack') } as const]
    takeEffects(setup, world, happen, { effects, project: bargain.project, person: null, cause })
  }
}

/** Whom it was done for. */
const ofFavour = (setup: Setup, bargain: Bargain) => ({
  bargain: bargain.id,
  project: bargain.project,
  to: isWithManager(setup, bargain) ? bargain.project : null,
})
