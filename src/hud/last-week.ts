import type { View } from '../game/view.ts'
import type { Standing } from '../game/viewing-standing.ts'

/** The view with its projects as they stood when the last week was closed. */
export const asLastWeek = (view: View, standings: readonly Standing[]): View => ({
  ...view,
  projects: view.projects.map((project) => {
    const then = standings.find((it) => it.id === project.id)
    const report = then?.report && project.report ? { ...project.report, ...then.report } : null
    return then ? { ...project, ...then, report } : project
  }),
})
