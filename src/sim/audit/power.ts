import { factorOf } from '../factors.ts'
import type { Setup } from '../setup.ts'
import type { Drawn } from './sampling/limits.ts'
import { tolerableCount } from './sampling/methods.ts'
import type { Opinion } from './sampling/opinion.ts'
import { detection, opinionOf } from './sampling/opinion.ts'
import { floorOf, rational, times } from './sampling/rational.ts'

const permille = (setup: Setup, name: 'tolerableRate' | 'auditRisk') => rational(factorOf(setup, name), 1000)

/** How many of so many entries are broken when just too many are. */
export const tooMany = (setup: Setup, items: number): number =>
  tolerableCount(items, permille(setup, 'tolerableRate'))

/** The chance, in thousandths and rounded down, that so many entries show a control that is broken in `tooMany` of them. */
export function detectionPermille(setup: Setup, items: number, size: number): number {
  if (size === 0) return 0
  const key = `${items}/${size}/${factorOf(setup, 'tolerableRate')}`
  const found =
    known.get(key) ?? floorOf(times(detection(items, size, permille(setup, 'tolerableRate')), rational(1000)))
  known.set(key, found)
  return found
}

/** Exact arithmetic is slow, and a desk asks for the same chances at every act. */
const known = new Map<string, number>()

/** What so many deviations in so many entries allow to say; nothing read allows nothing. */
export const warrantedOpinion = (setup: Setup, items: number, drawn: Drawn): Opinion =>
  drawn.size === 0
    ? 'inconclusive'
    : opinionOf('hypergeometric', items, {
        drawn,
        tolerable: permille(setup, 'tolerableRate'),
        risk: permille(setup, 'auditRisk'),
      })
