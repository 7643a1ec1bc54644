import { factorOf } from '../factors.ts'
import type { Fact, FactOf } from '../facts.ts'
import type { Ledger } from '../ledger.ts'
import { points, post, postWithin } from '../ledger.ts'
import { joined } from '../naming.ts'
import type { PartFactorName, ProjectId, Setup } from '../setup.ts'

/** Trust, burden and confidence that audits inside a game move; candour follows trust and burden. All are assumptions. */
export function postAudited(setup: Setup, ledger: Ledger, fact: Fact, number: number): void {
  const by = (name: PartFactorName) => factorOf(setup, name)
  const trust = (of: ProjectId | 'sponsor', amount: number) =>
    postWithin(ledger, joined('trust', of), amount, number, points)
  switch (fact.kind) {
    case 'papersTidied':
    case 'teamBriefed':
    case 'auditorAnswered':
    case 'practiceSpread':
      return post(ledger, joined('burden', fact.project), fact.burden, number)
    case 'auditSupported':
      post(ledger, joined('burden', fact.project), fact.burden, number)
      return trust(fact.project, by('supportTrust'))
    case 'spotChecked':
      post(ledger, joined('burden', fact.project), fact.burden, number)
      return trust(fact.project, -by('checkTrust'))
    case 'recordsMissed':
      post(ledger, joined('burden', fact.project), fact.burden, number)
      return trust('sponsor', -fact.entries * by('missedSponsor'))
    case 'dressingFound':
      post(ledger, joined('burden', fact.project), fact.burden, number)
      trust('sponsor', -by('dressedSponsor'))
      trust(fact.project, -by('dressedTrust'))
      return confidence(ledger, fact.project, -by('dressedConfidence'), number)
    case 'auditHeld':
      return postHeld(setup, ledger, fact, number)
  }
}

/** What senior management makes of an opinion: of the manager, and of the office that sent the auditor. */
function postHeld(setup: Setup, ledger: Ledger, fact: FactOf<'auditHeld'>, number: number): void {
  const by = (name: PartFactorName) => factorOf(setup, name)
  const moves = {
    major: -by('majorConfidence'),
    minor: -by('minorConfidence'),
    observation: 0,
    none: by('clearConfidence'),
    goodPractice: 2 * by('clearConfidence'),
  } as const
  confidence(ledger, fact.project, moves[fact.grade], number)
  const plan = setup.audits?.find(({ id }) => id === fact.audit)
  if (!plan || plan.auditor !== null || plan.rules[0] !== fact.rule) return // once for each audit
  const sent = by('sentTrust') - (fact.disclosed ? by('disclosedTrust') : 0)
  postWithin(ledger, 'trust/sponsor', fact.auditor === null ? -by('hiredTrust') : sent, number, points)
}

const confidence = (ledger: Ledger, project: ProjectId, amount: number, number: number): void =>
  postWithin(ledger, joined('confidence', project), amount, number, points)
