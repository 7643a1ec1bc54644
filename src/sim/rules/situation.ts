import type { Situation } from '../desk/conditions.ts'
import { balance, milliPoint } from '../ledger.ts'
import { joined } from '../naming.ts'
import type { Person, ProjectId, Setup } from '../setup.ts'
import { budgetAtCompletion } from '../work/baseline.ts'
import { forecastCost } from '../work/earned-value.ts'
import { grantedDays, present } from '../work/needs.ts'
import { isOutside } from '../work/people.ts'
import type { World } from '../world.ts'

/** What conditions of matters may ask of a world: figures about projects are the reported ones. */
export function situationOf(setup: Setup, world: World): Situation {
  const { work, ledger } = world
  const points = (account: string) => Math.floor(balance(ledger, account) / milliPoint)
  return {
    week: world.at.week,
    isRunning: (project) => work.projects[project]?.finishedWeek === 0,
    isHeld: (project) => work.projects[project]?.hold === 'held',
    weeksBehind: (project) =>
      (work.reported[project]?.report.finishWeek ?? 0) - (work.projects[project]?.dueWeek ?? 0),
    permilleOverBudget: (project) => overBudget(setup, world, project),
    trust: (project) => points(joined('trust', project)),
    quality: (project) => points(joined('quality', project)),
    burden: (project) => balance(ledger, joined('burden', project)),
    needsSkill: (project, skill) => needsSkill(setup, world, project, skill),
    asked: (person) => askedDays(setup, world, person),
    granted: (person) => grantedDays(work, person.id),
    present: (person) => present(work, person),
    isHere: (person) => !isOutside(work, person.id),
  }
}

export function askedDays(setup: Setup, { work }: World, person: Person): number {
  let days = 0
  for (const project of setup.projects)
    for (const ask of work.asks[project.id] ?? []) if (ask.person === person.id) days += ask.days
  return days
}

/** Forecast cost by the last report (budget at completion over CPI) above the project's budget; 0 while it is too early. */
function overBudget(setup: Setup, { work }: World, id: ProjectId): number {
  const report = work.reported[id]?.report
  const project = setup.projects.find((p) => p.id === id)
  if (!report || !project) return 0
  const forecast = forecastCost(
    setup,
    budgetAtCompletion(setup, work, project),
    report.earnedCents,
    report.actualCents,
  )
  return forecast === null ? 0 : Math.floor((forecast * 1000) / project.budgetCents) - 1000
}

function needsSkill(setup: Setup, { work }: World, id: ProjectId, skill: string): boolean {
  const project = setup.projects.find((p) => p.id === id)
  return (
    project?.activities.some(
      (activity, i) =>
        !work.projects[id]?.activities[i]?.finished && activity.needs.some((need) => need.skill === skill),
    ) ?? false
  )
}
