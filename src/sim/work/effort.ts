import { factorOf } from '../factors.ts'
import { effortQuantile, quantileCount, sharedQuantile } from '../quantiles.ts'
import { keyOf, roll } from '../rng.ts'
import type { Project, Setup } from '../setup.ts'
import type { ActivityState } from './state.ts'

/**
 * True effort = plan x the estimator's bias x a lognormal of the activity's class x a factor all activities of the
 * project share (science: work.md 6.6). Milli-days by activity and need.
 */
export function trueEffort(setup: Setup, project: Project, seed: string): number[][] {
  const shared = sharedQuantile(
    setup.factors.projectSpread,
    roll(keyOf(seed, 'project', project.id), 0, 0, quantileCount),
  )
  return project.activities.map((activity) => {
    const key = keyOf(seed, 'effort', `${project.id}/${activity.id}`)
    const { uncertainty } = activity
    const spread = uncertainty === 'none' ? 0 : factorOf(setup, `${uncertainty}Spread`)
    const own = effortQuantile(uncertainty, roll(key, 0, 0, quantileCount), spread)
    const factor = Math.round((Math.round((own * shared) / 1000) * activity.biasPermille) / 1000)
    return activity.needs.map((need) => Math.max(1, Math.round((need.milliDays * factor) / 1000)))
  })
}

/**
 * What the PM believes a need takes in all: the plan at first; with progress the belief moves to the truth, in
 * proportion to the share done. Never less than what is done.
 */
export function estimate(planned: number, truth: number, done: number): number {
  if (done >= truth) return truth
  return Math.max(done + 1, planned + Math.round(((truth - planned) * done) / truth))
}

/** What the PM believes is left of each need, in milli-days. */
export function believedLeft(
  project: Project,
  index: number,
  state: ActivityState,
  truth: readonly number[],
): number[] {
  const activity = project.activities[index]
  return state.needs.map((need, n) => {
    const planned = (activity?.needs[n]?.milliDays ?? 0) + need.added
    return state.finished ? 0 : Math.max(0, estimate(planned, truth[n] as number, need.done) - need.done)
  })
}

/** Share done as the PM believes it, in per-mille of the whole activity. */
export function believedProgress(
  project: Project,
  index: number,
  state: ActivityState,
  truth: readonly number[],
): number {
  if (state.finished) return 1000
  const left = believedLeft(project, index, state, truth).reduce((sum, n) => sum + n, 0)
  const done = state.needs.reduce((sum, need) => sum + need.done, 0)
  return done === 0 ? 0 : Math.min(999, Math.floor((done * 1000) / (done + left)))
}
