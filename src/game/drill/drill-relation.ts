import type { RelationReason } from '../../sim/negotiation/relating.ts'
import { isBeside, relationMoves, relationOf } from '../../sim/negotiation/relating.ts'
import { relationFactor } from '../../sim/negotiation/relation-factors.ts'
import type { DrillGame } from './drill-game.ts'
import { otherSide } from './drill-game.ts'

/** What was done to bring the other round, in the words of Yukl's eleven tactics (Yukl and Tracey 1992). */
export const tactics = [
  'reasoning',
  'consultation',
  'exchange',
  'collaboration',
  'legitimating',
  'pressure',
] as const
export type Tactic = (typeof tactics)[number]

export type DrillRelation = {
  readonly trust: number // of the other in the player, per mille
  readonly moves: readonly { readonly exchange: number; readonly why: RelationReason; readonly up: boolean }[]
  readonly tactics: readonly { readonly tactic: Tactic; readonly count: number }[]
  readonly conduct: readonly {
    readonly kind: 'bluff' | 'ownRule' | 'evidence'
    readonly exchange: number
  }[]
  readonly standing: 'commitment' | 'compliance' | 'resistance' | null // null: nothing was signed
}

/** Trust of the other one in the player, per mille: it follows from what both saw, so it is no secret. */
export const trustNow = (game: DrillGame): number => relationOf(game.state.log, betweenIn(game).between)

function betweenIn(game: DrillGame) {
  const { issues, records } = game.state.table
  const shown = { issues, records: records.map((it) => ({ ...it, own: true })) }
  return { shown, between: { of: otherSide(game), to: game.side, issues: issues.length, table: shown } }
}

/** How the player treated the other one, and what the signature is worth for it. */
export function relationBehind(game: DrillGame): DrillRelation {
  const { state, side } = game
  const { log, table, ending } = state
  const { between, shown } = betweenIn(game)
  const trust = relationOf(log, between)
  const own = log.filter(({ by }) => by === side)
  const used = own.flatMap(({ act }): Tactic[] => {
    if (act.kind === 'ask')
      return act.question.about === 'why' || act.question.about === 'ranking' ? ['consultation'] : []
    if (act.kind === 'tell' || act.kind === 'share')
      return (act.kind === 'tell' && act.evidence === null) || isBeside(act, shown) ? [] : ['reasoning']
    if (act.kind === 'package' || act.kind === 'favour') return ['exchange']
    if (act.kind === 'promise') return ['collaboration']
    if (act.kind === 'cite') return ['legitimating']
    return act.kind === 'threaten' || act.kind === 'escalate' ? ['pressure'] : []
  })
  return {
    trust,
    moves: relationMoves(log, between).map(({ at, why, up }) => ({
      exchange: log[at]?.exchange ?? 0,
      why,
      up,
    })),
    tactics: tactics.flatMap((tactic) => {
      const count = used.filter((it) => it === tactic).length
      return count > 0 ? [{ tactic, count }] : []
    }),
    conduct: own.flatMap(({ act, exchange }): DrillRelation['conduct'] => {
      if (act.kind === 'threaten' && ending?.kind !== 'escalated') return [{ kind: 'bluff', exchange }]
      if (act.kind === 'tell' && act.evidence !== null)
        return isBeside(act, shown) ? [] : [{ kind: 'evidence', exchange }]
      if (act.kind !== 'cite') return []
      const rule = table.rules?.find(({ id }) => id === act.rule)
      const deal = ending?.kind === 'agreed' ? ending.deal : null
      return rule && deal && !rule.allows.includes(deal[rule.issue] as number)
        ? [{ kind: 'ownRule', exchange }]
        : []
    }),
    standing:
      ending?.kind !== 'agreed'
        ? null
        : trust < relationFactor('resists')
          ? 'resistance'
          : trust >= relationFactor('commits')
            ? 'commitment'
            : 'compliance',
  }
}
