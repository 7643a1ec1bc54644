import { scheduleBy } from '../../planner/planning.ts'
import { daysInWeek, milliDay } from '../../sim/calendar.ts'
import type { Project, Setup } from '../../sim/setup.ts'
import { planOf } from '../../sim/work/plan.ts'
import { scenarioLoad } from './scenario-load.ts'
import { chainOf, periodsInDay, scenarioNetwork } from './scenario-network.ts'
import type { OwnPath } from './scenario-paths.ts'
import { pathsTogether } from './scenario-paths.ts'

const weekDays = daysInWeek * milliDay

export type ScenarioReading = ReturnType<typeof scenarioReading>

/**
 * A scenario before anything happens: its networks, the critical chain, the load by week of everybody, each pool and each team, and the value at stake.
 * Days are working days, weeks count from 1, money is in cents.
 */
export function scenarioReading(setup: Setup) {
  const plan = scenarioNetwork(setup)
  const { starts, end } = scheduleBy(plan.network, 'serial', 'MINLFT')
  const paths = pathsTogether(setup)
  const longest = Math.max(0, ...[...paths.values()].map(({ length }) => length))
  const { people, groups } = scenarioLoad(setup, plan.pieces, longest)
  const specialists = people.filter(({ role }) => role === 'specialist')
  const factors = specialists.map(({ utilisation }) => utilisation ?? 0)
  return {
    scenario: setup.id,
    currency: setup.currency,
    weeks: setup.weeks,
    projects: setup.projects.map((project) => {
      return projectReading(setup, project, paths.get(project.id) as OwnPath, spansOf(plan, starts, project))
    }),
    criticalChain: chainOf(plan, starts, null),
    criticalChainDays: end / periodsInDay,
    people,
    groups,
    utilisationFactor: factors.length === 0 ? null : Math.max(...factors),
  }
}

type Span = { readonly from: number; readonly to: number }

/** When each activity of a project is on in the plan for the planner, in days; null: it needs nobody. */
function spansOf(
  { pieces, network }: ReturnType<typeof scenarioNetwork>,
  starts: Int32Array,
  project: Project,
): readonly (Span | null)[] {
  return project.activities.map((_, activity) => {
    const own = [...pieces.keys()].filter(
      (i) => pieces[i]?.project === project && pieces[i]?.activity === activity,
    )
    if (own.length === 0) return null
    const from = Math.min(...own.map((i) => starts[i] as number))
    const to = Math.max(...own.map((i) => (starts[i] as number) + (network.durations[i] as number)))
    return { from: from / periodsInDay, to: to / periodsInDay }
  })
}

function projectReading(setup: Setup, project: Project, path: OwnPath, spans: readonly (Span | null)[]) {
  const plan = planOf(setup, project)
  const levelledDays = Math.max(0, ...spans.map((span) => span?.to ?? 0))
  const levelledWeeks = Math.ceil(levelledDays / daysInWeek)
  const weeksLate = Math.max(0, levelledWeeks - project.dueWeek)
  return {
    project: project.id,
    dueWeek: project.dueWeek,
    criticalPathDays: path.length / milliDay,
    levelledDays, // with everybody on one thing at a time
    levelledWeeks,
    benefitCents: project.benefitCents,
    latePerWeekCents: project.latePerWeekCents,
    valueAtStakeCents: weeksLate * project.latePerWeekCents,
    network: project.activities.map(({ id, after, awaits }, i) => {
      const slack = path.slacks[i] as number
      return {
        activity: id,
        after,
        awaits: (awaits ?? []).map((it) => `${it.project}/${it.activity}`),
        days: (plan.durations[i] as number) / milliDay,
        earliestStartDay: (path.starts[i] as number) / milliDay,
        slackDays: slack / milliDay,
        critical: slack === 0,
        levelledStartDay: spans[i]?.from ?? null,
        levelledEndDay: spans[i]?.to ?? null,
        plannedFromWeek: Math.floor((plan.starts[i] as number) / weekDays) + 1,
        plannedToWeek: Math.max(1, Math.ceil((plan.finishes[i] as number) / weekDays)),
      }
    }),
  }
}
