import type { Clause, Dealt } from '../../bargain-terms.ts'
import type { Deal } from '../../negotiation/stakes.ts'
import type { BargainState, GivenPromise } from '../../negotiation/weekly/state.ts'
import type { Setup } from '../../setup.ts'

/** Every clause of a deal, with the issue it belongs to. */
export const clausesOf = (
  { issues }: Pick<Dealt, 'issues'>,
  deal: Deal,
): { readonly issue: string; readonly clause: Clause }[] =>
  issues.flatMap(({ id, options }, n) =>
    (options[deal[n] as number]?.clauses ?? []).map((clause) => ({ issue: id, clause })),
  )

/** The clause that a promise was given for. */
export const clauseIn = (
  bargain: Dealt,
  { struck }: BargainState,
  { issue, clause: kind }: GivenPromise,
): Clause | null =>
  clausesOf(bargain, struck?.deal ?? []).find((it) => it.issue === issue && it.clause.kind === kind)
    ?.clause ?? null

/** Bargains and committees alike: whatever deals are struck about. */
export const dealsIn = ({ bargains = [], committees = [] }: Setup): readonly Dealt[] => [
  ...bargains,
  ...committees,
]
