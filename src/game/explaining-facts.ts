import type { Fact, Seat } from '../sim/facts.ts'
import type { Explanation, Operand } from './explanation.ts'
import type { Game } from './game.ts'
import { mayAsk, mayKnow } from './knowing.ts'
import { nameOf, unitOf } from './numbers.ts'
import { factSentence } from './sentences.ts'

/** A fact with the chain of causes behind it, and what it moved. */
export function explainFact(game: Game, seat: Seat, number: number): Explanation | null {
  const { facts, ledger } = game.world
  const fact = facts[number]
  if (!fact || !mayKnow(game, seat, fact)) return null
  const operands: Operand[] = []
  for (let cause = fact.cause; cause >= 0; cause = facts[cause]?.cause ?? -1) {
    const found = facts[cause] as Fact
    if (mayKnow(game, seat, found))
      operands.push({
        number: `fact/${cause}`,
        name: factSentence(game.setup, found, cause),
        value: found.at.week,
        unit: 'weeks',
      })
  }
  const act = fact.kind === 'disputed' ? facts[fact.act] : undefined
  if (fact.kind === 'disputed' && act && mayKnow(game, seat, act))
    operands.push({
      number: `fact/${fact.act}`,
      name: factSentence(game.setup, act, fact.act),
      value: act.at.week,
      unit: 'weeks',
    })
  const moved = new Set([number])
  facts.forEach((later, i) => {
    if (i > number && moved.has(later.cause)) moved.add(i)
  })
  for (const posting of ledger.postings) {
    if (!moved.has(posting.fact) || !mayAsk(game, seat, posting.account) || posting.account === 'attention')
      continue
    operands.push({
      number: posting.account,
      name: nameOf(posting.account),
      value: posting.amount,
      unit: unitOf(posting.account),
    })
  }
  return {
    number: `fact/${number}`,
    says: factSentence(game.setup, fact, number),
    value: fact.at.week,
    unit: 'weeks',
    postings: [],
    formula: { id: 'formulas.fact', args: {}, why: null },
    operands,
  }
}
