import type { BargainConsequence, Clause } from '../../bargain-terms.ts'
import type { Area, Party } from '../../charters.ts'
import { allocationOf, areaTable } from '../../charters.ts'
import { factorOf } from '../../factors.ts'
import type { DecisionKind } from '../../mandates.ts'
import { decisionTable } from '../../mandates.ts'
import type { Setup } from '../../setup.ts'
import type { World } from '../../world.ts'

/** What an option brings about, in hundredths of a point by the rates of the desk. */
export type Effects = { readonly [consequence in BargainConsequence]?: number }

/**
 * What it brings about that the PMO may decide something, or that an area is somebody's: say for the PMO, for the managers, for
 * the sponsor. It weighs the more, the more there was or will be to decide in it. All amounts are assumptions.
 */
export function rightEffects(
  setup: Setup,
  world: World,
  clause: Extract<Clause, { kind: 'may' | 'right' }>,
): Effects {
  return clause.kind === 'may'
    ? mayEffects(setup, world, clause)
    : allocationEffects(setup, clause.area, clause.decides)
}

function mayEffects(
  setup: Setup,
  world: World,
  { decision, right }: Extract<Clause, { kind: 'may' }>,
): Effects {
  const whole = weightOf(setup, decidedSoFar(world, decision))
  const share = right === 'alone' ? 1000 : right === 'ask' ? factorOf(setup, 'rightAsking') : 0
  const say = Math.round((whole * share) / 1000)
  const holder = decisionTable[decision].holder === 'manager' ? 'own' : 'line'
  const isFelt = right === 'alone' && decisionTable[decision].weighs !== 'nothing'
  return {
    say,
    [holder]: -say,
    ...(isFelt && { calm: -Math.round((whole * factorOf(setup, 'rightImposed')) / 1000) }),
  }
}

/** How often leave was asked for in such a decision, or it was taken over somebody's head. */
const decidedSoFar = ({ facts }: World, decision: DecisionKind): number =>
  facts.filter((fact) => (fact.kind === 'answered' || fact.kind === 'imposed') && fact.decision === decision)
    .length

function allocationEffects(setup: Setup, area: Area, decides: Party): Effects {
  const whole = weightOf(setup, touching(setup, area))
  const found = allocationOf(area, decides)
  const of = (party: Party) =>
    found?.decides === party
      ? whole
      : found?.consulted.includes(party)
        ? Math.round((whole * factorOf(setup, 'rightAsking')) / 1000)
        : 0
  return {
    say: of('pmo'),
    own: of('manager'),
    line: of('sponsor'),
    clarity: found ? factorOf(setup, 'rightWeight') : 0,
  }
}

/** What a right is worth as long as it is nobody's, or two parties': whoever acts in it has half of it, and nobody knows where they are. */
export function gapEffects(setup: Setup, area: Area, gap: 'open' | 'overlap'): Effects {
  const half = Math.round((weightOf(setup, touching(setup, area)) * factorOf(setup, 'rightGap')) / 1000)
  const { custom } = areaTable[area]
  return {
    [sides[custom]]: half,
    ...(gap === 'overlap' && { say: half }),
  }
}

const sides = { pmo: 'say', manager: 'own', sponsor: 'line' } as const satisfies {
  readonly [party in Party]: BargainConsequence
}

/** How much of a case an area touches: people whom several projects want, changes, risks, gates, and matters of the desk. */
function touching(setup: Setup, area: Area): number {
  const matters = setup.matters.filter((matter) => matter.area === area).length
  switch (area) {
    case 'people':
      return setup.people.filter(({ role }) => role === 'specialist').length
    case 'minorScope':
    case 'majorScope':
      return (
        setup.matters.filter(({ paper }) => area === 'minorScope' && paper === 'change').length +
        (setup.changes?.length ?? 0)
      )
    case 'risks':
      return setup.matters.filter(({ paper }) => paper === 'risk').length + (setup.risks?.length ?? 0)
    case 'gates':
      return setup.gates?.length ?? 0
    case 'audits':
      return setup.projects.length
    case 'methods':
    case 'quality':
      return matters
  }
}

const weightOf = (setup: Setup, count: number): number =>
  factorOf(setup, 'rightWeight') + count * factorOf(setup, 'rightAsked')
