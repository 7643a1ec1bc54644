import type { CommandOf } from '../../commands.ts'
import { factorOf } from '../../factors.ts'
import type { Gate, Setup } from '../../setup.ts'
import { outcomes } from '../../setup.ts'
import type { World } from '../../world.ts'
import { namedFor } from '../charter-right.ts'
import type { LeverRule } from '../lever-rule.ts'
import { conditionsOffered } from './conditions.ts'
import { sightOf } from './figures.ts'
import { gateState, gatesDue } from './packs.ts'

/** The gate of a project that is held this week; a project has one at a time. */
export const gateThisWeek = (setup: Setup, world: World, project: string): Gate | undefined =>
  gatesDue(setup, world).find((gate) => gate.project === project)

const namesOf = (setup: Setup, world: World, gate: Gate): readonly string[] =>
  conditionsOffered(sightOf(setup, world, gate)).map(({ id }) => id)

/**
 * The PMO reads the pack of a gate and says what it would do. Saying nothing is free: then the board decides on the last
 * reports. An order names the conditions that go with a pass; an offer names all that could be named.
 */
export const recommending: LeverRule<CommandOf<'recommend'>> = {
  offers: (setup, world) =>
    gatesDue(setup, world).flatMap((gate) => {
      const names = namesOf(setup, world, gate)
      return outcomes
        .filter((outcome) => outcome !== 'conditions' || names.length > 0)
        .map((outcome) => ({
          kind: 'recommend' as const,
          project: gate.project,
          outcome,
          conditions: outcome === 'conditions' ? names : [],
        }))
    }),
  price: ({ project }, world, setup) => {
    const gate = gateThisWeek(setup, world, project)
    return gate && gateState(world, gate).recommended === null ? factorOf(setup, 'gatePrice') : 0
  },
  whyNot: (setup, world, { project, outcome, conditions }) => {
    if (!setup.gates) return 'notInPlay'
    if (!setup.projects.some(({ id }) => id === project)) return 'unknownProject'
    const gate = gateThisWeek(setup, world, project)
    if (!gate) return 'noGate'
    if ((namedFor(setup, world, { kind: 'recommend', project, outcome, conditions }) ?? 'pmo') !== 'pmo')
      return 'givenAway'
    if (!outcomes.includes(outcome) || conditions.length !== new Set(conditions).size) return 'outOfRange'
    const names = namesOf(setup, world, gate)
    if (conditions.some((id) => !names.includes(id))) return 'unknownCondition'
    if ((outcome === 'conditions') !== conditions.length > 0) return 'outOfRange'
    const mayChoose = outcome === 'conditions' && names.length > 1
    return !mayChoose && gateState(world, gate).recommended?.outcome === outcome ? 'noChange' : null
  },
  pull: (setup, world, happen, { project, outcome, conditions, price }) => {
    const gate = gateThisWeek(setup, world, project) as Gate
    const names = namesOf(setup, world, gate).filter((id) => conditions.includes(id))
    happen({
      kind: 'recommended',
      gate: gate.id,
      project,
      outcome,
      conditions: names,
      price,
    })
  },
}
