import { isBinomialAtMost, isBinomialTailBelow } from './binomial.ts'
import { isGammaAtMost } from './gamma.ts'
import { hypergeometricUpTo } from './hypergeometric.ts'
import type { Drawn } from './limits.ts'
import { lowerCount, lowerMean, lowerRate, upperCount, upperMean, upperRate } from './limits.ts'
import type { Items, Method } from './methods.ts'
import { tolerableCount } from './methods.ts'
import type { Rational } from './rational.ts'
import { ceilingOf, floorOf, isAtMost, isLess, minus, rational, times, whole } from './rational.ts'

/** What a sample allows to say of a control. "Not shown effective" is not "shown ineffective". */
export const opinions = ['effective', 'ineffective', 'inconclusive'] as const
export type Opinion = (typeof opinions)[number]

/** What may be so, each limit at the risk for itself; counts are null for a population without end. */
export type Limits = {
  readonly upperCount: number | null
  readonly lowerCount: number | null
  readonly upperRate: Rational
  readonly lowerRate: Rational
}

const isCounted = (method: Method) => method === 'hypergeometric' || method === 'binomial'

/** The limits of what deviates; a count is what the exact model says, or what fits the limit of the rate. */
export function limitsOf(method: Method, items: Items, drawn: Drawn, risk: Rational): Limits {
  if (method === 'hypergeometric' && items !== null) {
    const [upper, lower] = [upperCount(items, drawn, risk), lowerCount(items, drawn, risk)]
    return {
      upperCount: upper,
      lowerCount: lower,
      upperRate: rational(upper, items),
      lowerRate: rational(lower, items),
    }
  }
  const isBinomial = isCounted(method)
  const upper = (isBinomial ? upperRate : upperMean)(drawn, risk)
  const lower = (isBinomial ? lowerRate : lowerMean)(drawn, risk)
  const counted = (rate: Rational, round: (it: Rational) => number) =>
    items === null
      ? null
      : Math.min(Math.max(round(times(rate, rational(items))), drawn.found), items - drawn.size + drawn.found)
  return {
    upperCount: counted(upper, floorOf),
    lowerCount: counted(lower, ceilingOf),
    upperRate: upper,
    lowerRate: lower,
  }
}

/** Effective if the upper limit is tolerable, ineffective if the lower one is not, and otherwise neither may be claimed. */
export function opinionOf(
  method: Method,
  items: Items,
  {
    drawn,
    tolerable,
    risk,
  }: { readonly drawn: Drawn; readonly tolerable: Rational; readonly risk: Rational },
): Opinion {
  const { size, found } = drawn
  if (method === 'hypergeometric' && items !== null) {
    const most = rational(upperCount(items, drawn, risk), items)
    if (isAtMost(most, tolerable)) return 'effective'
    const least = rational(lowerCount(items, drawn, risk), items)
    return isLess(tolerable, least) ? 'ineffective' : 'inconclusive'
  }
  const at = { p: tolerable, risk }
  const mean = times(tolerable, rational(size))
  const isTolerable = isCounted(method)
    ? found < size && isBinomialAtMost(size, found, at)
    : isGammaAtMost(rational(found + 1), mean, risk)
  if (isTolerable) return 'effective'
  const isIntolerable =
    found > 0 &&
    (isCounted(method)
      ? isBinomialTailBelow(size, found, at)
      : !isGammaAtMost(rational(found), mean, minus(whole, risk)))
  return isIntolerable ? 'ineffective' : 'inconclusive'
}

/** The chance that a sample shows at least one deviation, if just too many items deviate. */
export function detection(items: number, size: number, tolerable: Rational): Rational {
  const deviating = tolerableCount(items, tolerable)
  return minus(whole, hypergeometricUpTo({ items, deviating }, size, 0))
}
