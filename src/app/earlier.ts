import { debriefOf } from '../game/debriefing.ts'
import type { Hand } from './hand.ts'
import type { Library } from './library.ts'
import { restore } from './restoring.ts'
import type { EarlierSource, Found } from './shelf.ts'

/** The game that a saved one was played on from, played again; null if there is none, or it cannot be played any more. */
export function earlierIn(library: Library, { earlier, scenario, seed }: Found): Hand['earlier'] {
  if (!isSource(earlier)) return null
  const { from, source } = earlier
  const { flaw, game } = restore(library, source)
  const fits = game?.phase === 'debriefing' && game.setup.id === scenario && game.seed === seed
  return game && !flaw && fits && from <= game.world.at.week
    ? { from, source, debrief: debriefOf(game) }
    : null
}

const isSource = (found: unknown): found is EarlierSource => {
  const { from, source } = (found ?? {}) as { from?: unknown; source?: unknown }
  return Number.isSafeInteger(from) && Number(from) >= 1 && typeof source === 'string'
}
