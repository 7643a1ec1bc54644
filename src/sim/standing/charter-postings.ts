import { areaTable } from '../charters.ts'
import { factorOf } from '../factors.ts'
import type { Fact } from '../facts.ts'
import type { Ledger } from '../ledger.ts'
import { points, post, postWithin } from '../ledger.ts'
import { joined } from '../naming.ts'
import type { ProjectId, Setup } from '../setup.ts'

/** What settling a right, and arguing about one, means for trust, burden and constraint. */
export function postCharter(setup: Setup, ledger: Ledger, fact: Fact, number: number): void {
  const trust = (project: ProjectId | null, amount: number) =>
    postWithin(ledger, joined('trust', project ?? 'sponsor'), amount, number, points)
  switch (fact.kind) {
    case 'rightAgreed':
      return trust(fact.project, factorOf(setup, 'consultedTrust'))
    case 'rightImposed': {
      const all = areaTable[fact.area].counterpart === 'sponsor' ? [null] : setup.projects.map(({ id }) => id)
      for (const project of all) trust(project, -factorOf(setup, 'rightImposedTrust'))
      for (const { id } of setup.projects) post(ledger, joined('constraint', id), fact.constraint, number)
      return
    }
    case 'disputed':
      trust(fact.project, -factorOf(setup, 'disputeTrust'))
      if (fact.project === null) return
      post(ledger, joined('burden', fact.project), fact.burden, number)
      return post(ledger, joined('constraint', fact.project), fact.constraint, number)
    default:
      return
  }
}
