import type { ProjectView } from '../game/view.ts'
import type { Policy } from './policy.ts'
import type { Told } from './slanting.ts'
import { bent, reportRolls } from './slanting.ts'

/** Trust, in points, below which a PM asks for a day more than is needed. */
export const waryBelow = 45

/**
 * A PM: asks for what the project could use, padded by what distrust has taught, and reports what is believed, as far as candour goes. Status: trouble
 * from two weeks late or a tenth over budget, watch from one week or anything over it.
 */
export const manageProject: Policy = (view, _legal, dice) => {
  const own = view.own
  const project = view.projects[0]
  if (!own || !project) return { kind: 'requestPeople', asks: [] }
  if (!own.requested) {
    const pad =
      own.padding +
      (project.trust < waryBelow ? 1 : 0) +
      (own.slighted > 0 ? 1 : 0) +
      (own.inclination?.pads ? 1 : 0)
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
  const late = told.finishWeek - project.dueWeek
  const over = permilleOver(told, project)
  const status = late >= 2 || over > 100 ? 'trouble' : late >= 1 || over > 0 ? 'watch' : 'onPlan'
  const { earnedCents, actualCents, finishWeek, progress } = told
  const isLate = own.inclination !== null && dice(reportRolls.late, 1000) < own.inclination.late
  return {
    kind: 'report',
    ...{ earnedCents, actualCents, finishWeek, status, progress },
    ...(isLate && { late: true as const }),
  }
}

/** Forecast cost above the money the project has; 0 while less than a sixth is earned, when it is too early to tell. */
function permilleOver(own: Told, project: ProjectView): number {
  if (own.earnedCents * 6 < project.completionCents) return 0
  const forecast = (project.completionCents * own.actualCents) / own.earnedCents
  const funds = project.moneyLeftCents + (project.report?.actualCents ?? 0)
  return (forecast * 1000) / funds - 1000
}
