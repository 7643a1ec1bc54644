import type { Network } from '../../src/planner/network.ts'
import type { Activity, Deliverable, Person, Project, Setup } from '../../src/sim/setup.ts'
import { anActivity, aPerson, aProject, aSetup, certainFactors } from '../helpers.ts'

/**
 * A scheduling problem as a scenario of the game. A period is a week with one working day. A unit of a pool is a specialist
 * who serves all projects on that day. An activity of length d that takes u units is a project of one work package of
 * u x d person-days, which awaits those of its predecessors. Nothing bends anybody's pace, and effort is as planned.
 *
 * What has no length is no work: the packages behind it await those before it.
 */
export function packagesOf(network: Network): Setup {
  const { size, durations, capacities, horizon } = network
  const before = predecessorsOf(network)
  const behind = (i: number): number[] =>
    (before[i] as number[]).flatMap((p) => ((durations[p] as number) > 0 ? [p] : behind(p)))
  const all: Project[] = []
  const people: Person[] = []
  capacities.forEach((capacity, pool) => {
    for (let unit = 0; unit < capacity; unit++) people.push(member(poolName(pool), unit))
  })
  for (let i = 0; i < size; i++) {
    if (durations[i] === 0) continue
    const needs = needsOf(network, i)
    if (needs.length === 1 && needs[0]?.skill === ownPool(i)) people.push(member(ownPool(i), 0))
    all.push(packageOf(network, i, [...new Set(behind(i))]))
  }
  const office = aSetup({ all: [] }).people.filter((p) => p.role === 'pmoLead' || p.role === 'sponsor')
  return aSetup({
    weeks: horizon,
    skills: [...new Set(people.map((p) => p.skills[0]?.skill as string))],
    people: [...people, ...office, aPerson('manager', { role: 'projectManager', skills: [] })],
    matters: [],
    all,
    factors: certainFactors,
  })
}

/** The units an activity takes, by the skill that stands for the pool; what takes none has somebody of its own. */
export function needsOf(network: Network, i: number): { skill: string; units: number }[] {
  const { needFrom, needPool, needUnits } = network
  const found: { skill: string; units: number }[] = []
  for (let k = needFrom[i] as number; k < (needFrom[i + 1] as number); k++)
    found.push({ skill: poolName(needPool[k] as number), units: needUnits[k] as number })
  return found.length > 0 ? found : [{ skill: ownPool(i), units: 1 }]
}

/** The activities right before each. */
export function predecessorsOf({ size, successors, successorsFrom }: Network): number[][] {
  const before = Array.from({ length: size }, (): number[] => [])
  for (let i = 0; i < size; i++)
    for (let k = successorsFrom[i] as number; k < (successorsFrom[i + 1] as number); k++)
      before[successors[k] as number]?.push(i)
  return before
}

export const packageName = (i: number) => `package-${i}`
const poolName = (pool: number) => `pool-${pool}`
const ownPool = (i: number) => `own-${i}`

const member = (skill: string, unit: number) =>
  aPerson(`${skill}/${unit}`, { skills: [{ skill, level: 2 }], daysPerWeek: 1 })

function packageOf(network: Network, i: number, awaited: readonly number[]): Project {
  const needs = needsOf(network, i)
  const awaits = awaited.map((p): Deliverable => ({ project: packageName(p), activity: 'work' }))
  const work: Activity = anActivity(
    'work',
    Object.fromEntries(needs.map(({ skill, units }) => [skill, units * (network.durations[i] as number)])),
    { maxCrew: needs.reduce((sum, { units }) => sum + units, 0), uncertainty: 'none', awaits },
  )
  return aProject(packageName(i), { manager: 'manager', dueWeek: network.horizon, activities: [work] })
}
