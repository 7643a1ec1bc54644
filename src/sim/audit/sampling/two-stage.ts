import { doubleAcceptance } from './acceptance.ts'
import type { Rational } from './rational.ts'
import { isAtMost } from './rational.ts'

/**
 * The smallest size of two samples alike: none found in the first accepts, up to `allowed` found call for the second, and that one
 * accepts with none (Touw and Hoogduin 2011). Null if there is none up to `most` items each.
 */
export function twoStageSize(
  allowed: number,
  { tolerable, risk }: { readonly tolerable: Rational; readonly risk: Rational },
  most: number,
): number | null {
  for (let size = 1; size <= most; size++) {
    const first = { size, acceptable: 0, rejectable: allowed + 1 }
    if (isAtMost(doubleAcceptance({ first, second: { size, acceptable: allowed } }, tolerable), risk))
      return size
  }
  return null
}
