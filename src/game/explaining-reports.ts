import type { Seat } from '../sim/facts.ts'
import type { Project } from '../sim/setup.ts'
import { plannedCurve } from '../sim/work/baseline.ts'
import {
  costPerformance,
  costVariance,
  earnedSchedule,
  estimateAtCompletion,
  forecastDuration,
  schedulePerformance,
  schedulePerformanceByTime,
  scheduleVariance,
  toCompletePerformance,
} from '../sim/work/earned-value.ts'
import { completionOperands } from './explaining-changes.ts'
import { delayOperands } from './explaining-delay.ts'
import type { Operand } from './explanation.ts'
import type { Game } from './game.ts'
import type { Measure } from './measure.ts'
import { operand } from './measure.ts'
import type { ProjectView } from './view.ts'
import { viewInParts } from './viewing.ts'

/** The measures of earned value and earned schedule that a project has, in the order in which they are taught. */
export const earnedValueMeasures = [
  'planned',
  'earned',
  'actual',
  'completion',
  'sv',
  'spi',
  'cv',
  'cpi',
  'eac',
  'vac',
  'tcpi',
  'es',
  'svt',
  'spit',
  'eact',
] as const

/** Figures of a project as its last report gave them, and what is computed from them. */
export function reportedMeasure(game: Game, seat: Seat, head: string, id: string): Measure | null {
  const found = viewInParts(game, seat).projects.find((p) => p.id === id)
  const project = game.setup.projects.find((p) => p.id === id)
  if (!found || !project) return null
  if (head === 'forecast') return forecastMeasure(game, seat, found)
  return reportMeasure(found, head) ?? earnedMeasure(game, project, found, head)
}

/** What stands in the report, or was promised. */
function reportMeasure(project: ProjectView, head: string): Measure | null {
  const { id, report, dueWeek } = project
  const reported = operand(`reported/${id}`, report?.week ?? null, 'weeks')
  const due = operand(`due/${id}`, dueWeek, 'weeks')
  const forecast = report?.finishWeek ?? null
  switch (head) {
    case 'reported':
      return { value: reported.value, unit: 'weeks', operands: [] }
    case 'due':
      return { value: dueWeek, unit: 'weeks', operands: [] }
    case 'status': {
      const finish = project.finishedWeek || forecast
      const eac =
        report && estimateAtCompletion(project.completionCents, report.earnedCents, report.actualCents)
      return {
        says: { args: { project: `projects.${id}.name`, status: `projects.${project.status}` } },
        value: finish === null ? null : Math.max(0, finish - dueWeek),
        unit: 'weeks',
        operands: [
          reported,
          operand(`forecast/${id}`, forecast, 'weeks'),
          due,
          operand(`eac/${id}`, eac, 'cents'),
          operand(`money/${id}`, project.moneyLeftCents, 'cents'),
        ],
      }
    }
    default:
      return null
  }
}

/** What the manager says, and, where that is late, what is known to be behind it. */
function forecastMeasure(game: Game, seat: Seat, { id, report, dueWeek }: ProjectView): Measure {
  const forecast = report?.finishWeek ?? null
  const causes = forecast !== null && forecast > dueWeek ? delayOperands(game, seat, id) : []
  return {
    value: forecast,
    unit: 'weeks',
    operands: [
      operand(`due/${id}`, dueWeek, 'weeks'),
      ...causes,
      operand(`reported/${id}`, report?.week ?? null, 'weeks'),
    ],
    ...(causes.length > 0 && { formula: 'forecast.late' }),
  }
}

/** Earned value in money and, as earned schedule, in weeks. */
function earnedMeasure(game: Game, project: Project, seen: ProjectView, head: string): Measure | null {
  const { id, report, plannedCents, completionCents } = seen
  const figures = report && {
    ev: report.earnedCents,
    ac: report.actualCents,
    gone: Math.min(seen.finishedWeek || report.week - 1, report.week - 1) * 1000,
  }
  const curve = plannedCurve(game.setup, game.world.work, project)
  const reported = operand(`reported/${id}`, report?.week ?? null, 'weeks')
  const earned = operand(`earned/${id}`, figures?.ev ?? null, 'cents')
  const actual = operand(`actual/${id}`, figures?.ac ?? null, 'cents')
  const planned = operand(`planned/${id}`, plannedCents, 'cents')
  const completion = operand(`completion/${id}`, completionCents, 'cents')
  const schedule = figures && earnedSchedule(curve, figures.ev)
  const es = operand(`es/${id}`, schedule, 'milliWeeks')
  const gone = operand(`gone/${id}`, figures?.gone ?? null, 'milliWeeks')
  const duration = earnedSchedule(curve, completionCents)
  const eac = figures && estimateAtCompletion(completionCents, figures.ev, figures.ac)
  const of = (compute: (ev: number, ac: number) => number | null) =>
    figures && compute(figures.ev, figures.ac)
  const inCents = (value: number | null, ...operands: Operand[]): Measure => ({
    value,
    unit: 'cents',
    operands,
  })
  const index = (value: number | null, ...operands: Operand[]): Measure => ({
    value,
    unit: 'permille',
    operands,
  })
  const inWeeks = (value: number | null, ...operands: Operand[]): Measure => ({
    value,
    unit: 'milliWeeks',
    operands,
  })
  switch (head) {
    case 'earned':
      return inCents(earned.value, reported, ...progressOf(seen))
    case 'actual':
      return inCents(actual.value, reported, operand(`spent/${id}`, actual.value, 'cents'))
    case 'planned':
      return inCents(plannedCents, completion)
    case 'completion':
      return inCents(completionCents, ...completionOperands(game, id))
    case 'cv':
      return inCents(of(costVariance), earned, actual)
    case 'cpi':
      return index(of(costPerformance), earned, actual)
    case 'sv':
      return inCents(
        of((ev) => scheduleVariance(ev, plannedCents)),
        earned,
        planned,
      )
    case 'spi':
      return index(
        of((ev) => schedulePerformance(ev, plannedCents)),
        earned,
        planned,
      )
    case 'eac':
      return inCents(eac, completion, earned, actual)
    case 'vac':
      return inCents(
        eac === null ? null : completionCents - eac,
        completion,
        operand(`eac/${id}`, eac, 'cents'),
      )
    case 'tcpi':
      return index(
        of((ev, ac) => toCompletePerformance(completionCents, ev, ac)),
        completion,
        earned,
        actual,
      )
    case 'es':
      return inWeeks(schedule, earned, planned)
    case 'gone':
      return inWeeks(gone.value, reported)
    case 'svt':
      return inWeeks(schedule === null || !figures ? null : schedule - figures.gone, es, gone)
    case 'spit':
      return index(
        schedule === null || !figures ? null : schedulePerformanceByTime(schedule, figures.gone),
        es,
        gone,
      )
    case 'duration':
      return inWeeks(duration, completion)
    case 'eact':
      return inWeeks(
        schedule === null || !figures ? null : forecastDuration(duration, schedule, figures.gone),
        operand(`duration/${id}`, duration, 'milliWeeks'),
        es,
        gone,
      )
    default:
      return null
  }
}

const progressOf = (project: ProjectView): Operand[] =>
  (project.report?.progress ?? []).map((row) =>
    operand('', row.permille, 'permille', {
      id: `activities.${project.id}.${row.activity}`,
      args: {},
      why: null,
    }),
  )
