import { factorOf } from '../factors.ts'
import type { Fact, FactOf } from '../facts.ts'
import type { Ledger } from '../ledger.ts'
import { milliPoint, points, post, postWithin } from '../ledger.ts'
import { joined } from '../naming.ts'
import type { Service } from '../services.ts'
import { withService } from '../services.ts'
import type { ProjectId, Setup } from '../setup.ts'
import { postAudited } from './audited-postings.ts'
import { postBargains } from './bargain-postings.ts'
import { openCandour, postCandour } from './candour.ts'
import type { CharterState } from './charter.ts'
import { applyToCharter, beginCharter } from './charter.ts'
import { postCharter } from './charter-postings.ts'
import { openConfidence, postConfidence } from './confidence.ts'
import { postBlame, postLink } from './link-postings.ts'
import type { MandateState } from './mandate.ts'
import { applyToMandate, beginMandate, inForce } from './mandate.ts'

/** How the seats stand to each other, beyond what the accounts of trust, burden and constraint say. */
export type StandingState = {
  readonly padding: { [project: ProjectId]: number } // days a PM adds to what is needed, by decisions taken
  readonly slighted: { [project: ProjectId]: number } // days refused last week for which nobody gave a reason
  talked: ProjectId[] // to whose PMs the PMO spoke this week
  met: boolean // and whether it met them all
  mandate?: MandateState // where a scenario has one, or one was chosen
  services?: readonly Service[] // that the PMO offers; undefined: not in play
  charter?: CharterState // where a scenario has one
}

export function beginStanding(setup: Setup): StandingState {
  const none = () => Object.fromEntries(setup.projects.map((project) => [project.id, 0]))
  const mandate = beginMandate(setup)
  const charter = beginCharter(setup)
  return {
    padding: none(),
    slighted: none(),
    talked: [],
    met: false,
    ...(mandate && { mandate }),
    ...(setup.services && { services: setup.services.usual }),
    ...(charter && { charter }),
  }
}

export function applyToStanding(standing: StandingState, fact: Fact, number: number): void {
  if (fact.kind === 'mandateChosen') standing.mandate ??= inForce(fact.mandate)
  applyToMandate(standing.mandate, fact, number)
  if (fact.kind === 'serviceSet') standing.services = withService(standing.services ?? [], fact)
  applyToCharter(standing.charter, fact, number)
  if (fact.kind === 'took' && fact.effect.kind === 'padding' && fact.project !== null)
    standing.padding[fact.project] = Math.max(0, (standing.padding[fact.project] ?? 0) + fact.effect.days)
  if (fact.kind === 'claimTested' && fact.padded > 0)
    standing.padding[fact.project] = Math.max(0, (standing.padding[fact.project] ?? 0) - 1)
  if (fact.kind === 'weekOpened') {
    standing.talked = []
    standing.met = false
  }
  if (fact.kind === 'talked') standing.talked.push(fact.project)
  if (fact.kind === 'met') standing.met = true
  if (fact.kind === 'weekWorked')
    for (const project of Object.keys(standing.slighted)) {
      const heard = standing.met || standing.talked.includes(project)
      standing.slighted[project] = heard ? 0 : (fact.unmet.find((r) => r.project === project)?.days ?? 0)
    }
}

/** Trust, burden, constraint and, where there is a mandate, candour: what a fact posts. */
export function postStanding(
  setup: Setup,
  { mandate }: StandingState,
  ledger: Ledger,
  fact: Fact,
  number: number,
): void {
  const from = ledger.postings.length
  postFact(setup, ledger, fact, number)
  postCharter(setup, ledger, fact, number)
  postLink(setup, ledger, fact, number)
  postBargains(setup, ledger, fact, number)
  postAudited(setup, ledger, fact, number)
  const stands = mandate?.type != null
  if (stands ? fact.kind === 'began' : fact.kind === 'mandateChosen') openCandour(setup, ledger, number)
  else if (stands) {
    postCandour(setup, ledger, fact, number, from)
    postBlame(setup, ledger, fact, number)
  }
}

