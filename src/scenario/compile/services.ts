import { services } from '../../sim/services.ts'
import type { ServicesSetting } from '../../sim/setup.ts'
import type { Authored } from '../shape/scenario.ts'
import { cents } from './quantities.ts'

export const servicesOf = ({
  possible,
  usual,
  most,
  rate,
}: NonNullable<Authored['services']>): ServicesSetting => ({
  possible: services.filter((it) => possible.includes(it)),
  usual: services.filter((it) => usual.includes(it)),
  most,
  dayRateCents: cents(rate),
})
