import type { Judging, ProjectView } from '../game/view.ts'
import type { Status } from '../sim/facts.ts'
import { actModerately } from './acting.ts'
import type { Move, Policy } from './policy.ts'
import type { Told } from './slanting.ts'
import { bent, reportRolls } from './slanting.ts'

/**
 * A PM: asks for what the project could use, padded by what distrust has taught, and reports
 * what is believed, as far as candour goes.
 */
export const manageProject: Policy = managingBy(actModerately)

/** A PM who asks and reports as usual, and does in between what `act` says. */
export function managingBy(act: Move): Policy {
  return (view, legal, dice) => {
    if (view.own?.requested && view.powers) {
      const command = act(view, legal, dice)
      if (command) return command
    }
    return askAndReport(view, legal, dice)
  }
}

const askAndReport: Policy = (view, _legal, dice) => {
  const { judging, own } = view
  const project = view.projects[0]
  if (!own || !project || !judging) return { kind: 'requestPeople', asks: [] }
  if (!own.requested) {
    const wary =
      ((project.trust ?? 0) < judging.waryTrust ? judging.waryDays : 0) +
      (own.slighted > 0 ? judging.slightedDays : 0) +
      (own.inclination?.pads ? 1 : 0)
    const pad = own.padding + (own.overAsked ? 0 : wary) // whoever was just seen to ask for too much adds nothing of their own
    const asks = own.needs.map(({ person, days, urgency }) => {
      const present = view.people.find((p) => p.id === person)?.present ?? days
      return {
        person,
        days: Math.max(1, Math.min(present, days + pad)),
        urgency: Math.min(3, urgency + (pad > 1 ? 1 : 0)),
      }
    })
    return { kind: 'requestPeople', asks }
  }
  const told = own.inclination ? bent(own, project, own.inclination, dice) : own
  const status = statusOf(told, project, judging)
  const { earnedCents, actualCents, finishWeek, progress } = told
  const isLate = own.inclination !== null && dice(reportRolls.late, 1000) < own.inclination.late
  return {
    kind: 'report',
    ...{ earnedCents, actualCents, finishWeek, status, progress },
    ...(isLate && { late: true as const }),
  }
}

function statusOf(told: Told, project: ProjectView, judging: Judging): Status {
  const late = told.finishWeek - project.dueWeek
  const over = permilleOver(told, project, judging)
  if (late >= judging.troubleWeeks || over > judging.troubleOver) return 'trouble'
  return late >= judging.watchWeeks || over > judging.watchOver ? 'watch' : 'onPlan'
}

/** Forecast cost above the money the project has; 0 while it is too early to tell. */
function permilleOver(own: Told, project: ProjectView, { earlyShare }: Judging): number {
  if (own.earnedCents * 1000 < project.completionCents * earlyShare) return 0
  const forecast = (project.completionCents * own.actualCents) / own.earnedCents
  const funds = project.moneyLeftCents + (project.report?.actualCents ?? 0)
  return (forecast * 1000) / funds - 1000
}
