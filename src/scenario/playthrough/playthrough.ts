import * as z from 'zod'
import { field, mostWeeks, whole } from '../shape/basics.ts'
import { limits } from '../text/limits.ts'

const week = field(whole(1, mostWeeks), { unit: 'week', says: 'The week of the game.' })
const value = z.union([z.string().max(limits.message), z.number(), z.boolean()])
const values = z.union([value, z.array(value), z.record(z.string(), value)])

const command = z.strictObject({
  week,
  seat: field(z.string().max(limits.name), {
    says: 'Who gives the order; without it, the PMO lead.',
  }).optional(),
  do: field(z.object({ kind: z.string().max(limits.name) }).catchall(values), {
    says: 'The order and its parameters.',
  }),
})

const expectation = z.object({ week }).catchall(values)

/** A played game as a test: a seed, a policy and orders, and what must be seen in which week. */
export const playthrough = z.strictObject({
  seed: field(z.string().min(1).max(limits.name), { says: 'The text that fixes all chance.' }),
  policy: field(z.string().regex(/^[a-z-]+\/[a-z-]+$/, 'bad-policy'), {
    says: 'How the rest is decided: `<grants>/<desk>`.',
  }).optional(),
  commands: field(z.array(command), { says: 'Orders, week by week.' }).default([]),
  expect: field(z.array(expectation).min(1), { says: 'What must be so, week by week.' }),
})

export type Playthrough = z.infer<typeof playthrough>
