import { factorOf } from '../factors.ts'
import type { Fact } from '../facts.ts'
import type { Ledger } from '../ledger.ts'
import { points, post, postWithin } from '../ledger.ts'
import { joined } from '../naming.ts'
import type { ProjectId, Setup } from '../setup.ts'

/** Trust and burden that statements, weather and shared faults move. Candour follows them, and falls further by blame. */
export function postLink(setup: Setup, ledger: Ledger, fact: Fact, number: number): void {
  const trust = (of: ProjectId | 'sponsor', amount: number) =>
    postWithin(ledger, joined('trust', of), amount, number, points)
  switch (fact.kind) {
    case 'statementResolved':
    case 'statementMissed':
      return trust('sponsor', fact.trust)
    case 'figuresAsked':
    case 'faultSought':
      return post(ledger, joined('burden', fact.project), fact.burden, number)
    case 'talkedThrough':
      for (const project of fact.projects) trust(project, fact.trust)
      return
    case 'blamed':
      trust('sponsor', factorOf(setup, 'blameSponsor'))
      return trust(fact.project, -factorOf(setup, 'blameTrust'))
  }
}

/** Blame closes mouths: that of whoever is named, and of everybody who sees it. Only where candour is kept. */
export function postBlame(setup: Setup, ledger: Ledger, fact: Fact, number: number): void {
  if (fact.kind !== 'blamed') return
  for (const { id } of setup.projects) {
    const lost = factorOf(setup, id === fact.project ? 'blameCandour' : 'blameOthers')
    postWithin(ledger, joined('candour', id), -lost, number, points)
  }
}
