import { factorOf } from '../../factors.ts'
import { lookup } from '../../lookup.ts'
import type { Gate, Project, Setup } from '../../setup.ts'
import { knownDefectsBut } from '../../work/defects.ts'
import { beyondGate, stageOf } from '../../work/gates.ts'
import type { ProjectState } from '../../work/state.ts'
import type { Happen, World } from '../../world.ts'
import { inspectStage } from '../inspecting.ts'
import { isKept } from './conditions.ts'
import { gateState } from './packs.ts'

/** Monday: what boards decided last week is carried out, and promises whose week is over are tested. */
export function carryOutDecisions(setup: Setup, world: World, happen: Happen): void {
  for (const gate of setup.gates ?? []) {
    const { held, outcome } = gateState(world, gate)
    const project = lookup(setup).projects.get(gate.project) as Project
    const state = world.work.projects[project.id]
    if (state?.stop === undefined) testConditions(setup, world, happen, gate, project)
    if (state?.finishedWeek !== 0) continue
    if (outcome === 'go' || outcome === 'conditions') letGoOn(world, happen, gate, project)
    else if (held > 0 && held === world.at.week - 1) restrain(setup, world, happen, gate, project)
  }
}

/** The fact in which the board decided last. */
const decisionOn = ({ facts }: World, gate: Gate): number =>
  facts.findLastIndex((fact) => fact.kind === 'gateHeld' && fact.gate === gate.id)

/**
 * A pass ends what an earlier decision at this gate had stopped, and nothing else. Work beyond the gate still waits for the
 * known defects of what may be worked on: those of the resting work itself can only be mended once it goes on.
 */
function letGoOn(world: World, happen: Happen, gate: Gate, project: Project): void {
  const { heldAt, rests } = world.work.projects[project.id] as ProjectState
  if (rests?.gate === gate.id && knownDefectsBut(world.work, project, rests.activities) === 0)
    happen(
      { kind: 'stageRested', gate: gate.id, project: project.id, activities: rests.activities, on: false },
      decisionOn(world, gate),
    )
  if (heldAt === gate.id)
    happen(
      { kind: 'holdSet', project: project.id, on: false, price: 0, byGate: gate.id },
      decisionOn(world, gate),
    )
}

function restrain(setup: Setup, world: World, happen: Happen, gate: Gate, project: Project): void {
  const cause = decisionOn(world, gate)
  switch (gateState(world, gate).outcome) {
    case 'rework':
      return rework(setup, world, happen, gate, project, cause)
    case 'hold':
      if (world.work.projects[project.id]?.hold === undefined)
        happen({ kind: 'holdSet', project: project.id, on: true, price: 0, byGate: gate.id }, cause)
      return
    case 'stop':
      happen({ kind: 'stopOrdered', gate: gate.id, project: project.id }, cause)
      return
    default:
      return
  }
}

/** Later stages rest, the stage is looked through, and a part of its work is done again. */
function rework(
  setup: Setup,
  world: World,
  happen: Happen,
  gate: Gate,
  project: Project,
  cause: number,
): void {
  const activities = beyondGate(project, gate.deliverables)
  happen({ kind: 'stageRested', gate: gate.id, project: project.id, activities, on: true }, cause)
  const stage = stageOf(project, gate.deliverables)
  const planned = stage.reduce(
    (sum, i) => sum + (project.activities[i]?.needs ?? []).reduce((all, need) => all + need.milliDays, 0),
    0,
  )
  const milliDays = Math.round((planned * factorOf(setup, 'stageRework')) / 1000)
  const activity = gate.deliverables[0] as string
  if (milliDays > 0)
    happen({ kind: 'reworkOrdered', gate: gate.id, project: project.id, activity, milliDays }, cause)
  inspectStage(setup, world, happen, project, stage)
}

/** Promises are tested on the Monday after their week, by the state of the project. */
function testConditions(setup: Setup, world: World, happen: Happen, gate: Gate, project: Project): void {
  for (const { state, condition } of [...gateState(world, gate).conditions])
    if (state === 'open' && condition.dueWeek < world.at.week)
      happen(
        {
          kind: isKept(setup, world, project, condition) ? 'conditionMet' : 'conditionMissed',
          gate: gate.id,
          project: project.id,
          condition,
        },
        decisionOn(world, gate),
      )
}
