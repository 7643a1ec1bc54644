import type { Seat } from '../sim/facts.ts'
import { explainAccount } from './explaining-accounts.ts'
import { explainFact } from './explaining-facts.ts'
import { explainMeasure } from './explaining-measures.ts'
import type { Explanation } from './explanation.ts'
import type { Game } from './game.ts'
import { mayAsk } from './knowing.ts'
import { isAccount } from './numbers.ts'

/** Why a number is what it is, as far as the seat may know; null when there is no such number for this seat. */
export function explain(game: Game, seat: Seat, number: string): Explanation | null {
  const [head = '', ...rest] = number.split('/')
  if (head === 'fact')
    return number === `fact/${Number(rest[0])}` ? explainFact(game, seat, Number(rest[0])) : null
  if (isAccount(head)) return mayAsk(game, seat, number) ? explainAccount(game, seat, number) : null
  return explainMeasure(game, seat, number)
}
