import { characters } from '../../sim/negotiation/counterparts/character-factors.ts'
import { offersMade } from '../../sim/negotiation/offers.ts'
import { worthOf } from '../../sim/negotiation/stakes.ts'
import { exchangeOf } from '../../sim/negotiation/state.ts'
import { stirring } from './drill-factors.ts'
import type { DrillGame } from './drill-game.ts'
import { otherSide } from './drill-game.ts'

/** What a face at the table shows. */
export const tableMoods = ['calm', 'pleased', 'guarded', 'annoyed', 'alarmed', 'thinking', 'tired'] as const
export type TableMood = (typeof tableMoods)[number]

/** How the other one looks: after the player's last move. Who bluffs shows little. */
export function moodOf(game: DrillGame): TableMood {
  const { state, side } = game
  const other = otherSide(game)
  const stakes = state.table.parties[other]?.stakes
  const said = state.log.filter(({ by }) => by === side).at(-1)?.act
  if (state.ending?.kind === 'agreed') return 'pleased'
  if (state.ending) return 'tired'
  if (!said || !stakes) return 'calm'
  const isMask = characters[game.character].bluff >= stirring.mask
  if (said.kind === 'threaten') return isMask ? 'annoyed' : 'alarmed'
  if (said.kind === 'ask' || said.kind === 'pass') return isMask ? 'guarded' : 'thinking'
  const [now, before] = offersMade(state.log, state.table.issues.length)
    .filter(({ by, offer }) => by === side && !offer.includes(null))
    .map(({ offer }) => worthOf(stakes, offer as readonly number[]))
    .reverse()
  if (now === undefined) return 'thinking'
  if (isMask) return 'guarded'
  if (before !== undefined && now - before >= stirring.step) return 'pleased'
  if (now < stakes.reservation) return before === undefined || now <= before ? 'annoyed' : 'guarded'
  return exchangeOf(state) >= state.table.exchanges - 1 ? 'tired' : 'calm'
}
