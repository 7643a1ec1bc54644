import type { StatusReport } from '../../facts.ts'
import type { Baseline, Figures } from '../../gate-terms.ts'
import { balance } from '../../ledger.ts'
import { lookup } from '../../lookup.ts'
import { joined } from '../../naming.ts'
import type { Gate, Project, Setup } from '../../setup.ts'
import { baselineOf, budgetAtCompletion } from '../../work/baseline.ts'
import { forecastCost } from '../../work/earned-value.ts'
import type { World } from '../../world.ts'

/** What can be seen of a project before a gate: all of it from reports, the plan, contracts, accounts and tests. */
export type Sight = {
  readonly setup: Setup
  readonly world: World
  readonly gate: Gate
  readonly project: Project
  readonly report: StatusReport | undefined
  readonly dueWeek: number
  readonly baseline: Baseline
  readonly figures: Figures
}

type Sights = { readonly facts: number; readonly of: Map<Gate, Sight> }

const sights = new WeakMap<World, Sights>()

/** What can be seen before a gate; looked at once between two facts. */
export function sightOf(setup: Setup, world: World, gate: Gate): Sight {
  let known = sights.get(world)
  if (known?.facts !== world.facts.length) {
    known = { facts: world.facts.length, of: new Map() }
    sights.set(world, known)
  }
  const sight = known.of.get(gate) ?? look(setup, world, gate)
  known.of.set(gate, sight)
  return sight
}

function look(setup: Setup, world: World, gate: Gate): Sight {
  const project = lookup(setup).projects.get(gate.project) as Project
  const report = world.work.reported[project.id]?.report
  const dueWeek = world.work.projects[project.id]?.dueWeek ?? project.dueWeek
  const baseline = baselineOf(setup, world.work, project)
  const figures = figuresOf(setup, world, project, report, dueWeek)
  return { setup, world, gate, project, report, dueWeek, baseline, figures }
}

/** Benefit, cost and finish as they are expected now, and how far the budget is spent and earned, by the last report. */
function figuresOf(
  setup: Setup,
  world: World,
  project: Project,
  report: StatusReport | undefined,
  dueWeek: number,
): Figures {
  const atCompletion = budgetAtCompletion(setup, world.work, project)
  const [earned, actual] = [report?.earnedCents ?? 0, report?.actualCents ?? 0]
  const share = (cents: number) => (atCompletion === 0 ? 0 : Math.round((cents * 1000) / atCompletion))
  const finishWeek = report?.finishWeek ?? dueWeek
  const lateWeeks = Math.max(0, finishWeek - Math.max(dueWeek, world.at.week)) // those before are posted already
  const worth = balance(world.ledger, joined('value', project.id))
  return {
    benefitCents: Math.max(0, worth - lateWeeks * project.latePerWeekCents),
    costCents: Math.max(actual, forecastCost(setup, atCompletion, earned, actual) ?? atCompletion),
    finishWeek,
    spentPermille: share(actual),
    earnedPermille: share(earned),
  }
}

/** Share of an activity that is done by the last report, in per-mille. */
export const reportedPermille = ({ report }: Sight, activity: string): number =>
  report?.progress.find((row) => row.activity === activity)?.permille ?? 0

/** Money that a project still has, by its last report. */
export function moneyLeft({ world, project, report }: Sight): number {
  const spent = Object.entries(world.ledger.balances).reduce(
    (sum, [account, cents]) => sum + (account.startsWith(`spent/${project.id}/`) ? cents : 0),
    0,
  )
  return balance(world.ledger, joined('money', project.id)) + spent - (report?.actualCents ?? 0)
}
