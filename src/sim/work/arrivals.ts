import type { Project, ProjectId, Setup } from '../setup.ts'
import { everyActivity, linksTo } from './links.ts'
import { predecessors } from './network.ts'

/** Finishes of the activities of each project, in milli-days of the calendar. */
export type Finishes = ReadonlyMap<ProjectId, readonly number[]>

/**
 * When every activity finishes if each starts as soon as all it waits for is there, of its own project and of others
 * (finish-to-start). `span` gives the milli-days of the calendar that an activity takes.
 */
export function finishesTogether(setup: Setup, span: (project: Project, index: number) => number): Finishes {
  const all = new Map(setup.projects.map((project) => [project.id, project.activities.map(() => 0)]))
  for (const { project, index } of everyActivity(setup)) {
    const own = all.get(project.id) as number[]
    let start = arrival(setup, all, project, index)
    for (const p of predecessors(project.activities)[index] as readonly number[])
      start = Math.max(start, own[p] as number)
    own[index] = start + span(project, index)
  }
  return all
}

/** When the last deliverable of other projects is there that an activity waits for; 0 if it waits for none. */
export function arrival(setup: Setup, finishes: Finishes, project: Project, index: number): number {
  let latest = 0
  for (const link of linksTo(setup, project.id))
    if (link.taking === index) latest = Math.max(latest, finishes.get(link.giver.id)?.[link.given] ?? 0)
  return latest
}
