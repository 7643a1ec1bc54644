import { factorOf } from '../factors.ts'
import type { Fact, FactOf } from '../facts.ts'
import type { Ledger } from '../ledger.ts'
import { points, post, postWithin } from '../ledger.ts'
import { joined } from '../naming.ts'
import type { PartFactorName, ProjectId, Setup } from '../setup.ts'

/**
 * Confidence: what the sponsor thinks of each manager, `confidence/<project>`, 0 to 100,000 thousandths of a point; and
 * what the orders of managers and sponsor do to trust and burden. All amounts are assumptions.
 */
export function openConfidence(setup: Setup, ledger: Ledger, number: number): void {
  if (setup.risks === undefined && setup.powers === undefined && setup.audits === undefined) return
  for (const { id } of setup.projects)
    post(ledger, joined('confidence', id), factorOf(setup, 'openingConfidence'), number)
}

/** What a fact of those seats posts; nothing for any other. */
export function postConfidence(setup: Setup, ledger: Ledger, fact: Fact, number: number): void {
  const move = (account: string, amount: number) => postWithin(ledger, account, amount, number, points)
  const by = (name: PartFactorName) => factorOf(setup, name)
  const confidence = (project: ProjectId, amount: number) => move(joined('confidence', project), amount)
  switch (fact.kind) {
    case 'riskRaised':
      confidence(fact.project, -fact.face)
      if (setup.powers?.remembered) move(joined('trust', fact.project), by('raisedTrust'))
      return post(ledger, joined('burden', fact.project), fact.burden, number)
    case 'riskStruck':
      if (fact.raised) return confidence(fact.project, by('warnedConfidence'))
      confidence(fact.project, -by('surprisedConfidence'))
      if (setup.powers?.remembered) move(joined('trust', fact.project), -by('silenceTrust'))
      return move('trust/sponsor', -by('surprisedTrust'))
    case 'changePushed':
      return move(joined('trust', fact.project), -by('pushTrust'))
    case 'escalated':
      move(joined('trust', fact.project), -by('escalatedTrust'))
      return post(ledger, joined('burden', fact.project), fact.burden, number)
    case 'escalationDecided':
      return postEscalation(setup, ledger, fact, number)
    case 'scopeDecided':
    case 'escalationRuled': // over the head of the PMO: all managers learn whose word counts
      if (!setup.powers?.noticed) return
      for (const { id } of setup.projects) move(joined('trust', id), -by('bypassTrust'))
      return
    case 'dateExtended':
      return confidence(fact.project, -by('extendConfidence'))
    case 'opinionAsked':
      return post(ledger, joined('burden', fact.project), fact.burden, number)
    case 'reportFoundOut':
      confidence(fact.project, -by('foundConfidence'))
      move(joined('trust', fact.project), -by('foundTrust'))
      return post(ledger, joined('burden', fact.project), fact.burden, number)
    case 'daysUnused':
      confidence(fact.project, -by('unusedConfidence'))
      return post(ledger, joined('burden', fact.project), fact.burden, number)
    case 'outOfMoney':
      return post(ledger, joined('burden', fact.project), fact.burden, number)
    case 'leftShort':
      move(joined('quality', fact.project), -by('shortQuality'))
      return move(joined('trust', fact.project), -by('shortTrust'))
    case 'claimTested':
      if (!setup.powers?.answerable || fact.padded === 0) return
      return confidence(fact.project, -by('paddedConfidence'))
    case 'opinionGiven':
      if (setup.powers?.answerable && fact.isRosy)
        post(ledger, joined('burden', fact.project), by('foundBurden'), number)
      if (!fact.isRosy) return confidence(fact.project, by('trueConfidence'))
      confidence(fact.project, -by('rosyConfidence'))
      return move('trust/sponsor', -by('rosyTrust'))
  }
}

/** Who is upheld gains with the sponsor, and the other loses. */
function postEscalation(
  setup: Setup,
  ledger: Ledger,
  { project, upheld }: FactOf<'escalationDecided'>,
  number: number,
): void {
  const by = (name: PartFactorName) => factorOf(setup, name)
  const account = joined('confidence', project)
  postWithin(ledger, account, upheld ? by('upheldConfidence') : -by('deniedConfidence'), number, points)
  postWithin(ledger, 'trust/sponsor', upheld ? -by('upheldTrust') : by('deniedTrust'), number, points)
}
