import { mandates } from '../../sim/mandates.ts'
import type { MandateSetting } from '../../sim/setup.ts'
import type { Authored } from '../shape/scenario.ts'

/** What stands may always be chosen again; without a type, none stands. */
export const mandateOf = ({ type, choice, rights }: NonNullable<Authored['mandate']>): MandateSetting => ({
  ...(type && { type }),
  ...(choice && { choice: mandates.filter((it) => it === type || choice.includes(it)) }),
  ...(rights && { rights: rights as NonNullable<MandateSetting['rights']> }),
})
