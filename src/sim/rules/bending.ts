import { factorOf } from '../factors.ts'
import type { StatusReport } from '../facts.ts'
import type { Project, Setup } from '../setup.ts'
import { beliefOf } from '../work/believed.ts'
import type { Happen, World } from '../world.ts'

/**
 * Notes, for the reckoning alone, how a report differs from what its author believed (truth beside the record: audit.md
 * 3.1). Rounding is not bending: what lies within `trueWithin` of what is earned, with the same forecast, counts as true.
 */
export function noteBending(
  setup: Setup,
  world: World,
  happen: Happen,
  project: Project,
  report: Pick<StatusReport, 'earnedCents' | 'finishWeek'>,
  cause: number,
): void {
  if (!world.standing.mandate?.type && !world.powers) return
  const belief = beliefOf(setup, world.work, project, world.at.week)
  if (!belief) return
  const earnedCents = report.earnedCents - belief.earnedCents
  const weeks = belief.finishWeek - report.finishWeek
  const room = Math.round((belief.earnedCents * factorOf(setup, 'trueWithin')) / 1000)
  if (Math.abs(earnedCents) <= room && weeks === 0) return
  const isRosy = weeks === 0 ? earnedCents > 0 : weeks > 0
  happen(
    { kind: 'reportBent', project: project.id, form: isRosy ? 'rosy' : 'grim', earnedCents, weeks },
    cause,
  )
}

/** Friday: reports that were late come in; they are dated Monday. */
export function fileDelayed(world: World, happen: Happen): void {
  for (const { content, occurred, claimed, by, fact } of Object.values(world.standing.mandate?.delayed ?? {}))
    happen({ kind: 'recorded', by, occurred, claimed, content }, fact)
}
