import { criticalPathsOf } from '../../planner/critical-path.ts'
import { tooMuch } from '../../planner/limits.ts'
import type { Network } from '../../planner/network.ts'
import { networkOf } from '../../planner/network.ts'
import { loadFactors } from '../../planner/portfolio.ts'
import { projectRules } from '../../planner/rules.ts'
import { tellOf } from '../../scenario/file-problem.ts'
import type { SmProject } from '../../scenario/psplib/read-sm.ts'
import { demandProblems, readSm } from '../../scenario/psplib/read-sm.ts'
import { textTable } from '../text-table.ts'
import type { Planned } from './planning.ts'
import { planBy, planByAll } from './planning.ts'
import type { Analysed, Failed } from './reading.ts'
import { fileAt, hasFailed } from './reading.ts'
import type { Way } from './ways.ts'
import { wayInWords } from './ways.ts'

/** A single project of PSPLIB: its critical path and its plan, or its plans by all schemes and rules. */
export async function analyseProject(
  path: string,
  way: Way,
  { all, stop }: { readonly all: boolean; readonly stop: AbortSignal },
): Promise<Analysed> {
  const project = projectAt(path)
  if (hasFailed(project)) return project
  const problems = demandProblems(project, project.capacities)
  if (problems.length > 0) return { problems }
  const large = tooMuch([project])
  if (large !== null)
    return {
      problems: [tellOf({ path, text: '' })(1, `Too much to plan: ${large}.`, 'Choose a coarser period.')],
    }
  const network = networkOf([{ ...project, release: 0 }])
  if (all) {
    const plans = await planByAll(network, projectRules, way, stop)
    if (!plans) return { stopped: true }
    const documents = plans.map((plan) => [`${plan.scheme}/${plan.rule}`, documentOf(network, plan)])
    return {
      document: Object.fromEntries(documents),
      text: headOf(project, network) + allInWords(network, plans),
    }
  }
  const choice = { scheme: way.scheme ?? 'serial', rule: way.rule ?? 'LFT' } as const
  const plan = await planBy(network, choice, way, stop)
  if (!plan) return { stopped: true }
  return {
    document: documentOf(network, plan),
    text: `${headOf(project, network)}${wayInWords(plan.scheme, plan.rule, way)}: makespan ${plan.schedule.end}${above(network, plan)}\n\n${startsInWords(network, plan)}`,
  }
}

export function projectAt(path: string): SmProject | Failed {
  const file = fileAt(path)
  if (hasFailed(file)) return file
  const read = readSm(file)
  return 'problems' in read ? read : read.project
}

const pathOf = (network: Network) => criticalPathsOf(network).portfolioEnd

const documentOf = (network: Network, { schedule }: Planned) => ({
  criticalPath: pathOf(network),
  makespan: schedule.end,
  starts: Array.from(schedule.starts),
})

function headOf(project: SmProject, network: Network): string {
  const stated =
    project.statedLength === 0 || project.statedLength === pathOf(network)
      ? ''
      : ` (the file states ${project.statedLength})`
  const pools = loadFactors(network).map(
    (factor, r) => `R ${r + 1} of ${network.capacities[r]}${factor === null ? '' : ` ${factor.toFixed(2)}`}`,
  )
  return [
    `${project.file}: ${network.size} activities, critical path ${pathOf(network)}${stated}\n`,
    pools.length === 0 ? '' : `load of the pools over the critical path: ${pools.join(', ')}\n`,
  ].join('')
}

function above(network: Network, { schedule }: Planned): string {
  const path = pathOf(network)
  return path === 0 ? '' : `, ${(100 * (schedule.end / path - 1)).toFixed(1)} % above the critical path`
}

function startsInWords(network: Network, { schedule }: Planned): string {
  const { earliestStart } = criticalPathsOf(network)
  const rows = Array.from(schedule.starts, (start, i) => [
    `${i + 1}`,
    ...[start, start + (network.durations[i] as number), start - (earliestStart[i] as number)].map(String),
  ])
  return textTable([['job', 'start', 'finish', 'later than its earliest'], ...rows])
}

function allInWords(network: Network, plans: readonly Planned[]): string {
  const rows = plans.map((plan) => [
    `${plan.scheme}/${plan.rule}`,
    String(plan.schedule.end),
    above(network, plan).replace(/, | above.*/g, ''),
  ])
  return textTable([['scheme and rule', 'makespan', 'above critical path'], ...rows])
}
