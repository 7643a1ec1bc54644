import { milliDay } from '../calendar.ts'
import { factorOf } from '../factors.ts'
import type { Ledger } from '../ledger.ts'
import { balance, milliPoint } from '../ledger.ts'
import type { Project, ProjectId, Setup } from '../setup.ts'

/** What the reckoning needs of each project besides the accounts. */
export type Outcome = {
  readonly project: ProjectId
  readonly stopped: boolean // a board ended it
  readonly weeksLate: number
  readonly overspentPermille: number // beyond all the money it was given
  readonly overBudgetPermille: number // beyond its own budget: what it cost the organisation
}

/** One part of a dimension's score, in whole points; the parts add up to the score exactly. */
export type ScorePart = {
  readonly project: ProjectId | 'sponsor' | 'evenness'
  readonly points: number
  readonly number: string
}
export type Dimension = {
  readonly name: string
  readonly score: number
  readonly weight: number
  readonly parts: readonly ScorePart[]
}
export type Scoreboard = { readonly total: number; readonly dimensions: readonly Dimension[] }

const clamp = (n: number) => Math.max(0, Math.min(100, n))

/** Rounds parts so that they add up to the rounded sum: the largest remainders are rounded up. */
export function apportion<T extends { readonly exact: number }>(
  rows: readonly T[],
): (T & { points: number })[] {
  const total = Math.round(rows.reduce((sum, row) => sum + row.exact, 0))
  const floors = rows.map((row) => ({ ...row, points: Math.floor(row.exact) }))
  let left = total - floors.reduce((sum, row) => sum + row.points, 0)
  const order = floors.map((_, i) => i).sort((a, b) => remainder(rows[b]) - remainder(rows[a]) || a - b)
  for (const i of order) {
    if (left <= 0) break
    ;(floors[i] as { points: number }).points++
    left--
  }
  return floors
}

const remainder = (row: { readonly exact: number } | undefined) =>
  row ? row.exact - Math.floor(row.exact) : 0

type Part = { readonly project: ScorePart['project']; readonly exact: number; readonly number: string }

function dimension(name: string, weight: number, rows: readonly Part[]): Dimension {
  const parts = apportion(rows).map(({ project, points, number }) => ({ project, points, number }))
  return { name, weight, score: parts.reduce((sum, part) => sum + part.points, 0), parts }
}

const totalOf = (dimensions: readonly Dimension[]): number => {
  const weights = dimensions.reduce((sum, d) => sum + d.weight, 0)
  return Math.round(dimensions.reduce((sum, d) => sum + d.score * d.weight, 0) / weights)
}

/** What was stopped was delivered in no week at all. */
const schedulePoints = (setup: Setup, { stopped, weeksLate }: Outcome) =>
  stopped ? 0 : clamp(100 - factorOf(setup, 'lateWeekPoints') * Math.max(0, weeksLate))
const moneyPoints = (setup: Setup, overPermille: number) =>
  clamp(100 - (factorOf(setup, 'overspentPoints') * Math.max(0, overPermille)) / 10)
const pointsIn = (ledger: Ledger, account: string) => balance(ledger, account) / milliPoint

