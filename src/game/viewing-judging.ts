import { factorOf } from '../sim/factors.ts'
import { judgingFactors } from '../sim/judging-factors.ts'
import type { PartFactorName, Setup } from '../sim/setup.ts'
import type { Judging } from './view.ts'

const names = [...Object.keys(judgingFactors), 'earlyShare'] as readonly PartFactorName[]

/** By which numbers a manager or a sponsor of this case judges what they see. */
export const judgingOf = (setup: Setup): Judging =>
  Object.fromEntries(names.map((name) => [name, factorOf(setup, name)])) as Judging
