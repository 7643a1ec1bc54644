import { scheduleBy } from '../../planner/planning.ts'
import { daysInWeek, milliDay } from '../../sim/calendar.ts'
import { lookup } from '../../sim/lookup.ts'
import type { Person, Project, Setup } from '../../sim/setup.ts'
import { criticalPath } from '../../sim/work/network.ts'
import { planOf } from '../../sim/work/plan.ts'
import { chainOf, periodsInDay, scenarioNetwork } from './scenario-network.ts'

const weekDays = daysInWeek * milliDay

export type ScenarioReading = ReturnType<typeof scenarioReading>

/**
 * A scenario before anything happens: its networks, the critical chain, everybody's load by week, and the value at stake.
 * Days are working days, weeks count from 1, money is in cents.
 */
export function scenarioReading(setup: Setup) {
  const plan = scenarioNetwork(setup)
  const { starts, end } = scheduleBy(plan.network, 'serial', 'MINLFT')
  const people = lookup(setup).workers.map((person) => loadOf(setup, plan.pieces, person))
  const specialists = people.filter(({ role }) => role === 'specialist')
  const factors = specialists.map(({ utilisation }) => utilisation ?? 0)
  return {
    scenario: setup.id,
    currency: setup.currency,
    weeks: setup.weeks,
    projects: setup.projects.map((project) => {
      const ends = plan.pieces.map((piece, i) =>
        piece.project === project ? (starts[i] as number) + (plan.network.durations[i] as number) : 0,
      )
      return projectReading(setup, project, Math.max(0, ...ends) / periodsInDay)
    }),
    criticalChain: chainOf(plan, starts, null),
    criticalChainDays: end / periodsInDay,
    people,
    utilisationFactor: factors.length === 0 ? null : Math.max(...factors),
  }
}

function projectReading(setup: Setup, project: Project, levelledDays: number) {
  const plan = planOf(setup, project)
  const path = criticalPath(project, plan.durations)
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
    network: project.activities.map(({ id, after }, i) => {
      const slack = path.length - (path.through[i] as number)
      return {
        activity: id,
        after,
        days: (plan.durations[i] as number) / milliDay,
        earliestStartDay: (path.before[i] as number) / milliDay,
        slackDays: slack / milliDay,
        critical: slack === 0,
        plannedFromWeek: Math.floor((plan.starts[i] as number) / weekDays) + 1,
        plannedToWeek: Math.max(1, Math.ceil((plan.finishes[i] as number) / weekDays)),
      }
    }),
  }
}

type Pieces = ReturnType<typeof scenarioNetwork>['pieces']

/** Days of work by week, spread evenly over the baseline, against the days the person is there. */
function loadOf(setup: Setup, pieces: Pieces, person: Person) {
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
  const longest = Math.max(
    0,
    ...setup.projects.map((it) => criticalPath(it, planOf(setup, it).durations).length),
  )
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
