import type { YearDeal } from '../../sim/audit/year/dealing-years.ts'
import { dealYear } from '../../sim/audit/year/dealing-years.ts'
import { years } from '../../sim/audit/year/year-terms.ts'
import type { Setup } from '../../sim/setup.ts'
import type { Game } from '../game.ts'
import { begin } from '../game.ts'
import { byTable } from '../moves.ts'
import { seatsOf } from '../seats.ts'

/** The years there are, in the order of the list. */
export const yearList: readonly { readonly id: string }[] = years.map(({ id }) => ({ id }))

export const isYear = (id: string): boolean => years.some((it) => it.id === id)

/** Has the house of a year played, by whoever can play it, and deals the year; null if there is none of that name. */
export function dealtYear(
  id: string,
  seed: string,
  setupOf: (scenario: string) => Setup | null,
  playOut: (game: Game) => Game,
): YearDeal | null {
  const def = years.find((it) => it.id === id)
  const setup = def && setupOf(def.scenario)
  if (!def || !setup) return null
  const seating = Object.fromEntries(
    seatsOf(setup).map((seat) => [seat, seat === 'pmo' ? def.policy : 'bot']),
  )
  return dealYear(def, seed, (of) => {
    const { facts, ledger } = playOut(begin(setup, of, seating, byTable)).world
    return { setup, seed: of, facts, ledger }
  })
}
