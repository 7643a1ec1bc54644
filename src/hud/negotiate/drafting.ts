import type { DrillView } from '../../game/drill/drill-view.ts'
import type { Choice } from '../../sim/negotiation/acts.ts'

export type Draft = readonly (number | null)[]

/** The last whole offer of a party, or nothing of each issue. */
export const lastOf = ({ offers, table }: DrillView, party: number): Draft =>
  offers.filter(({ by }) => by === party).at(-1)?.offer ?? table.issues.map(() => null)

/** What a draft is worth to the player; null while issues are open. */
export const worthOf = ({ table }: DrillView, draft: Draft): number | null =>
  draft.includes(null)
    ? null
    : draft.reduce<number>(
        (sum, option, issue) => sum + (table.stakes.worth[issue]?.[option as number] ?? 0),
        0,
      )

/** How a draft differs from the player's last offer: what it takes, and what it gives. */
export function tradeIn(
  view: DrillView,
  draft: Draft,
): { takes: readonly Choice[]; gives: readonly Choice[] } {
  const base = lastOf(view, view.side)
  const changes = draft.flatMap((option, issue) => {
    const before = base[issue] ?? null
    if (option === null || before === null || option === before) return []
    const worth = view.table.stakes.worth[issue] ?? []
    return [{ issue, option, gain: (worth[option] ?? 0) - (worth[before] ?? 0) }]
  })
  const of = (list: typeof changes) => list.map(({ issue, option }) => ({ issue, option }))
  return {
    takes: of(changes.filter(({ gain }) => gain >= 0)),
    gives: of(changes.filter(({ gain }) => gain < 0)),
  }
}
