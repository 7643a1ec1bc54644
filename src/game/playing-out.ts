import { lookup } from '../sim/lookup.ts'
import { report, requestPeople } from '../sim/rules/reporting.ts'
import { closeWeek, endGame, openDesk, openWeek } from '../sim/rules/week.ts'
import { pmSeat } from '../sim/seats.ts'
import type { Person, ProjectId, Setup } from '../sim/setup.ts'
import { grantedDays, present } from '../sim/work/needs.ts'
import { slackDays } from '../sim/work/reported.ts'
import type { World } from '../sim/world.ts'
import { happenIn } from '../sim/world.ts'
import { ownProject } from './viewing-own.ts'

/**
 * Plays an imagined future from the PMO's desk to its end: managers ask for what they need and report what they believe, the
 * PMO gives contested days by least slack and leaves all else to itself. The rules are those of a game; views, orders and
 * checks are left out, because hundreds of futures are played for one gate.
 */
export function playOut(setup: Setup, world: World): void {
  while (!closeWeek(setup, world).last) {
    openWeek(setup, world)
    for (const { id } of setup.projects)
      if (world.work.projects[id]?.finishedWeek === 0) reportOn(setup, world, id)
    openDesk(setup, world)
    for (const person of lookup(setup).specialists) grantBySlack(setup, world, person)
  }
  endGame(setup, world)
}

function reportOn(setup: Setup, world: World, project: ProjectId): void {
  const happen = happenIn(setup, world)
  const seat = pmSeat(project)
  const own = ownProject({ setup, world }, seat)
  if (!own) return
  requestPeople(setup, world, happen, seat, { kind: 'requestPeople', asks: own.needs })
  const { earnedCents, actualCents, finishWeek, progress } = own
  const late = finishWeek > (world.work.projects[project]?.dueWeek ?? 0)
  const status = late ? 'trouble' : 'onPlan'
  report(setup, world, happen, seat, {
    kind: 'report',
    earnedCents,
    actualCents,
    finishWeek,
    status,
    progress,
  })
}

/** A contested person's days, to the work that can wait least first (MINSLK). */
function grantBySlack(setup: Setup, world: World, person: Person): void {
  const { work, at } = world
  const claims = setup.projects.flatMap((project) => {
    const days = work.asks[project.id]?.find((ask) => ask.person === person.id)?.days ?? 0
    return days > 0
      ? [{ project: project.id, days, slack: slackDays(setup, work, project, person.id, at.week) }]
      : []
  })
  let left = present(work, person)
  if (claims.reduce((sum, { days }) => sum + days, 0) <= left) return
  const target = new Map<ProjectId, number>()
  for (const { project, days } of claims.sort((a, b) => a.slack - b.slack)) {
    target.set(project, Math.min(left, days))
    left -= Math.min(left, days)
  }
  const happen = happenIn(setup, world)
  const now = (project: ProjectId) => work.grants[person.id]?.[project] ?? 0
  const steps = [...target].sort(([a, x], [b, y]) => x - now(a) - (y - now(b))) // what goes down first
  for (const [project, days] of steps)
    if (days !== now(project) && grantedDays(work, person.id) - now(project) + days <= present(work, person))
      happen({ kind: 'granted', person: person.id, project, days, by: 'routine', price: 0 })
}
