import { factorOf } from '../../factors.ts'
import type { FactOf } from '../../facts.ts'
import type { GateCondition, GateMinutes } from '../../gate-terms.ts'
import type { Seated } from '../../gates/voting.ts'
import { carried, chairOf, hasQuorum, votesOf } from '../../gates/voting.ts'
import type { Outcome, Setup } from '../../setup.ts'
import { pair } from '../../work/state.ts'
import type { Happen, World } from '../../world.ts'
import { conditionsOffered } from './conditions.ts'
import type { Sight } from './figures.ts'
import { reportedPermille, sightOf } from './figures.ts'
import { gateState, gatesDue, isThere, possibleOutcomes, seatedAt } from './packs.ts'

/** What was laid before the board when the week was closed: it decides on this, whatever the days of the week bring. */
export type Sitting = {
  readonly sight: Sight
  readonly seated: readonly Seated[] // those who came
  readonly possible: readonly Outcome[]
  readonly offered: readonly GateCondition[]
}

/** Monday: what is due at the end of the week comes to the PMO's desk. */
export function announceGates(setup: Setup, world: World, happen: Happen): void {
  for (const gate of gatesDue(setup, world)) {
    const time = gateState(world, gate).times + 1
    happen({ kind: 'gateDue', gate: gate.id, project: gate.project, time })
  }
}

export const sittings = (setup: Setup, world: World): readonly Sitting[] =>
  gatesDue(setup, world).map((gate) => {
    const sight = sightOf(setup, world, gate)
    return {
      sight,
      seated: seatedAt(sight).filter(({ member }) => isThere(setup, world, member)),
      possible: possibleOutcomes(sight),
      offered: conditionsOffered(sight),
    }
  })

/** Friday: the board decides, and signs the minutes. A project that has finished since needs no decision. */
export function holdGates(setup: Setup, world: World, happen: Happen, all: readonly Sitting[]): void {
  for (const sitting of all)
    if (world.work.projects[sitting.sight.project.id]?.finishedWeek === 0)
      holdGate(setup, world, happen, sitting)
}

function holdGate(setup: Setup, world: World, happen: Happen, sitting: Sitting): void {
  const { sight, seated } = sitting
  const { gate, project } = sight
  const due = world.facts.findLastIndex((fact) => fact.kind === 'gateDue' && fact.gate === gate.id)
  if (!hasQuorum(setup, seated.length, setup.board?.length ?? 0)) {
    happen({ kind: 'gatePostponed', gate: gate.id, project: project.id }, due)
    return
  }
  const minutes = decide(setup, world, sitting)
  const held = happen({ kind: 'gateHeld', ...minutes }, due)
  const by = `person/${minutes.chair}`
  happen(
    { kind: 'recorded', by, occurred: world.at, claimed: world.at, content: { kind: 'minutes', ...minutes } },
    held,
  )
  if (minutes.outcome === 'go' || minutes.outcome === 'conditions') pass(world, happen, sight, held)
}

function decide(setup: Setup, world: World, { sight, seated, possible, offered }: Sitting): GateMinutes {
  const { gate, project, figures, baseline } = sight
  const state = gateState(world, gate)
  const { seed } = world.facts[0] as FactOf<'began'>
  const chair = chairOf(seated) as Seated
  const votes = state.agreed
    ? seated.map(({ member }) => ({ person: member.person, outcome: state.decreed as Outcome }))
    : votesOf(setup, seated, possible, { seed, gate: gate.id, week: world.at.week })
  const outcome = state.decreed ?? carried(votes, chair)
  return {
    gate: gate.id,
    project: project.id,
    time: state.times + 1,
    outcome,
    chair: chair.member.person,
    attendees: seated.map(({ member }) => member.person),
    votes,
    recommended: state.recommended?.outcome ?? null,
    conditions: outcome === 'conditions' ? (state.agreed ?? attached(setup, state.recommended, offered)) : [],
    figures,
    baseline,
  }
}

/** The conditions that the PMO named, if it recommended a pass with conditions; else the weightiest that could be named. */
function attached(
  setup: Setup,
  recommended: { readonly outcome: Outcome; readonly conditions: readonly string[] } | null,
  offered: readonly GateCondition[],
): readonly GateCondition[] {
  const named = offered.filter(
    ({ id }) => recommended?.outcome === 'conditions' && recommended.conditions.includes(id),
  )
  return named.length > 0 ? named : offered.slice(0, factorOf(setup, 'conditionsMost'))
}

/** With a pass, what was reported done is accepted, and the figures of the day are the baseline from now on. */
function pass(world: World, happen: Happen, sight: Sight, cause: number): void {
  const { gate, project, figures } = sight
  for (const activity of gate.deliverables) {
    if (reportedPermille(sight, activity) < 1000) continue
    const tested = (world.work.measured?.[pair(project.id, activity)]?.permille ?? 0) >= 1000
    happen({ kind: 'milestoneAccepted', gate: gate.id, project: project.id, activity, tested }, cause)
  }
  const { benefitCents, costCents, finishWeek } = figures
  happen(
    { kind: 'baselineSet', gate: gate.id, project: project.id, benefitCents, costCents, finishWeek },
    cause,
  )
}
