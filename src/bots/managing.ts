import type { Policy } from './policy.ts'

/** Trust, in points, below which a PM asks for a day more than is needed. */
export const waryBelow = 45

/**
 * A PM: asks for what the project could use, padded by what distrust has taught, and reports faithfully. Status: trouble
 * from two weeks late or a quarter over cost, watch from one week or a tenth.
 */
export const manageProject: Policy = (view) => {
  const own = view.own
  const project = view.projects[0]
  if (!own || !project) return { kind: 'requestPeople', asks: [] }
  if (!own.requested) {
    const pad = own.padding + (project.trust < waryBelow ? 1 : 0) + (own.slighted > 0 ? 1 : 0)
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
  const late = own.finishWeek - project.dueWeek
  const over = own.earnedCents === 0 ? 0 : (own.actualCents * 1000) / own.earnedCents - 1000
  const status = late >= 2 || over > 250 ? 'trouble' : late >= 1 || over > 100 ? 'watch' : 'onPlan'
  const { earnedCents, actualCents, finishWeek, progress } = own
  return { kind: 'report', earnedCents, actualCents, finishWeek, status, progress }
}
