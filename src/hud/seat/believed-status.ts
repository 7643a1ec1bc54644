import type { Judging, OwnProject, ProjectView } from '../../game/view.ts'
import type { Status } from '../../sim/facts.ts'

/** The status that a PM's own forecast amounts to, by the house's rule for statuses: weeks late, and cost over the money. */
export function believedStatus(own: OwnProject, project: ProjectView, judging: Judging | null): Status {
  if (!judging) return 'onPlan'
  const late = own.finishWeek - project.dueWeek
  const over = permilleOver(own, project, judging)
  if (late >= judging.troubleWeeks || over > judging.troubleOver) return 'trouble'
  return late >= judging.watchWeeks || over > judging.watchOver ? 'watch' : 'onPlan'
}

/** Expected cost above all the money the project has; 0 while it is too early to tell. */
function permilleOver(own: OwnProject, project: ProjectView, { earlyShare }: Judging): number {
  const { completionCents, moneyLeftCents, report } = project
  if (own.earnedCents === 0 || own.earnedCents * 1000 < completionCents * earlyShare) return 0
  const funds = moneyLeftCents + (report?.actualCents ?? 0)
  return funds > 0 ? (completionCents * own.actualCents * 1000) / own.earnedCents / funds - 1000 : 0
}
