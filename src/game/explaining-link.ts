import type { Seat } from '../sim/facts.ts'
import { meanBrier } from './debriefing-link.ts'
import type { Game } from './game.ts'
import { mayAsk } from './knowing.ts'
import type { Measure } from './measure.ts'
import { operand } from './measure.ts'
import { factSentence } from './sentences.ts'

/** The mean Brier score of all statements that met the facts, with each of them. */
export function calibrationMeasure(game: Game, seat: Seat): Measure | null {
  if (!game.world.link || !mayAsk(game, seat, 'reputation')) return null
  const operands = game.world.facts.flatMap((fact, number) =>
    fact.kind === 'statementResolved'
      ? [operand(`fact/${number}`, fact.brier, 'permille', factSentence(game.setup, fact, number))]
      : [],
  )
  return { value: meanBrier(game), unit: 'permille', operands }
}
