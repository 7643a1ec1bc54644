import type { Project, ProjectId, Setup } from '../../sim/setup.ts'
import { finishesTogether } from '../../sim/work/arrivals.ts'
import { everyActivity, linksFrom } from '../../sim/work/links.ts'
import { predecessors } from '../../sim/work/network.ts'
import { planOf } from '../../sim/work/plan.ts'

/** The critical path of a project among the others, by activity; milli-days of work from the first Monday. */
export type OwnPath = {
  readonly starts: readonly number[] // earliest
  readonly slacks: readonly number[] // by which it may slip without moving the end of any project
  readonly length: number
}

/**
 * Critical paths (Kelley and Walker 1959, finish-to-start) of all projects, deliverables between them included: forwards each
 * activity waits for what it awaits, backwards it must not move the end of its own project or of one that waits for it.
 */
export function pathsTogether(setup: Setup): ReadonlyMap<ProjectId, OwnPath> {
  const span = (project: Project, i: number) => planOf(setup, project).durations[i] as number
  const finishes = finishesTogether(setup, span)
  const endOf = (id: ProjectId) => Math.max(0, ...(finishes.get(id) as readonly number[]))
  const latest = new Map(setup.projects.map(({ id, activities }) => [id, activities.map(() => endOf(id))]))
  const atMost = (id: ProjectId, i: number, finish: number) => {
    const own = latest.get(id) as number[]
    own[i] = Math.min(own[i] as number, finish)
  }
  for (const { project, index } of [...everyActivity(setup)].reverse()) {
    for (const link of linksFrom(setup, project.id))
      if (link.given === index) atMost(project.id, index, latestStart(link.taker, link.taking))
    const start = latestStart(project, index)
    for (const p of predecessors(project.activities)[index] as readonly number[]) atMost(project.id, p, start)
  }
  return new Map(
    setup.projects.map((project): [ProjectId, OwnPath] => {
      const own = finishes.get(project.id) as readonly number[]
      const slacks = own.map((finish, i) => (latest.get(project.id)?.[i] as number) - finish)
      const starts = own.map((finish, i) => finish - span(project, i))
      return [project.id, { starts, slacks, length: endOf(project.id) }]
    }),
  )

  function latestStart(project: Project, i: number): number {
    return (latest.get(project.id)?.[i] as number) - span(project, i)
  }
}
