import { daysInWeek, milliDay } from '../sim/calendar.ts'
import type { ProjectId, Setup } from '../sim/setup.ts'
import type { Link } from '../sim/work/links.ts'
import { activityName, heldUpBy, isDelivered, linksFrom, linksTo } from '../sim/work/links.ts'
import { planOf } from '../sim/work/plan.ts'
import { reportedFinish } from '../sim/work/reported.ts'
import type { World } from '../sim/world.ts'
import type { DeliverableView, ProjectView } from './view.ts'

/** What a project waits for, and what it owes, with the weeks in which it was planned and is expected. */
export const deliverablesOf = (
  setup: Setup,
  world: World,
  project: ProjectId,
): Pick<ProjectView, 'awaits' | 'owes'> => ({
  awaits: linksTo(setup, project).map((link) => deliverableView(setup, world, link)),
  owes: linksFrom(setup, project).map((link) => deliverableView(setup, world, link)),
})

function deliverableView(setup: Setup, { at, work }: World, link: Link): DeliverableView {
  const { giver, given, taker, taking } = link
  const weeks = (milliDays: number) => Math.max(1, Math.ceil(milliDays / (daysInWeek * milliDay)))
  return {
    project: giver.id,
    activity: activityName(giver, given),
    taker: taker.id,
    takerActivity: activityName(taker, taking),
    plannedWeek: weeks(planOf(setup, giver).finishes[given] as number),
    expectedWeek: isDelivered(work, link)
      ? 0
      : Math.max(0, at.week - 1) + weeks(reportedFinish(setup, work, giver, given)),
    holdsUp: heldUpBy(setup, work).includes(link),
  }
}
