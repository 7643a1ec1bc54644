import * as z from 'zod'
import { services as all } from '../../sim/services.ts'
import { field, money } from './basics.ts'

/** What the PMO may offer the projects. */
export const services = z.strictObject({
  possible: field(z.array(z.enum(all)).min(1), {
    says: 'Those that can be offered here; what each does stands in [the model](model.md#services).',
  }).default([...all]),
  usual: field(z.array(z.enum(all)), {
    says: 'Those that the house has offered so far: they stand unless the player takes up others before week 1.',
  }).default([]),
  most: field(z.int().min(1).max(all.length), { says: 'How many the PMO can offer at once.' }).default(4),
  rate: field(money(0), { unit: 'money', says: "Per day of the PMO's own people." }),
})
