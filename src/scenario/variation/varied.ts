import type { Authored } from '../shape/scenario.ts'
import type { Variation } from '../shape/variation.ts'

/** The scenario as a variation wants it, but for the load: that is laid on what is compiled. */
export function varied(base: Authored, { factors, id, projects, ...rest }: Variation): Authored {
  const { attention = base.attention, reserve = base.reserve, weeks = base.weeks } = rest
  const { desk = base.desk, mandate, statements, weather, faults } = rest
  return {
    ...base,
    id,
    attention,
    reserve,
    weeks,
    desk,
    ...(mandate && { mandate }),
    ...(statements && { statements }),
    ...(weather && { weather }),
    ...(faults && { faults }),
    factors: { ...base.factors, ...factors },
    ...((base.bargains || rest.bargains) && { bargains: { ...base.bargains, ...rest.bargains } }),
    projects: Object.fromEntries(
      Object.entries(base.projects).map(([name, project]) => [name, { ...project, ...projects?.[name] }]),
    ),
  }
}
