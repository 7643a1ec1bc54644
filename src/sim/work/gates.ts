import type { FactOf } from '../facts.ts'
import { lookup } from '../lookup.ts'
import type { Project, Setup } from '../setup.ts'
import { addWork } from './adding-work.ts'
import { predecessors } from './network.ts'
import type { WorkState } from './state.ts'
import { pair } from './state.ts'

type GateFact = FactOf<
  | 'testRun'
  | 'stageRested'
  | 'reworkOrdered'
  | 'stopOrdered'
  | 'projectStopped'
  | 'deliverableLost'
  | 'baselineSet'
>

/** What the decisions of a board, and test runs for it, change in the work. */
export function applyGate(setup: Setup, work: WorkState, fact: GateFact): void {
  const state = work.projects[fact.project]
  if (!state) return
  switch (fact.kind) {
    case 'testRun': {
      const { activity, permille } = fact
      work.measured ??= {}
      work.measured[pair(fact.project, activity)] = { activity, permille, week: fact.at.week }
      return
    }
    case 'stageRested':
      if (fact.on) state.rests = { gate: fact.gate, activities: fact.activities }
      else delete state.rests
      return
    case 'reworkOrdered': {
      const index = placeOf(setup, fact.project, fact.activity)
      const activity = state.activities[index]
      if (activity) activity.finished = false
      return addWork(setup, work, fact, null, fact.milliDays)
    }
    case 'stopOrdered':
      state.stop = 'handOver'
      return
    case 'projectStopped':
      state.stop = 'stopped'
      state.finishedWeek = fact.at.week
      delete state.rests
      delete state.hold
      delete state.heldAt
      work.asks[fact.project] = []
      return
    case 'deliverableLost':
      return addWork(setup, work, { project: fact.to, activity: fact.takerActivity }, null, fact.milliDays)
    case 'baselineSet': {
      const { benefitCents, costCents, finishWeek } = fact
      state.baseline = { benefitCents, costCents, finishWeek }
    }
  }
}

const placeOf = (setup: Setup, project: string, activity: string): number =>
  lookup(setup)
    .projects.get(project)
    ?.activities.findIndex((a) => a.id === activity) ?? -1

/** Places of the activities of a stage: what should be finished, and all that it comes after. */
export function stageOf(project: Project, deliverables: readonly string[]): readonly number[] {
  const before = predecessors(project.activities)
  const found = new Set<number>()
  const walk = (i: number) => {
    if (found.has(i)) return
    found.add(i)
    for (const p of before[i] as readonly number[]) walk(p)
  }
  project.activities.forEach((activity, i) => {
    if (deliverables.includes(activity.id)) walk(i)
  })
  return [...found].sort((a, b) => a - b)
}

/** Activities of later stages: what comes after something that should be finished at the gate. */
export function beyondGate(project: Project, deliverables: readonly string[]): readonly string[] {
  const stage = stageOf(project, deliverables)
  return project.activities
    .filter((_, i) => !stage.includes(i))
    .filter(({ id }) =>
      stageOf(project, [id]).some((i) => deliverables.includes(project.activities[i]?.id ?? '')),
    )
    .map(({ id }) => id)
}
