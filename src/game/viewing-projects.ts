import type { Seat } from '../sim/facts.ts'
import { balance, pointsIn, spendings } from '../sim/ledger.ts'
import { joined } from '../sim/naming.ts'
import { pmSeat } from '../sim/seats.ts'
import type { Project } from '../sim/setup.ts'
import { budgetAtCompletion, plannedBy } from '../sim/work/baseline.ts'
import type { Game } from './game.ts'
import { roleOf } from './seats.ts'
import type { ProjectView } from './view.ts'
import { defectsOf } from './viewing-defects.ts'
import { deliverablesIn } from './viewing-deliverables.ts'
import { holdOf } from './viewing-holds.ts'

/** The projects as the seat knows them: a PM's figures only as that PM has reported them. */
export function projectViews(game: Game, seat: Seat): ProjectView[] {
  const deliverablesOf = deliverablesIn(game.setup, game.world)
  return game.setup.projects
    .filter(({ id }) => game.phase === 'debriefing' || roleOf(seat) !== 'pm' || seat === pmSeat(id))
    .map((project) => ({
      ...projectView(game, project, roleOf(seat) !== 'sponsor' || game.phase === 'debriefing'),
      ...deliverablesOf(project.id),
    }))
}

function projectView(
  { setup, world }: Game,
  project: Project,
  knowsStanding: boolean,
): Omit<ProjectView, 'awaits' | 'owes'> {
  const { ledger, work } = world
  const state = work.projects[project.id]
  const reported = work.reported[project.id]
  return {
    id: project.id,
    manager: project.manager,
    emblem: project.emblem,
    dueWeek: state?.dueWeek ?? project.dueWeek,
    finishedWeek: state?.finishedWeek ?? 0,
    budgetCents: project.budgetCents,
    benefitCents: project.benefitCents,
    latePerWeekCents: project.latePerWeekCents,
    plannedCents: plannedBy(setup, work, project, Math.max(0, world.at.week - 1)),
    completionCents: budgetAtCompletion(setup, work, project),
    report: reported ? { ...reported.report, week: reported.week } : null,
    status:
      state?.stop === 'stopped'
        ? 'stopped'
        : (state?.finishedWeek ?? 0) > 0
          ? 'finished'
          : (reported?.status ?? 'unknown'),
    stopping: state?.stop === 'handOver',
    resting: state?.rests?.activities ?? [],
    trust: knowsStanding ? pointsIn(ledger, joined('trust', project.id)) : null,
    quality: pointsIn(ledger, joined('quality', project.id)),
    burden: balance(ledger, joined('burden', project.id)),
    constraint: balance(ledger, joined('constraint', project.id)),
    moneyLeftCents: fundsOf(world.ledger, project.id) - (reported?.report.actualCents ?? 0),
    talked: world.standing.talked.includes(project.id),
    defects: defectsOf({ setup, world }, project.id),
    hold: holdOf({ setup, world }, project.id),
  }
}

/** All the money a project was ever given: what is left and what was spent. */
function fundsOf(ledger: Game['world']['ledger'], project: string): number {
  return balance(ledger, joined('money', project)) + spentOn(ledger, project)
}

export const spentOn = (ledger: Game['world']['ledger'], project: string): number =>
  spendings.reduce((sum, what) => sum + balance(ledger, joined(joined('spent', project), what)), 0)
