import type { Deal, Drill } from '../sim/audit/dealing.ts'
import { dealDrill, drills } from '../sim/audit/dealing.ts'
import type { Setup } from '../sim/setup.ts'
import type { Game } from './game.ts'
import { begin } from './game.ts'
import { byTable } from './moves.ts'
import { seatsOf } from './seats.ts'

/** Has a portfolio played for a drill of that name, by whoever can play one, and deals it; null if there is no such drill. */
export function dealtAudit(
  name: string,
  seed: string,
  setupOf: (scenario: string) => Setup | null,
  playOut: (game: Game) => Game,
): { readonly drill: Drill; readonly deal: Deal } | null {
  const drill = drills.find(({ id }) => id === name)
  const setup = drill && setupOf(drill.scenario)
  if (!drill || !setup) return null
  const seating = Object.fromEntries(
    seatsOf(setup).map((seat) => [seat, seat === 'pmo' ? drill.policy : 'bot']),
  )
  const play = (of: string) => {
    const { facts, ledger } = playOut(begin(setup, of, seating, byTable)).world
    return { setup, seed: of, facts, ledger }
  }
  return { drill, deal: dealDrill(drill, seed, play) }
}
