import { daysInWeek, milliDay } from '../sim/calendar.ts'
import type { ProjectId, Setup } from '../sim/setup.ts'
import type { Finishes } from '../sim/work/arrivals.ts'
import type { Link } from '../sim/work/links.ts'
import { activityName, heldUpBy, isDelivered, links, linksFrom, linksTo } from '../sim/work/links.ts'
import { planOf } from '../sim/work/plan.ts'
import { reportedFinishes } from '../sim/work/reported.ts'
import type { World } from '../sim/world.ts'
import type { DeliverableView, ProjectView } from './view.ts'

/** What each project waits for, and what it owes, with the weeks in which it was planned and is expected. */
export function deliverablesIn(
  setup: Setup,
  world: World,
): (project: ProjectId) => Pick<ProjectView, 'awaits' | 'owes'> {
  if (links(setup).length === 0) return () => ({ awaits: [], owes: [] })
  const finishes = reportedFinishes(setup, world.work)
  const held = new Set(heldUpBy(setup, world.work))
  const views = new Map(
    links(setup).map((link) => [link, deliverableView(setup, world, link, finishes, held.has(link))]),
  )
  const viewsOf = (some: readonly Link[]) => some.map((link) => views.get(link) as DeliverableView)
  return (project) => ({
    awaits: viewsOf(linksTo(setup, project)),
    owes: viewsOf(linksFrom(setup, project)),
  })
}

function deliverableView(
  setup: Setup,
  { at, work }: World,
  link: Link,
  finishes: Finishes,
  holdsUp: boolean,
): DeliverableView {
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
      : Math.max(0, at.week - 1) + weeks(finishes.get(giver.id)?.[given] ?? 0),
    holdsUp,
  }
}
