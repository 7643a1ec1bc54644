import type { CommitteeTerms } from '../../sim/negotiation/committee/committee-terms.ts'
import { neededFor } from '../../sim/negotiation/committee/decision-rule.ts'
import type { AuthoredDrill } from './shape.ts'

export type AuthoredCommittee = NonNullable<AuthoredDrill['committee']>

/** How a committee decides and what lies before it, by places. Whoever holds the pen has no vote unless one is given. */
export function committeeOf(
  { parties, issues }: AuthoredDrill,
  { rule, votes: given, needed, vetoes, text }: AuthoredCommittee,
): CommitteeTerms {
  const ids = Object.keys(parties)
  const votes = ids.map((id, n) => given[id] ?? (n === 0 ? 0 : 1))
  return {
    rule: {
      kind: rule,
      votes,
      needed: neededFor(rule, votes, needed ?? null),
      vetoes: vetoes.map((id) => ids.indexOf(id)),
    },
    text: Object.entries(issues).map(([issue, { options }]) =>
      Object.keys(options).indexOf(text[issue] ?? ''),
    ),
  }
}
