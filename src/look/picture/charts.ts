import type { ProjectView } from '../../game/view.ts'

/**
 * The chart on a room's wall, by week from the project's first Monday (0): only points that are known, and straight
 * lines between them. The plan goes from nothing through what was planned by now to all of it at the promised week.
 */
export function chartOf(project: ProjectView, week: number): { planned: number[]; reported: number[] } {
  const { completionCents, plannedCents, dueWeek, report } = project
  const share = (cents: number) =>
    completionCents > 0 ? Math.min(1, Math.max(0, cents / completionCents)) : 0
  const now = Math.max(0, Math.min(week - 1, dueWeek))
  const planned = [
    ...line(0, share(plannedCents), now),
    ...line(share(plannedCents), 1, dueWeek - now).slice(1),
  ]
  const reported = report ? line(0, share(report.earnedCents), Math.max(1, report.week - 1)) : [0]
  return { planned, reported }
}

/** From one value to another in so many steps; both ends included. */
const line = (from: number, to: number, steps: number): number[] =>
  Array.from({ length: Math.max(0, steps) + 1 }, (_, i) =>
    steps > 0 ? from + ((to - from) * i) / steps : from,
  )
