import type { Authored } from '../shape/scenario.ts'
import type { Variation } from '../shape/variation.ts'
import { addedSections } from '../shape/variation.ts'

/** The scenario as a variation wants it, but for the load: that is laid on what is compiled. */
export function varied(base: Authored, { factors, id, projects, ...rest }: Variation): Authored {
  const { attention = base.attention, reserve = base.reserve, weeks = base.weeks } = rest
  const { desk = base.desk, mandate = base.mandate, statements = base.statements } = rest
  const {
    powers = base.powers,
    seat = base.seat,
    charter = base.charter,
    auditStaff = base.auditStaff,
  } = rest
  return {
    ...base,
    id,
    attention,
    reserve,
    weeks,
    desk,
    ...(mandate && { mandate }),
    ...(statements && { statements }),
    ...(seat && { seat }),
    ...(powers && { powers }),
    ...(charter && { charter }),
    ...(auditStaff && { auditStaff }),
    ...added(base, rest),
    factors: { ...base.factors, ...factors },
    projects: Object.fromEntries(
      Object.entries(base.projects).map(([name, project]) => [name, { ...project, ...projects?.[name] }]),
    ),
  }
}

/** The sections to which a variation adds; one that neither has stays away. */
const added = (base: Authored, own: Partial<Variation>): Partial<Authored> =>
  Object.fromEntries(
    addedSections.flatMap((section) =>
      base[section] || own[section] ? [[section, { ...base[section], ...own[section] }]] : [],
    ),
  )
