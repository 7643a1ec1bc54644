import { ofKind } from '../sim/facts-by-kind.ts'
import type { ProjectId, Setup } from '../sim/setup.ts'
import type { World } from '../sim/world.ts'

const shownFor = 2 // weeks in which bots remember; an assumption

/** Whether the timesheets have shown within two weeks that a project had more days than it could use; all hear of it. */
export function isOverAsked({ powers }: Setup, { facts, at }: World, project: ProjectId): boolean {
  if (!powers?.noticed) return false
  const last = ofKind(facts, 'daysUnused').findLast(({ fact }) => fact.project === project)
  return last !== undefined && at.week - last.fact.at.week < shownFor
}
