import { factorOf } from '../factors.ts'
import type { Fact } from '../facts.ts'
import type { Ledger } from '../ledger.ts'
import { points, post, postWithin } from '../ledger.ts'
import type { Setup } from '../setup.ts'

/** The board's trust: what a fact posts. */
export function postGates(setup: Setup, ledger: Ledger, fact: Fact, number: number): void {
  switch (fact.kind) {
    case 'began':
      if (setup.board) post(ledger, 'trust/board', factorOf(setup, 'openingBoardTrust'), number)
      return
    case 'conditionMet':
      return postWithin(ledger, 'trust/board', factorOf(setup, 'keptTrust'), number, points)
    case 'conditionMissed':
      return postWithin(ledger, 'trust/board', -factorOf(setup, 'conditionTrust'), number, points)
    default:
      return
  }
}
