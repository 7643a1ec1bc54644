import { factorOf } from '../factors.ts'
import type { FactOf } from '../facts.ts'
import { lookup } from '../lookup.ts'
import { offers } from '../services.ts'
import type { ActivityId, Project, Setup } from '../setup.ts'
import { budgetOf } from './baseline.ts'
import { believedProgress } from './effort.ts'
import { predecessors } from './network.ts'
import { levelOf, levelRate, rampOf } from './people.ts'
import type { ActivityState, WorkState } from './state.ts'

/**
 * Rework (Cooper's rework cycle; work.md 6.7): work makes defects, the more the less somebody is able, familiar and
 * rested. Reviews find a share at once; the rest is hidden, comes to light later and must be mended at a higher price.
 */
export function expose(setup: Setup, work: WorkState, fact: FactOf<'worked'>): void {
  const defects = defectsIn(setup, work, fact.project, fact.activity)
  const person = lookup(setup).people.get(fact.person)
  const state = work.people[fact.person]
  if (!defects || !person || !state) return
  const strained = state.overtime || state.fatigue > 0
  const factors = [
    2000 - levelRate(setup, levelOf(work, person, fact.skill)),
    2000 - rampOf(setup, work, person, fact.project),
    strained ? factorOf(setup, 'strainedDefects') : 1000,
    offers(work, 'methods') ? 1000 - factorOf(setup, 'methodsDefects') : 1000,
  ]
  let exposure = Math.round((factorOf(setup, 'defectRate') * fact.ofDay) / 1000)
  for (const factor of factors) exposure = Math.round((exposure * factor) / 1000)
  defects.exposure += exposure
}

function stateIn(
  setup: Setup,
  work: WorkState,
  project: string,
  activity: string,
): ActivityState | undefined {
  const index =
    lookup(setup)
      .projects.get(project)
      ?.activities.findIndex((a) => a.id === activity) ?? -1
  return work.projects[project]?.activities[index]
}

const defectsIn = (setup: Setup, work: WorkState, project: string, activity: string) =>
  stateIn(setup, work, project, activity)?.defects

/** The share of this week's defects that a review finds, in per-mille: each tenth of the effort as much of what is left. */
export function findsPermille(setup: Setup, review: number): number {
  let missed = 1000
  for (let tenth = 100; tenth <= review; tenth += 100)
    missed = Math.round((missed * (1000 - factorOf(setup, 'reviewFinds'))) / 1000)
  return 1000 - missed
}

/** How many times dearer a defect is to mend: 1 in open work, more in finished work, most when more was built on it. */
export function distanceOf(setup: Setup, work: WorkState, project: Project, index: number): number {
  const states = work.projects[project.id]?.activities ?? []
  if (!states[index]?.finished) return 1
  const builtOn = predecessors(project.activities).some(
    (before, later) => before.includes(index) && states[later]?.finished,
  )
  return factorOf(setup, builtOn ? 'builtOnDefects' : 'finishedDefects')
}

/** The part of an activity that takes the mending: where most was done. */
const mendedNeed = ({ needs }: ActivityState): number =>
  needs.reduce((best, need, n) => (need.done > (needs[best]?.done ?? 0) ? n : best), 0)

/** Earned value, in cents, that more work on an activity takes back. */
export function takenBack(
  setup: Setup,
  work: WorkState,
  project: Project,
  index: number,
  more: number,
): number {
  const state = work.projects[project.id]?.activities[index]
  const truth = work.truth.effort[project.id]?.[index]
  if (!state || !truth) return 0
  const mended = mendedNeed(state)
  const after: ActivityState = {
    ...state,
    finished: false,
    needs: state.needs.map((need, n) => (n === mended ? { ...need, added: need.added + more } : need)),
  }
  const truthAfter = truth.map((effort, n) => (n === mended ? effort + more : effort))
  const lost =
    believedProgress(project, index, state, truth) - believedProgress(project, index, after, truthAfter)
  return Math.max(0, Math.round((budgetOf(setup, work, project, index) * lost) / 1000))
}

/** What is found must be mended: finished work is open again. */
export function applyDefects(
  setup: Setup,
  work: WorkState,
  fact: FactOf<'defectsHidden' | 'defectsFound' | 'defectsLeft'>,
): void {
  if (fact.kind === 'defectsLeft') {
    for (const { defects } of work.projects[fact.project]?.activities ?? []) if (defects) defects.hidden = 0
    return
  }
  const index =
    lookup(setup)
      .projects.get(fact.project)
      ?.activities.findIndex((a) => a.id === fact.activity) ?? -1
  const state = work.projects[fact.project]?.activities[index]
  const truth = work.truth.effort[fact.project]?.[index]
  if (!state?.defects || !truth) return
  if (fact.kind === 'defectsHidden') {
    state.defects.hidden += fact.count
    return
  }
  if (fact.by === 'surfacing') state.defects.hidden -= fact.count
  state.defects.known += fact.count
  const need = mendedNeed(state)
  ;(state.needs[need] as { added: number }).added += fact.milliDays
  truth[need] = (truth[need] as number) + fact.milliDays
  if (fact.milliDays > 0) state.finished = false
}

/** Defects of a project that are known and not mended. */
export const knownDefects = (work: WorkState, project: string): number =>
  (work.projects[project]?.activities ?? []).reduce((sum, { defects }) => sum + (defects?.known ?? 0), 0)

/** The same, but for those in some of its activities. */
export const knownDefectsBut = (
  work: WorkState,
  { activities, id }: Project,
  but: readonly ActivityId[],
): number =>
  (work.projects[id]?.activities ?? []).reduce(
    (sum, { defects }, i) => sum + (but.includes(activities[i]?.id ?? '') ? 0 : (defects?.known ?? 0)),
    0,
  )
