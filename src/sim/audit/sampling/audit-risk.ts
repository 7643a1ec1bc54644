import type { Rational } from './rational.ts'
import { isLess, over, times, whole } from './rational.ts'

/** The four risks of the audit risk model, each a share of 1 (PCAOB AS 2315, appendix). */
export type AuditRisk = {
  readonly audit: Rational
  readonly inherent: Rational
  readonly control: Rational
  readonly analytical: Rational // that analytical procedures miss a misstatement
}

/** The risk that tests of details may carry: audit risk over the other three; null where they need carry none. */
export function testOfDetails({ audit, inherent, control, analytical }: AuditRisk): Rational | null {
  const risk = over(audit, times(times(inherent, control), analytical))
  return isLess(risk, whole) ? risk : null
}
