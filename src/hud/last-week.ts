import type { Sentence, View } from '../game/view.ts'
import type { Standing } from '../game/viewing-standing.ts'
import { projectName } from './names.ts'

/** The view with its projects as they stood when the last week was closed. */
export const asLastWeek = (view: View, standings: readonly Standing[]): View => ({
  ...view,
  projects: view.projects.map((project) => {
    const then = standings.find((it) => it.id === project.id)
    const report = then?.report && project.report ? { ...project.report, ...then.report } : null
    return then ? { ...project, ...then, report } : project
  }),
})

/** Which project slipped most, as its manager tells it; null: none did. */
export function slipped(view: View, standings: readonly Standing[]): Sentence | null {
  const slips = view.projects
    .map(({ id, report, finishedWeek }) => {
      const then = standings.find((it) => it.id === id)?.report?.finishWeek
      const now = finishedWeek > 0 ? undefined : report?.finishWeek
      return { id, now: now ?? 0, weeks: then === undefined || now === undefined ? 0 : now - then }
    })
    .filter(({ weeks }) => weeks > 0)
    .sort((a, b) => b.weeks - a.weeks)
  const worst = slips[0]
  if (!worst) return null
  const { id, now, weeks } = worst
  const args = { project: projectName(id), week: now, weeks, others: slips.length - 1 }
  return { id: 'lastWeek.slipped', args, why: `forecast/${id}` }
}
