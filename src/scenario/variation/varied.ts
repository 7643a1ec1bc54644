import type { Authored } from '../shape/scenario.ts'
import type { Variation } from '../shape/variation.ts'

/** The scenario as a variation wants it, but for the load: that is laid on what is compiled. */
export function varied(base: Authored, { factors, id, projects, ...rest }: Variation): Authored {
  const { attention = base.attention, reserve = base.reserve, weeks = base.weeks } = rest
  const { powers = base.powers, seat = base.seat } = rest
  return {
    ...base,
    id,
    attention,
    reserve,
    weeks,
    ...(seat && { seat }),
    factors: { ...base.factors, ...factors },
    projects: Object.fromEntries(
      Object.entries(base.projects).map(([name, project]) => [name, { ...project, ...projects?.[name] }]),
    ),
    people: { ...base.people, ...rest.people },
    ...(rest.changes && { changes: { ...base.changes, ...rest.changes } }),
    ...(rest.board && { board: { ...base.board, ...rest.board } }),
    ...(rest.gates && { gates: { ...base.gates, ...rest.gates } }),
    ...(rest.risks && { risks: { ...base.risks, ...rest.risks } }),
    ...(powers && { powers }),
  }
}
