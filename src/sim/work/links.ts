import { once } from '../lookup.ts'
import type { ActivityId, Project, ProjectId, Setup } from '../setup.ts'
import { predecessors } from './network.ts'
import type { WorkState } from './state.ts'

/** A deliverable that one project owes another, by the places of both activities in their projects. */
export type Link = {
  readonly giver: Project
  readonly given: number
  readonly taker: Project
  readonly taking: number
}

/** Every link of a setup, in the order of those who wait. */
export const links = once((setup): readonly Link[] =>
  setup.projects.flatMap((taker) =>
    taker.activities.flatMap((activity, taking) =>
      (activity.awaits ?? []).map(({ project, activity: id }) => {
        const giver = setup.projects.find((p) => p.id === project) as Project
        return { giver, given: giver.activities.findIndex((a) => a.id === id), taker, taking }
      }),
    ),
  ),
)

type Ends = { readonly [end in 'taken' | 'given']: ReadonlyMap<ProjectId, readonly Link[]> }

const ends = once((setup): Ends => {
  const by = (end: 'taker' | 'giver') =>
    new Map(setup.projects.map(({ id }) => [id, links(setup).filter((link) => link[end].id === id)]))
  return { taken: by('taker'), given: by('giver') }
})

const none: readonly Link[] = []

/** What a project waits for. */
export const linksTo = (setup: Setup, project: ProjectId): readonly Link[] =>
  ends(setup).taken.get(project) ?? none

/** What a project owes. */
export const linksFrom = (setup: Setup, project: ProjectId): readonly Link[] =>
  ends(setup).given.get(project) ?? none

/** Whether nobody waits for it any more: it is there, or will never come. */
export const isDelivered = (work: WorkState, { giver, given }: Link): boolean =>
  (work.projects[giver.id]?.activities[given]?.finished ?? false) ||
  work.projects[giver.id]?.stop === 'stopped'

/** Whether all that an activity waits for of other projects is there. */
export function isSupplied(setup: Setup, work: WorkState, project: ProjectId, index: number): boolean {
  for (const link of linksTo(setup, project))
    if (link.taking === index && !isDelivered(work, link)) return false
  return true
}

type Place = { readonly project: Project; readonly index: number }

/** All activities of all projects, each after those it waits for, wherever they are. */
export const everyActivity = once((setup): readonly Place[] => {
  let left: Place[] = setup.projects.flatMap((project) =>
    project.activities.map((_, index) => ({ project, index })),
  )
  const placed = new Set<string>()
  const ordered: Place[] = []
  const key = (project: Project, index: number) => `${project.id}/${index}`
  const isFree = ({ project, index }: Place) =>
    (predecessors(project.activities)[index] as readonly number[]).every((p) =>
      placed.has(key(project, p)),
    ) &&
    linksTo(setup, project.id).every(
      ({ taking, giver, given }) => taking !== index || placed.has(key(giver, given)),
    )
  while (left.length > 0) {
    const free = left.filter(isFree)
    if (free.length === 0) throw new Error('activities of several projects wait for each other')
    for (const place of free) placed.add(key(place.project, place.index))
    ordered.push(...free)
    left = left.filter((place) => !free.includes(place))
  }
  return ordered
})

export const activityName = (project: Project, index: number): ActivityId =>
  (project.activities[index] as { id: ActivityId }).id

/** The links that alone keep an activity from being worked on: what is before it in its own project is done. */
export const heldUpBy = (setup: Setup, work: WorkState): readonly Link[] =>
  links(setup).filter((link) => {
    const states = work.projects[link.taker.id]?.activities ?? []
    if (work.projects[link.taker.id]?.stop === 'stopped') return false
    const before = predecessors(link.taker.activities)[link.taking] as readonly number[]
    return (
      !states[link.taking]?.started && !isDelivered(work, link) && before.every((p) => states[p]?.finished)
    )
  })
