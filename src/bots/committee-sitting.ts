import type { LegalCommand } from '../game/legal.ts'
import type { WeekCommitteeView } from '../game/week-committee-view.ts'
import type { TableAct } from '../sim/bargain-terms.ts'
import type { CommitteePolicy } from '../sim/negotiation/committee/committee-policies.ts'
import { committeePolicies } from '../sim/negotiation/committee/committee-policies.ts'
import type { Move } from './policy.ts'

/** The place of the PMO's dice at a committee; policies use other numbers elsewhere. */
const penRoll = 961

const mayOpen = (legal: readonly LegalCommand[], committee: string): boolean =>
  legal.some((offer) => offer.kind === 'openCommittee' && offer.committee === committee)

const penOf = (legal: readonly LegalCommand[], committee: string) =>
  legal.find((offer): offer is PenOffer => offer.kind === 'committeeAct' && offer.committee === committee)

/** Sits down to every committee and holds the pen there by a policy of committees. */
export const sitAs =
  (policy: CommitteePolicy): Move =>
  (view, legal, dice) => {
    for (const { id: committee, table } of view.committees) {
      if (mayOpen(legal, committee)) return { kind: 'openCommittee', committee }
      if (!table || !penOf(legal, committee)) continue
      const act = committeePolicies[policy](table.table, dice(penRoll, 0x7fffffff))
      return { kind: 'committeeAct', committee, act: act as unknown as TableAct }
    }
    return null
  }

/** Anything that may be done about committees, or nothing. */
export const anyCommittee: Move = (view, legal, dice) => {
  for (const [n, committee] of view.committees.entries()) {
    if (mayOpen(legal, committee.id) && dice(990 + n, 3) > 0)
      return { kind: 'openCommittee', committee: committee.id }
    const offer = penOf(legal, committee.id)
    if (offer && committee.table) return anyPenAct(committee, offer, dice)
  }
  return null
}

type PenOffer = Extract<LegalCommand, { kind: 'committeeAct' }>

/** One of the acts that are offered or, before all, a text at random; a talk outside comes to its end. */
function anyPenAct({ id, table }: WeekCommitteeView, { acts, options }: PenOffer, dice: Parameters<Move>[2]) {
  const { log, alone, text } = table?.table ?? { log: [], alone: null, text: [] }
  const roll = (n: number, sides: number) => dice(1500 + log.length * 10 + n, sides)
  const draft = options.map((count, issue) => roll(2 + issue, count))
  const isNew = draft.some((option, issue) => option !== text[issue])
  const act: TableAct =
    alone === null && isNew && roll(0, 2) === 0
      ? { kind: 'draft', text: draft }
      : (acts[roll(1, acts.length)] as TableAct)
  return { kind: 'committeeAct' as const, committee: id, act }
}
