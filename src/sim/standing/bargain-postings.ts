import { factorOf } from '../factors.ts'
import type { Fact } from '../facts.ts'
import type { Ledger } from '../ledger.ts'
import { balance, points, post, postWithin } from '../ledger.ts'
import { joined } from '../naming.ts'
import type { PartFactorName, Setup } from '../setup.ts'

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
    case 'recordBelied':
    case 'recordHeld':
      return postShare(setup, ledger, fact, number, {
        won: fact.kind === 'recordHeld',
        factor: fact.kind === 'recordHeld' ? 'heldTrust' : 'beliedTrust',
      })
    case 'bargainSaid':
      if (fact.by !== 'pmo' || fact.act.kind !== 'favour') return
      return postShare(setup, ledger, { to: managedBy(setup, fact) }, number, {
        won: true,
        factor: 'favourTrust',
      })
    default:
      return
  }
}

type Moved = { readonly won: boolean; readonly factor: PartFactorName }

/** Trust won is a share of what is lacking, trust lost a share of what there is. */
function postShare(
  setup: Setup,
  ledger: Ledger,
  { to }: { readonly to: string | null },
  number: number,
  { won, factor }: Moved,
): void {
  const account = joined('trust', to ?? 'sponsor')
  const now = balance(ledger, account)
  const share = Math.floor(((won ? points.to - now : now) * factorOf(setup, factor)) / 1000)
  post(ledger, account, won ? share : -share, number)
}

/** The project whose manager sits there; null: the sponsor does. */
function managedBy(
  { bargains, projects }: Setup,
  fact: { readonly bargain: string; readonly project: string },
): string | null {
  const other = bargains?.find(({ id }) => id === fact.bargain)?.counterpart
  return projects.find(({ id }) => id === fact.project)?.manager === other ? fact.project : null
}

/** The sponsor minds it the more, the more often it was done. */
function postUpstairs(setup: Setup, ledger: Ledger, before: number, number: number): void {
  const once = factorOf(setup, 'bargainEscalateSponsor')
  const more = Math.round((once * before * factorOf(setup, 'upstairsAgain')) / 1000)
  postWithin(ledger, 'trust/sponsor', -once - more, number, points)
}
