import { defaultFactors, defaultWeights } from '../../sim/factors.ts'
import type { Powers } from '../../sim/seat-terms.ts'
import type { EvidenceWeights, Setup } from '../../sim/setup.ts'
import { rulesVersion } from '../../sim/setup.ts'
import type { Authored } from '../shape/scenario.ts'
import { auditsOf } from './audits.ts'
import { bargainsOf } from './bargains.ts'
import { changesOf } from './changes.ts'
import { charterOf } from './charter.ts'
import { committeesOf } from './committees.ts'
import { boardOf, gatesOf } from './gates.ts'
import { faultsOf, statementsOf, weatherOf } from './link.ts'
import { mandateOf } from './mandate.ts'
import { mattersOf, newsOf } from './matters.ts'
import { peopleOf } from './people.ts'
import { projectsOf } from './projects.ts'
import { cents } from './quantities.ts'
import { risksOf } from './risks.ts'
import { servicesOf } from './services.ts'

/** Turns a scenario without problems into what the engine starts from. */
export const setupOf = (scenario: Authored): Setup => ({
  id: scenario.id,
  rules: rulesVersion,
  weeks: scenario.weeks,
  attention: scenario.attention,
  mattersPerWeek: scenario.desk,
  currency: scenario.currency,
  reserveCents: cents(scenario.reserve),
  skills: scenario.skills,
  people: peopleOf(scenario),
  projects: projectsOf(scenario),
  matters: mattersOf(scenario),
  news: newsOf(scenario),
  factors: { ...defaultFactors, ...scenario.factors },
  weights: {
    organisation: scenario.weights.organisation ?? defaultWeights.organisation,
    project: scenario.weights.project ?? defaultWeights.project,
  },
  ...(scenario.levers && { levers: scenario.levers }),
  ...(scenario.changes && { changes: changesOf(scenario.changes) }),
  ...(scenario.board && { board: boardOf(scenario.board) }),
  ...(scenario.gates && { gates: gatesOf(scenario.gates) }),
  ...(scenario.mandate && { mandate: mandateOf(scenario.mandate) }),
  ...(scenario.services && { services: servicesOf(scenario.services) }),
  ...(scenario.charter && { charter: charterOf(scenario.charter) }),
  ...(scenario.risks && { risks: risksOf(scenario.risks) }),
  ...(scenario.powers && { powers: scenario.powers as Powers }),
  ...(scenario.statements && { statements: statementsOf(scenario.statements) }),
  ...(scenario.weather && { weather: weatherOf(scenario.weather) }),
  ...(scenario.faults && { faults: faultsOf(scenario.faults) }),
  ...(scenario.audits && { audits: auditsOf(scenario.audits) }),
  ...(scenario.auditStaff && { auditStaff: scenario.auditStaff }),
  ...(scenario.bargains && { bargains: bargainsOf(scenario.bargains, scenario) }),
  ...(scenario.audit && { audit: scenario.audit as Setup['audit'] }),
  ...(scenario.committees && { committees: committeesOf(scenario.committees, scenario) }),
  ...(scenario.evidence && { evidence: scenario.evidence as EvidenceWeights }),
})
