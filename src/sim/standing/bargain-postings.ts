import { factorOf } from '../factors.ts'
import type { Fact } from '../facts.ts'
import type { Ledger } from '../ledger.ts'
import { balance, points, post, postWithin } from '../ledger.ts'
import { joined } from '../naming.ts'
import type { Setup } from '../setup.ts'

/**
 * What comes of a bargain for trust: a promise that the PMO kept wins a share of what is still lacking, one that it broke
 * costs a share of what there is; to go over somebody's head costs a fixed amount. What others promised moves none.
 */
export function postBargains(setup: Setup, ledger: Ledger, fact: Fact, number: number): void {
  switch (fact.kind) {
    case 'bargainEscalated':
      postWithin(
        ledger,
        joined('trust', fact.project),
        -factorOf(setup, 'bargainEscalateTrust'),
        number,
        points,
      )
      return postUpstairs(setup, ledger, fact.before ?? 0, number)
    case 'wentUpstairs':
      for (const project of fact.seats)
        postWithin(ledger, joined('trust', project), -factorOf(setup, 'bargainEscalateTrust'), number, points)
      return postUpstairs(setup, ledger, fact.before, number)
    case 'overruled':
      post(ledger, joined('constraint', fact.project), fact.constraint, number)
      return postWithin(
        ledger,
        joined('trust', fact.project),
        -factorOf(setup, 'overruledTrust'),
        number,
        points,
      )
    case 'promiseKept':
    case 'promiseBroken': {
      if (fact.by !== 'pmo') return
      const account = joined('trust', fact.to ?? 'sponsor')
      const now = balance(ledger, account)
      const share = (amount: number, permille: number) => Math.floor((amount * permille) / 1000)
      return post(
        ledger,
        account,
        fact.kind === 'promiseKept'
          ? share(points.to - now, factorOf(setup, 'promiseKeptTrust'))
          : -share(now, factorOf(setup, 'promiseBrokenTrust')),
        number,
      )
    }
    default:
      return
  }
}

/** The sponsor minds it the more, the more often it was done. */
function postUpstairs(setup: Setup, ledger: Ledger, before: number, number: number): void {
  const once = factorOf(setup, 'bargainEscalateSponsor')
  const more = Math.round((once * before * factorOf(setup, 'upstairsAgain')) / 1000)
  postWithin(ledger, 'trust/sponsor', -once - more, number, points)
}
