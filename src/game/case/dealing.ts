import type { CaseDef } from '../../sim/audit/case/case-terms.ts'
import { cases } from '../../sim/audit/case/case-terms.ts'
import type { CaseDeal } from '../../sim/audit/case/dealing-cases.ts'
import { dealCase } from '../../sim/audit/case/dealing-cases.ts'
import type { Setup } from '../../sim/setup.ts'
import type { Game } from '../game.ts'
import { begin } from '../game.ts'
import { byTable } from '../moves.ts'
import { seatsOf } from '../seats.ts'

/** The cases there are, in the order of the list; an exam has its own seed. */
export const caseList: readonly {
  readonly id: string
  readonly isExam: boolean
  readonly controls: number
}[] = cases.map(({ id, examSeed, controls }) => ({
  id,
  isExam: examSeed !== null,
  controls: controls.length,
}))

export const isCase = (id: string): boolean => cases.some((it) => it.id === id)

/** The seed that a case is dealt by. An exam without one is the same for everybody; a trainer names another, its code. */
export const seedOfCase = (id: string, seed: string): string =>
  seed === '' ? (cases.find((it) => it.id === id)?.examSeed ?? '') : seed

/** Has the portfolio played, by whoever can play one, and deals the case; null if there is none of that name. */
export function dealtCase(
  id: string,
  seed: string,
  setupOf: (scenario: string) => Setup | null,
  playOut: (game: Game) => Game,
): CaseDeal | null {
  const def = cases.find((it) => it.id === id)
  const found = def && setupOf(def.scenario)
  if (!def || !found) return null
  const setup = portfolioOf(def, found)
  const seating = Object.fromEntries(
    seatsOf(setup).map((seat) => [seat, seat === 'pmo' ? def.policy : 'bot']),
  )
  return dealCase(def, seedOfCase(id, seed), (of) => {
    const { facts, ledger } = playOut(begin(setup, of, seating, byTable)).world
    return { setup, seed: of, facts, ledger }
  })
}

const portfolioOf = ({ mandate }: CaseDef, setup: Setup): Setup =>
  mandate ? { ...setup, mandate: { type: mandate } } : setup
