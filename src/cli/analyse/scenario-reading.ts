import { scheduleBy } from '../../planner/planning.ts'
import { daysInWeek, milliDay } from '../../sim/calendar.ts'
import { lookup } from '../../sim/lookup.ts'
import type { Person, Project, Setup } from '../../sim/setup.ts'
import { planOf } from '../../sim/work/plan.ts'
import { chainOf, periodsInDay, scenarioNetwork } from './scenario-network.ts'
import type { OwnPath } from './scenario-paths.ts'
import { pathsTogether } from './scenario-paths.ts'

const weekDays = daysInWeek * milliDay

export type ScenarioReading = ReturnType<typeof scenarioReading>

/**
 * A scenario before anything happens: its networks, the critical chain, everybody's load by week, and the value at stake.
 * Days are working days, weeks count from 1, money is in cents.
 */
export function scenarioReading(setup: Setup) {
  const plan = scenarioNetwork(setup)
  const { starts, end } = scheduleBy(plan.network, 'serial', 'MINLFT')
  const paths = pathsTogether(setup)
  const longest = Math.max(0, ...[...paths.values()].map(({ length }) => length))
  const people = lookup(setup).workers.map((person) => loadOf(setup, plan.pieces, person, longest))
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

type Pieces = ReturnType<typeof scenarioNetwork>['pieces']

/** Days of work by week, spread evenly over the baseline, against the days the person is there. */
function loadOf(setup: Setup, pieces: Pieces, person: Person, longest: number) {
  const load = Array.from({ length: setup.weeks }, () => 0)
  let total = 0
  for (const { project, activity, milliDays, people } of pieces) {
    if (!people.includes(person)) continue
    const share = milliDays / people.length / milliDay
    total += share
    const plan = planOf(setup, project)
    const [from, to] = [plan.starts[activity] as number, plan.finishes[activity] as number]
    load.forEach((days, week) => {
      const within = Math.max(0, Math.min(to, (week + 1) * weekDays) - Math.max(from, week * weekDays))
      load[week] = days + (to > from ? (share * within) / (to - from) : 0)
    })
  }
  const away = (week: number) =>
    person.absences.reduce((sum, it) => sum + (it.week === week ? it.days : 0), 0)
  const available = load.map((_, week) => Math.max(0, person.daysPerWeek - away(week + 1)))
  const room = (longest / milliDay) * (person.daysPerWeek / daysInWeek)
  return {
    person: person.id,
    role: person.role,
    loadDays: load,
    availableDays: available,
    totalDays: total,
    utilisation: room === 0 ? null : total / room, // over the longest critical path: above 1 somebody has to wait
  }
}
