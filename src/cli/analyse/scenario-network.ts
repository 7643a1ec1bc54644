import type { Network, PlanProject } from '../../planner/network.ts'
import { networkOf } from '../../planner/network.ts'
import { lookup } from '../../sim/lookup.ts'
import type { Person, Project, Setup } from '../../sim/setup.ts'
import { predecessors } from '../../sim/work/network.ts'
import { planOf } from '../../sim/work/plan.ts'

/** One need of an activity: what the planner moves about. */
export type Piece = {
  readonly project: Project
  readonly activity: number
  readonly skill: string
  readonly people: readonly Person[] // planned to do it: the ablest, as many as the crew allows
  readonly milliDays: number
}

/** Periods of the planner: tenths of a working day. */
export const periodsInDay = 10
const milliDaysInPeriod = 1000 / periodsInDay

/**
 * A scenario for the planner: a piece for each need of each activity, and a pool of one for each person. Every piece has the people
 * that the baseline plans with, for its length at full crew; pieces of an activity may run side by side.
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
  return { network: networkOf(projects, shared), pieces: byProject.flat() }
}

function piecesOf(setup: Setup, project: Project): readonly Piece[] {
  const { staff } = planOf(setup, project)
  return project.activities.flatMap(({ needs }, activity) =>
    needs.map(({ skill, milliDays }, n) => {
      const { able = [], crew = 1 } = staff[activity]?.[n] ?? {}
      return { project, activity, skill, milliDays, people: able.slice(0, crew) }
    }),
  )
}

export type Link = {
  readonly project: string
  readonly activity: string
  readonly skill: string
  readonly startDay: number
  readonly endDay: number
  readonly after: 'start' | 'activity' | 'person' // what it had to wait for: nothing, its predecessor, or somebody
}

/**
 * The critical chain of a plan: back from the piece that ends last, each time to the predecessor, or else to the piece of the same
 * person, at whose end it could start (Goldratt 1997: the longest chain of dependent steps, people counted).
 */
export function criticalChain(
  { network, pieces }: ReturnType<typeof scenarioNetwork>,
  starts: Int32Array,
  project: Project | null,
): readonly Link[] {
  const end = (i: number) => (starts[i] as number) + (network.durations[i] as number)
  const own = [...pieces.keys()].filter((i) => project === null || pieces[i]?.project === project)
  const chain: Link[] = []
  let at = own.reduce<number | undefined>(
    (last, i) => (last === undefined || end(i) > end(last) ? i : last),
    undefined,
  )
  while (at !== undefined) {
    const i: number = at
    const { project: of, activity, skill, people } = pieces[i] as Piece
    const ending = [...pieces.keys()].filter((k) => end(k) === starts[i] && starts[k] !== starts[i])
    const before = ending.find((k) => isPredecessor(network, k, i))
    const shared = ending.find((k) => pieces[k]?.people.some((person) => people.includes(person)))
    at = before ?? shared
    chain.unshift({
      project: of.id,
      activity: of.activities[activity]?.id as string,
      skill,
      startDay: (starts[i] as number) / periodsInDay,
      endDay: end(i) / periodsInDay,
      after: before !== undefined ? 'activity' : shared !== undefined ? 'person' : 'start',
    })
  }
  return chain
}

const isPredecessor = ({ successors, successorsFrom }: Network, before: number, i: number) =>
  successors.subarray(successorsFrom[before], successorsFrom[before + 1]).includes(i)