function postFact(setup: Setup, ledger: Ledger, fact: Fact, number: number): void {
  switch (fact.kind) {
    case 'began':
      for (const project of setup.projects)
        post(ledger, joined('trust', project.id), factorOf(setup, 'openingTrust'), number)
      openConfidence(setup, ledger, number)
      return post(ledger, 'trust/sponsor', factorOf(setup, 'openingTrust'), number)
    case 'talked':
      return postTrust(ledger, fact.project, factorOf(setup, 'talkTrust'), number)
    case 'met':
      for (const project of setup.projects) {
        postTrust(ledger, project.id, factorOf(setup, 'meetingTrust'), number)
        post(ledger, joined('burden', project.id), setup.factors.meetingBurden, number)
      }
      return
    case 'claimTested':
      return postTrust(
        ledger,
        fact.project,
        fact.padded > 0 ? -factorOf(setup, 'paddedTrust') : factorOf(setup, 'honestTrust'),
        number,
      )
    case 'holdSet':
      return postHold(setup, ledger, fact, number)
    case 'stopOrdered':
      return postTrust(ledger, fact.project, -factorOf(setup, 'stopTrust'), number)
    case 'governed':
    case 'imposed':
      return postGoverned(setup, ledger, fact, number)
    case 'answered':
      return postAnswer(setup, ledger, fact, number)
    case 'agreedLate':
      return postConsulted(setup, ledger, fact.project, number)
    case 'servicePaid':
      return post(ledger, 'office', fact.cents, number)
    case 'served':
      return postServed(ledger, fact, number)
    case 'weekWorked':
      return postService(setup, ledger, fact, number)
    case 'took':
      return postEffect(ledger, fact, number)
    default:
      return postConfidence(setup, ledger, fact, number)
  }
}

const postTrust = (ledger: Ledger, project: ProjectId, amount: number, number: number): void =>
  postWithin(ledger, joined('trust', project), amount, number, points)

/** A week in which all that was asked came is remembered; so is each day that did not. */
function postService(setup: Setup, ledger: Ledger, fact: FactOf<'weekWorked'>, number: number): void {
  for (const { project, days } of fact.needed) post(ledger, joined('needed', project), days, number)
  for (const { project, days } of fact.refused) post(ledger, joined('refused', project), days, number)
  for (const { project, days } of fact.unmet)
    postTrust(ledger, project, -days * setup.factors.refusalTrust, number)
  for (const project of fact.served) postTrust(ledger, project, setup.factors.servedTrust, number)
}

/** What a service did in a week for a PM, or for the sponsor. */
function postServed(ledger: Ledger, { project, trust, burden }: FactOf<'served'>, number: number): void {
  postTrust(ledger, project ?? 'sponsor', trust, number)
  if (project !== null && burden > 0) post(ledger, joined('burden', project), burden, number)
}

/** To be held costs trust, and takes decisions from the PM; to go on gives neither back. */
function postHold(setup: Setup, ledger: Ledger, { on, project }: FactOf<'holdSet'>, number: number): void {
  if (!on) return
  postTrust(ledger, project, -factorOf(setup, 'holdTrust'), number)
  post(ledger, joined('constraint', project), factorOf(setup, 'holdConstraint'), number)
}

/** What a mandate asks of a PM, and what the PMO decided over a PM's head; the latter costs trust too. */
function postGoverned(
  setup: Setup,
  ledger: Ledger,
  fact: FactOf<'governed' | 'imposed'>,
  number: number,
): void {
  post(ledger, joined('burden', fact.project), fact.burden, number)
  post(ledger, joined('constraint', fact.project), fact.constraint, number)
  if (fact.kind === 'imposed') postTrust(ledger, fact.project, -factorOf(setup, 'imposedTrust'), number)
}

function postAnswer(setup: Setup, ledger: Ledger, fact: FactOf<'answered'>, number: number): void {
  if (fact.project !== null) post(ledger, joined('burden', fact.project), fact.burden, number)
  if (fact.answer === 'yes') postConsulted(setup, ledger, fact.project, number)
}

/** To be asked, and to agree, is remembered. */
function postConsulted(setup: Setup, ledger: Ledger, project: ProjectId | null, number: number): void {
  if (project !== null) postTrust(ledger, project, factorOf(setup, 'consultedTrust'), number)
}

function postEffect(ledger: Ledger, fact: FactOf<'took'>, number: number): void {
  const { effect, project } = fact
  if (effect.kind === 'sponsorTrust')
    return postWithin(ledger, 'trust/sponsor', effect.points * milliPoint, number, points)
  if (project === null) return
  if (effect.kind === 'trust') postTrust(ledger, project, effect.points * milliPoint, number)
  if (effect.kind === 'burden') post(ledger, joined('burden', project), effect.milliDays, number)
  if (effect.kind === 'constraint') post(ledger, joined('constraint', project), effect.milliDays, number)
}
