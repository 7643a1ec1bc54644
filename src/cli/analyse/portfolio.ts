import { basename } from 'node:path'
import { criticalPathsOf } from '../../planner/critical-path.ts'
import { tooMuch } from '../../planner/limits.ts'
import type { Network } from '../../planner/network.ts'
import { networkOf } from '../../planner/network.ts'
import type { PortfolioMeasures } from '../../planner/portfolio.ts'
import { loadFactors, portfolioMeasures } from '../../planner/portfolio.ts'
import { portfolioRules } from '../../planner/rules.ts'
import type { FileProblem } from '../../scenario/file-problem.ts'
import { tellOf } from '../../scenario/file-problem.ts'
import type { SmProject } from '../../scenario/psplib/read-sm.ts'
import { demandProblems } from '../../scenario/psplib/read-sm.ts'
import { textTable } from '../text-table.ts'
import type { Planned } from './planning.ts'
import { planBy, planByAll } from './planning.ts'
import type { Analysed } from './reading.ts'
import type { Way } from './ways.ts'
import { wayInWords } from './ways.ts'

export type Portfolio = {
  readonly name: string
  readonly projects: readonly SmProject[] // each with its release
  readonly shared: readonly (number | null)[] // by resource type: units that all share, or null
}

/** Several projects on shared pools: how a plan, or all of them, serves the whole and each project. */
export async function analysePortfolio(
  portfolio: Portfolio,
  way: Way,
  { all, stop }: { readonly all: boolean; readonly stop: AbortSignal },
): Promise<Analysed> {
  const problems = problemsOf(portfolio)
  if (problems.length > 0) return { problems }
  const network = networkOf(portfolio.projects, portfolio.shared)
  const measured = (plan: Planned) => portfolioMeasures(network, plan.schedule.starts)
  if (all) {
    const plans = await planByAll(network, portfolioRules, way, stop)
    if (!plans) return { stopped: true }
    const documents = plans.map((plan) => [`${plan.scheme}/${plan.rule}`, documentOf(measured(plan))])
    return {
      document: Object.fromEntries(documents),
      text: `${headOf(portfolio, network)}\n${textTable([
        ['scheme and rule', 'TMS', 'APD', 'DPD', 'mean project delay', 'portfolio delay'],
        ...plans.map((plan) => [`${plan.scheme}/${plan.rule}`, ...cellsOf(measured(plan))]),
      ])}`,
    }
  }
  const choice = { scheme: way.scheme ?? 'parallel', rule: way.rule ?? 'MINLFT' } as const
  const plan = await planBy(network, choice, way, stop)
  if (!plan) return { stopped: true }
  const measures = measured(plan)
  const [tms, apd, dpd, projectDelay, portfolioDelay] = cellsOf(measures)
  return {
    document: documentOf(measures),
    text: [
      headOf(portfolio, network),
      `${wayInWords(plan.scheme, plan.rule, way)}: TMS ${tms}, APD ${apd}, DPD ${dpd}, mean project delay ${projectDelay}, portfolio delay ${portfolioDelay}\n`,
      `\n${projectsInWords(portfolio, network, measures)}`,
    ].join(''),
  }
}

function problemsOf({ projects, shared }: Portfolio): readonly FileProblem[] {
  const problems = projects.flatMap((project) =>
    demandProblems(
      project,
      project.capacities.map((capacity, r) => shared[r] ?? capacity),
    ),
  )
  const large = problems.length > 0 ? null : tooMuch(projects)
  const [first] = projects
  if (large === null || !first) return problems
  return [
    tellOf({ path: first.file, text: '' })(1, `Too much to plan: ${large}.`, 'Choose a coarser period.'),
  ]
}

const documentOf = (it: PortfolioMeasures) => ({
  TMS: it.totalMakespan,
  APD: it.averageDelay,
  DPD: it.delayDeviation,
  finish: it.finishes,
})

const cellsOf = (it: PortfolioMeasures): string[] => [
  String(it.totalMakespan),
  it.averageDelay.toFixed(1),
  it.delayDeviation?.toFixed(2) ?? 'undefined',
  percent(it.projectDelayPercent),
  percent(it.portfolioDelayPercent),
]

const percent = (value: number | null) => (value === null ? 'undefined' : `${value.toFixed(1)} %`)

function headOf({ name, projects, shared }: Portfolio, network: Network): string {
  const factors = loadFactors(network)
  const pools = network.shared.flatMap((pool, r) =>
    pool === null ? [] : [{ r, factor: factors[pool] ?? null, capacity: network.capacities[pool] }],
  )
  const highest = pools.reduce((most, { factor }) => Math.max(most, factor ?? 0), 0)
  const said = pools.map(
    ({ r, factor, capacity }) => `R ${r + 1} of ${capacity} ${factor?.toFixed(2) ?? 'undefined'}`,
  )
  return [
    `${name}: ${projects.length} projects, ${network.size} activities\n`,
    said.length === 0
      ? 'no shared pool: each project has its own\n'
      : `load of the shared pools: ${said.join(', ')}; utilisation factor ${highest.toFixed(2)}${highest > 1 ? ' (overloaded)' : ''}\n`,
    shared.includes(null) ? 'the other resources stay with each project\n' : '',
  ].join('')
}

function projectsInWords(portfolio: Portfolio, network: Network, { finishes }: PortfolioMeasures): string {
  const { lengths } = criticalPathsOf(network)
  const rows = portfolio.projects.map(({ file, release }, p) => {
    const [length, finish] = [lengths[p] as number, finishes[p] as number]
    return [basename(file), ...[release, length, finish, finish - release - length].map(String)]
  })
  return textTable([['project', 'release', 'critical path', 'finish', 'delay'], ...rows])
}
