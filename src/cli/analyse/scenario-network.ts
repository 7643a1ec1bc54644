import type { CrossLink, Network, PlanProject } from '../../planner/network.ts'
import { networkOf } from '../../planner/network.ts'
import { lookup } from '../../sim/lookup.ts'
import type { Project, Setup } from '../../sim/setup.ts'
import type { Placed } from '../../sim/work/critical-chain.ts'
import { criticalChain } from '../../sim/work/critical-chain.ts'
import { links } from '../../sim/work/links.ts'
import { predecessors } from '../../sim/work/network.ts'
import type { Piece } from '../../sim/work/pieces.ts'
import { piecesOf } from '../../sim/work/pieces.ts'

/** Periods of the planner: tenths of a working day. */
export const periodsInDay = 10
const milliDaysInPeriod = 1000 / periodsInDay

/**
 * A scenario for the planner: a piece for each need of each activity, and a pool of one for each person. Every piece has the people
 * that the baseline plans with, for its length at full crew; pieces of an activity may run side by side. What one project awaits of
 * another comes before it too.
 */
export function scenarioNetwork(setup: Setup): {
  readonly network: Network
  readonly pieces: readonly Piece[]
} {
  const workers = lookup(setup).workers
  const byProject = setup.projects.map((project) => piecesOf(setup, project))
  const projects = setup.projects.map((project, p): PlanProject => {
    const pieces = byProject[p] as readonly Piece[]
    const after = predecessors(project.activities)
    return {
      durations: pieces.map(({ milliDays, people }) =>
        Math.ceil(Math.ceil(milliDays / Math.max(1, people.length)) / milliDaysInPeriod),
      ),
      successors: pieces.map(({ activity }) =>
        pieces.flatMap((other, at) => (after[other.activity]?.includes(activity) ? [at] : [])),
      ),
      demands: pieces.map(({ people }) => workers.map((person) => Number(people.includes(person)))),
      capacities: workers.map(() => 1),
      release: 0,
    }
  })
  const shared = workers.map(() => 1)
  return { network: networkOf(projects, shared, crossLinks(setup, byProject)), pieces: byProject.flat() }
}

/** Every piece of what is awaited before every piece of what awaits it. */
function crossLinks(setup: Setup, byProject: readonly (readonly Piece[])[]): readonly CrossLink[] {
  const places = (project: number, activity: number) =>
    (byProject[project] ?? []).flatMap((piece, at) => (piece.activity === activity ? [at] : []))
  return links(setup).flatMap((link) => {
    const [giver, taker] = [setup.projects.indexOf(link.giver), setup.projects.indexOf(link.taker)]
    return places(giver, link.given).flatMap((given) =>
      places(taker, link.taking).map((taking) => ({ giver, given, taker, taking })),
    )
  })
}

export type ChainStep = {
  readonly project: string
  readonly activity: string
  readonly skill: string
  readonly startDay: number
  readonly endDay: number
  readonly after: 'start' | 'activity' | 'deliverable' | 'person' // what it had to wait for; deliverable: of another project
}

/** The critical chain of a plan for the planner, of one project or of all. */
export function chainOf(
  { network, pieces }: ReturnType<typeof scenarioNetwork>,
  starts: Int32Array,
  project: Project | null,
): readonly ChainStep[] {
  const placed = pieces.map(({ people }, i) => {
    const start = starts[i] as number
    return { start, end: start + (network.durations[i] as number), people }
  })
  const chain = criticalChain(
    placed,
    (before, i) => isPredecessor(network, before, i),
    (i) => project === null || pieces[i]?.project === project,
  )
  return chain.map(({ piece, after }, n) => {
    const { project: of, activity, skill } = pieces[piece] as Piece
    const { start, end } = placed[piece] as Placed
    const earlier = pieces[chain[n - 1]?.piece ?? -1]
    return {
      project: of.id,
      activity: of.activities[activity]?.id as string,
      skill,
      startDay: start / periodsInDay,
      endDay: end / periodsInDay,
      after: after === 'activity' && earlier?.project !== of ? 'deliverable' : after,
    }
  })
}

const isPredecessor = ({ successors, successorsFrom }: Network, before: number, i: number) =>
  successors.subarray(successorsFrom[before], successorsFrom[before + 1]).includes(i)
