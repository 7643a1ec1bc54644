import type { Deal } from '../stakes.ts'
import type { DecisionRule } from './decision-rule.ts'

/**
 * What is known of somebody before the meeting, per mille: power and interest (Mendelow 1991), legitimacy and urgency (Mitchell,
 * Agle and Wood 1997).
 */
export type Salience = {
  readonly power: number
  readonly interest: number
  readonly legitimacy: number
  readonly urgency: number
}

/** What makes a table a committee. The first party holds the pen: it edits the text and calls the vote. */
export type CommitteeTerms = {
  readonly rule: DecisionRule
  readonly text: Deal // as it lies there when they sit down
  readonly trust?: readonly number[] // in whoever holds the pen, by party, per mille; none: all in the middle
}
