import * as z from 'zod'
import type { DecisionKind, Mandate } from '../../sim/mandates.ts'
import { decisions, mandates, rights } from '../../sim/mandates.ts'
import { field } from './basics.ts'

const right = z.enum(rights)

const rightsOfOne = z.strictObject(
  Object.fromEntries(decisions.map((decision) => [decision, right.optional()])) as {
    [decision in DecisionKind]: z.ZodOptional<typeof right>
  },
)

/** How much the PMO may decide. */
export const mandate = z.strictObject({
  type: field(z.enum(mandates), {
    says: 'The mandate that stands when the game begins; without it there is none until the player chooses one.',
  }).optional(),
  choice: field(z.array(z.enum(mandates)).min(1), {
    says: 'The player may choose one of these before week 1.',
  }).optional(),
  rights: field(
    z.strictObject(
      Object.fromEntries(mandates.map((name) => [name, rightsOfOne.optional()])) as {
        [name in Mandate]: z.ZodOptional<typeof rightsOfOne>
      },
    ),
    {
      says: 'Who decides what, where it differs from [the table](model.md#mandates): by mandate and decision, `alone`, `ask` or `advise`.',
    },
  ).optional(),
})
