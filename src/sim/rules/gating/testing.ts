import type { CommandOf } from '../../commands.ts'
import { factorOf } from '../../factors.ts'
import { lookup } from '../../lookup.ts'
import type { Project } from '../../setup.ts'
import { stageOf } from '../../work/gates.ts'
import { pair } from '../../work/state.ts'
import { inspectStage } from '../inspecting.ts'
import type { LeverRule } from '../lever-rule.ts'
import { gatesDue } from './packs.ts'
import { gateThisWeek } from './recommending.ts'

/** A test run of something that should be done at this week's gate: how much of it really is, and what is wrong with it. */
export const testing: LeverRule<CommandOf<'runTest'>> = {
  offers: (setup, world) =>
    gatesDue(setup, world).flatMap(({ project, deliverables }) =>
      deliverables.map((activity) => ({ kind: 'runTest' as const, project, activity })),
    ),
  price: (_order, _world, setup) => factorOf(setup, 'testPrice'),
  whyNot: (setup, world, { project, activity }) => {
    if (!setup.gates) return 'notInPlay'
    if (!setup.projects.some(({ id }) => id === project)) return 'unknownProject'
    const gate = gateThisWeek(setup, world, project)
    if (!gate?.deliverables.includes(activity)) return 'noGate'
    const measured = world.work.measured?.[pair(project, activity)]
    return measured?.week === world.at.week ? 'alreadyDone' : null
  },
  pull: (setup, world, happen, { project: id, activity, price }) => {
    const project = lookup(setup).projects.get(id) as Project
    const index = project.activities.findIndex((a) => a.id === activity)
    const needs = world.work.projects[id]?.activities[index]?.needs ?? []
    const truth = world.work.truth.effort[id]?.[index] ?? []
    const done = needs.reduce((sum, need) => sum + need.done, 0)
    const all = truth.reduce((sum, effort) => sum + effort, 0)
    const permille = all === 0 ? 1000 : Math.min(1000, Math.floor((done * 1000) / all))
    happen({ kind: 'testRun', project: id, activity, permille, price })
    inspectStage(
      setup,
      world,
      happen,
      project,
      stageOf(project, [activity]).filter((i) => i === index),
    )
  },
}
