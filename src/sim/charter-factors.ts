import { assumed } from './factor.ts'

const days = (value: number, says: string) => assumed('milliDays', value, { from: 0, to: 10_000 }, says)
const trust = (value: number, says: string) => assumed('milliPoints', value, { from: 0, to: 20_000 }, says)
const clips = (value: number, says: string) => assumed('attention', value, { from: 0, to: 5 }, says)

/** Parameters of the decision-rights table. They count where a scenario has a charter. */
export const charterFactors = {
  rightPrice: clips(1, 'Attention that settling a right anew takes in a week of work; before week 1, none.'),
  rightImposedTrust: trust(3000, 'Trust that each counterpart loses when the PMO lays a right down.'),
  rightImposedConstraint: days(500, 'Decisions taken from each PM when the PMO takes what custom gave them.'),
  disputeChance: assumed(
    'perMille',
    700,
    { from: 0, to: 1000 },
    'How likely an act in an area with a gap is disputed on the next Monday; once a week for each gap.',
  ),
  disputeAttention: clips(1, 'Attention that a dispute takes from its week, as far as there is any.'),
  disputeTrust: trust(2000, 'Trust lost by a dispute, of the PM or the sponsor who disputes.'),
  disputeBurden: days(500, 'Governance work of arguing, of a PM who disputes.'),
  disputeConstraint: days(500, 'How long a decision of the project waits for a dispute.'),
  minorChange: days(5000, 'Work, at most, of a change that counts as small.'),
}
