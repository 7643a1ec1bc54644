import * as z from 'zod'
import type { Area } from '../../sim/charters.ts'
import { areas, areaTable, settings } from '../../sim/charters.ts'
import { field, name } from './basics.ts'

const setting = z.enum(settings)

/** Who decides what, and how far it is settled and known. */
export const charter = z.strictObject({
  rights: field(
    z.strictObject(
      Object.fromEntries(
        areas.map((area) => [
          area,
          field(setting, { says: `Who decides about ${areaTable[area].says}.` }).optional(),
        ]),
      ) as { [area in Area]: z.ZodOptional<typeof setting> },
    ),
    {
      says: 'How each area stands: `open` (nobody decides), `overlap` (the PMO and whoever does by custom), `signed` (as the mandate has it), or signed over to the `pmo`, the `manager` of the project or the `sponsor`, whatever the mandate. An area left out is never disputed.',
    },
  ),
  unread: field(z.array(name), {
    unit: 'projects',
    says: 'Whose managers have never read what is signed.',
  }).optional(),
})

/** The area of the table that a matter falls under. */
export const matterArea = field(z.enum(areas), {
  says: 'The area of the decision-rights table it falls under; without it, papers `change` are `minorScope`, papers `risk` are `risks`.',
}).optional()
