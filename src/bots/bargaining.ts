import type { BargainView } from '../game/bargain-view.ts'
import type { LegalCommand } from '../game/legal.ts'
import type { TableAct } from '../sim/bargain-terms.ts'
import type { Mind } from '../sim/negotiation/counterparts/counterpart.ts'
import type { NegotiationPolicy } from '../sim/negotiation/counterparts/policies.ts'
import { negotiationPolicies } from '../sim/negotiation/counterparts/policies.ts'
import type { Move } from './policy.ts'
import { tradeShortly } from './trading.ts'

/** The place of the PMO's dice at a table; policies use other numbers elsewhere. */
const tableRoll = 960

const offered = (legal: readonly LegalCommand[], kind: LegalCommand['kind'], bargain: string): boolean =>
  legal.some((offer) => offer.kind === kind && 'bargain' in offer && offer.bargain === bargain)

const mindOf = (policy: NegotiationPolicy): Mind =>
  policy === 'tradeIssues' ? tradeShortly : negotiationPolicies[policy]

/** Sits down to every bargain and negotiates there by a policy of negotiations. */
export const bargainAs =
  (policy: NegotiationPolicy): Move =>
  (view, legal, dice) => {
    for (const bargain of view.bargains) {
      if (offered(legal, 'openBargain', bargain.id)) return { kind: 'openBargain', bargain: bargain.id }
      if (!bargain.table || !offered(legal, 'bargainAct', bargain.id)) continue
      const key = dice(tableRoll, 0x7fffffff)
      const act = mindOf(policy)(bargain.table.table, key)
      return { kind: 'bargainAct', bargain: bargain.id, act: act as unknown as TableAct }
    }
    return null
  }

/** Anything that may be done about bargains, or nothing. */
export const anyBargain: Move = (view, legal, dice) => {
  for (const [n, bargain] of view.bargains.entries()) {
    if (offered(legal, 'openBargain', bargain.id) && dice(970 + n, 3) > 0)
      return { kind: 'openBargain', bargain: bargain.id }
    const offer = legal.find((it) => it.kind === 'bargainAct' && it.bargain === bargain.id)
    if (offer?.kind === 'bargainAct' && bargain.table) return anyAct(bargain, offer, dice)
    if (offered(legal, 'escalateBargain', bargain.id) && dice(980 + n, 6) === 0)
      return { kind: 'escalateBargain', bargain: bargain.id }
  }
  return null
}

type ActOffer = Extract<LegalCommand, { kind: 'bargainAct' }>

/** One of the acts that are offered, or an offer of options at random; at the end of a turn the floor is handed on. */
function anyAct(bargain: BargainView, { acts, options }: ActOffer, dice: Parameters<Move>[2]) {
  const { log } = bargain.table?.table ?? { log: [] }
  const roll = (n: number, sides: number) => dice(1000 + log.length * 10 + n, sides)
  const act: TableAct =
    roll(0, 2) === 0
      ? { kind: 'offer', offer: options.map((count, issue) => roll(2 + issue, count)) }
      : (acts[roll(1, acts.length)] as TableAct)
  return { kind: 'bargainAct' as const, bargain: bargain.id, act }
}

/** Days of a person promised to projects for this week: whoever keeps promises gives these first. */
export const promisedDays = (
  bargains: readonly BargainView[],
  person: string,
): ReadonlyMap<string, number> => {
  const days = new Map<string, number>()
  for (const { lent, project } of bargains)
    for (const it of lent)
      if (it.person === person) days.set(project, Math.max(days.get(project) ?? 0, it.days))
  return days
}