/** The organisation's scoreboard: six dimensions from 0 to 100, each a sum of whole points by project. */
export function organisationScore(setup: Setup, ledger: Ledger, outcomes: readonly Outcome[]): Scoreboard {
  const { projects, weights } = setup
  const benefit = projects.reduce((sum, p) => sum + p.benefitCents, 0)
  const share = (project: Project) => project.benefitCents / benefit
  const each = (number: string, points: (project: Project, outcome: Outcome) => number): Part[] =>
    projects.map((project, i) => ({
      project: project.id,
      exact: points(project, outcomes[i] as Outcome),
      number: `${number}/${project.id}`,
    }))
  const trustShare = (1000 - factorOf(setup, 'sponsorShare')) / 1000 / projects.length
  const w = weights.organisation
  const dimensions = [
    dimension(
      'value',
      w.value,
      valueParts(
        each('value', (project) => (100 * Math.max(0, balance(ledger, `value/${project.id}`))) / benefit),
      ),
    ),
    dimension(
      'schedule',
      w.schedule,
      each('late', (project, outcome) => share(project) * schedulePoints(setup, outcome)),
    ),
    dimension(
      'money',
      w.money,
      each('spent', (project, outcome) => share(project) * moneyPoints(setup, outcome.overBudgetPermille)),
    ),
    dimension(
      'quality',
      w.quality,
      each('quality', (project) => share(project) * pointsIn(ledger, `quality/${project.id}`)),
    ),
    dimension('trust', w.trust, [
      ...each('trust', (project) => trustShare * pointsIn(ledger, `trust/${project.id}`)),
      {
        project: 'sponsor' as const,
        exact: (factorOf(setup, 'sponsorShare') / 1000) * pointsIn(ledger, 'trust/sponsor'),
        number: 'trust/sponsor',
      },
    ]),
    dimension('fairUse', w.fairUse, fairParts(setup, ledger)),
  ]
  return { total: totalOf(dimensions), dimensions }
}

/** More benefit than was promised counts to a hundred, no further: what is above is shared out. */
function valueParts(rows: readonly Part[]): Part[] {
  const sum = rows.reduce((total, row) => total + row.exact, 0)
  return sum <= 100 ? [...rows] : rows.map((row) => ({ ...row, exact: (row.exact * 100) / sum }))
}

/** The mean share of needed days that was granted, and the share of the project served worst. */
function fairParts(setup: Setup, ledger: Ledger): Part[] {
  const served = setup.projects.map((project) => {
    const needed = balance(ledger, `needed/${project.id}`)
    return needed === 0 ? 100 : 100 - (100 * balance(ledger, `refused/${project.id}`)) / needed
  })
  const worst = Math.min(...served)
  const uneven = factorOf(setup, 'evennessShare')
  return [
    ...setup.projects.map((project, i) => ({
      project: project.id,
      exact: (served[i] as number) / setup.projects.length / (1000 / (1000 - uneven)),
      number: `refused/${project.id}`,
    })),
    { project: 'evenness' as const, exact: worst / (1000 / uneven), number: 'evenness' },
  ]
}

/** A project's own scoreboard: five dimensions from 0 to 100. */
export function projectScore(setup: Setup, ledger: Ledger, project: Project, outcome: Outcome): Scoreboard {
  const w = setup.weights.project
  const one = (name: string, weight: number, number: string, exact: number) =>
    dimension(name, weight, [{ project: project.id, exact: clamp(exact), number: `${number}/${project.id}` }])
  const dimensions = [
    one(
      'value',
      w.value,
      'value',
      (100 * Math.max(0, balance(ledger, `value/${project.id}`))) / project.benefitCents,
    ),
    one('schedule', w.schedule, 'late', schedulePoints(setup, outcome)),
    one('money', w.money, 'money', moneyPoints(setup, outcome.overspentPermille)),
    one('quality', w.quality, 'quality', pointsIn(ledger, `quality/${project.id}`)),
    dimension('freedom', w.freedom, freedomParts(setup, ledger, project)),
  ]
  return { total: totalOf(dimensions), dimensions }
}

/** Half of freedom is lost to governance work, half to decisions removed or kept waiting; what is lost beyond counts on. */
function freedomParts(setup: Setup, ledger: Ledger, project: Project): Part[] {
  const rows = ['burden', 'constraint'].map((account) => {
    const days = balance(ledger, `${account}/${project.id}`) / milliDay
    return {
      project: project.id,
      exact: 100 / 2 - factorOf(setup, 'governedPoints') * days,
      number: `${account}/${project.id}`,
    }
  })
  return rows.reduce((sum, row) => sum + row.exact, 0) >= 0 ? rows : rows.map((row) => ({ ...row, exact: 0 }))
}
