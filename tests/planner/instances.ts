import fc from 'fast-check'
import type { PlanProject } from '../../src/planner/network.ts'
import { networkOf } from '../../src/planner/network.ts'

/**
 * Six activities on one pool of three, worked by hand. Without the pool A 0-3, B 0-2, E 2-5, C 3-7, D 3-5, F 7-9: the
 * critical path A-C-F is 9 long. A, C and E take two of three each, so no two of them overlap, and F waits for all: no
 * schedule is shorter than 3 + 4 + 3 + 2 = 12.
 */
export const six: PlanProject = {
  durations: [3, 2, 4, 2, 3, 2], // A B C D E F
  successors: [[2, 3], [3, 4], [5], [5], [5], []],
  demands: [[2], [1], [2], [1], [2], [1]],
  capacities: [3],
  release: 0,
}

/** Tasks of one person, each a project of its own, whole or day by day. */
export const onePerson = (lengths: readonly number[], dayByDay: boolean) =>
  networkOf(
    lengths.map((length): PlanProject => {
      const durations = dayByDay ? Array.from({ length }, () => 1) : [length]
      return {
        durations,
        successors: durations.map((_, i) => (i + 1 < durations.length ? [i + 1] : [])),
        demands: durations.map(() => [1]),
        capacities: [1],
        release: 0,
      }
    }),
    [1],
  )

export type Portfolio = {
  readonly projects: readonly PlanProject[]
  readonly shared: readonly (number | null)[]
}

/** Projects that can be planned: no circles, no need larger than its pool; pools from one unit to more than any lane but the widest holds. */
export const portfolios: fc.Arbitrary<Portfolio> = fc
  .record({
    types: fc.integer({ min: 1, max: 6 }),
    size: fc.constantFrom(1, 5, 127, 128, 40_000),
    count: fc.integer({ min: 1, max: 3 }),
  })
  .chain(({ types, size, count }) => {
    const capacity = fc.integer({ min: Math.ceil(size / 2), max: size })
    return fc.record({
      shared: fc.array(fc.option(capacity), { minLength: types, maxLength: types }),
      projects: fc.array(projectOf(types, capacity), { minLength: count, maxLength: count }),
    })
  })
  .map(({ shared, projects }) => ({
    shared,
    projects: projects.map((project) => ({
      ...project,
      demands: project.demands.map((row) =>
        row.map((permille, r) =>
          Math.floor((permille * (shared[r] ?? (project.capacities[r] as number))) / 1000),
        ),
      ),
    })),
  }))

/** Demands in per-mille of the pool. */
const projectOf = (types: number, capacity: fc.Arbitrary<number>): fc.Arbitrary<PlanProject> =>
  fc.integer({ min: 1, max: 10 }).chain((size) =>
    fc.record({
      durations: fc.array(fc.integer({ min: 0, max: 6 }), { minLength: size, maxLength: size }),
      successors: fc.tuple(
        ...Array.from({ length: size }, (_, i) =>
          fc.subarray(Array.from({ length: size - i - 1 }, (_, k) => i + 1 + k)),
        ),
      ),
      demands: fc.array(
        fc.array(fc.constantFrom(0, 0, 300, 600, 1000), { minLength: types, maxLength: types }),
        { minLength: size, maxLength: size },
      ),
      capacities: fc.array(capacity, { minLength: types, maxLength: types }),
      release: fc.integer({ min: 0, max: 9 }),
    }),
  )
