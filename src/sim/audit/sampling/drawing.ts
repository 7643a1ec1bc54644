import type { Rational } from './rational.ts'

/**
 * A sample that grows item by item, with the exact chance to find no more than the allowed deviations in it if deviations are
 * as frequent as they may just not be. One more item, or one more deviation, costs a few multiplications and no sum.
 */
export type Drawing = {
  readonly size: number
  readonly allowed: number
  draw(): void // one more item
  allow(): void // one more deviation; never more than items
  isAtMost(risk: Rational): boolean // P(X <= allowed) <= risk
}
