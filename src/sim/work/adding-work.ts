import { factorOf } from '../factors.ts'
import { lookup } from '../lookup.ts'
import type { ActivityId, ProjectId, Setup, SkillId } from '../setup.ts'
import type { WorkState } from './state.ts'

/**
 * Adds effort to an activity (or takes some away); some of an open need stays. Its PM knows of as much from
 * now on, unless it is believed to be another amount.
 */
export function addWork(
  setup: Setup,
  work: WorkState,
  at: { readonly project: ProjectId | null; readonly activity: ActivityId | null },
  skill: SkillId | null,
  milliDays: number,
  believed?: number,
): void {
  const project = lookup(setup).projects.get(at.project ?? '')
  const index = project?.activities.findIndex((a) => a.id === at.activity) ?? -1
  if (!project || index < 0) return
  const need = Math.max(0, project.activities[index]?.needs.findIndex((n) => n.skill === skill) ?? 0)
  const state = work.projects[project.id]?.activities[index]?.needs[need]
  const truth = work.truth.effort[project.id]?.[index]
  if (!state || !truth) return
  const before = truth[need] as number
  const least = Math.min(before, state.done + factorOf(setup, 'leastLeft'))
  const after = Math.max(least, before + milliDays)
  truth[need] = after
  state.added += believed ?? after - before
}
