import type { TableAct } from '../sim/bargain-terms.ts'
import type { BargainCommand } from '../sim/commands.ts'
import { factorOf } from '../sim/factors.ts'
import { faultOf } from '../sim/negotiation/act-faults.ts'
import type { Act } from '../sim/negotiation/acts.ts'
import type { NegotiationState } from '../sim/negotiation/state.ts'
import { seatAt } from '../sim/negotiation/weekly/state.ts'
import { whyNotBargain } from '../sim/rules/bargaining/talking.ts'
import type { Game } from './game.ts'

/** Acts at a table that take nothing more to say, and the kinds of those that do: an offer, a trade, something told. */
export type BargainOffer =
  | { readonly kind: 'openBargain' | 'escalateBargain'; readonly bargain: string; readonly price: number }
  | {
      readonly kind: 'bargainAct'
      readonly bargain: string
      readonly acts: readonly TableAct[] // as they stand
      readonly options: readonly number[] // how many each issue has: any of them may be offered, traded or told of
      readonly price: number
    }

/** What the PMO may do about bargains now. */
export function bargainCommands({ setup, world }: Pick<Game, 'setup' | 'world'>): BargainOffer[] {
  return (setup.bargains ?? []).flatMap(({ id: bargain }): BargainOffer[] => {
    const talk = world.bargains?.[bargain]?.talk
    const isFree = (command: BargainCommand) => whyNotBargain(setup, world, command) === null
    return [
      ...(isFree({ kind: 'openBargain', bargain })
        ? [{ kind: 'openBargain' as const, bargain, price: factorOf(setup, 'bargainPrice') }]
        : []),
      ...(talk && isFree({ kind: 'bargainAct', bargain, act: { kind: 'pass' } })
        ? [
            {
              kind: 'bargainAct' as const,
              bargain,
              acts: plainActs(talk).filter((act) =>
                isFree({ kind: 'bargainAct', bargain, act: act as unknown as TableAct }),
              ) as unknown as TableAct[],
              options: talk.table.issues.map(({ options }) => options.length),
              price: 0,
            },
          ]
        : []),
      ...(isFree({ kind: 'escalateBargain', bargain })
        ? [{ kind: 'escalateBargain' as const, bargain, price: factorOf(setup, 'bargainEscalatePrice') }]
        : []),
    ]
  })
}

/** What can be said without choosing options: questions, answers kept back, and the ways to go on or to end. */
function plainActs(talk: NegotiationState): Act[] {
  const to = seatAt.other
  const issues = talk.table.issues.map((_, issue) => issue)
  const all: Act[] = [
    { kind: 'ask', to, question: { about: 'ranking' } },
    { kind: 'ask', to, question: { about: 'alternative' } },
    ...issues.flatMap((issue): Act[] => [
      { kind: 'ask', to, question: { about: 'why', issue } },
      { kind: 'ask', to, question: { about: 'constraint', issue } },
    ]),
    ...(talk.table.rules ?? []).map(({ id: rule }): Act => ({ kind: 'cite', rule })),
    ...talk.table.records.map(({ id: record }): Act => ({ kind: 'share', record })),
    { kind: 'favour', to },
    ...talk.open.map((answers): Act => ({ kind: 'withhold', answers })),
    { kind: 'threaten', to, what: 'walk' },
    { kind: 'threaten', to, what: 'escalate' },
    { kind: 'accept' },
    { kind: 'pass' },
    { kind: 'walkAway' },
  ]
  return all.filter((act) => faultOf(talk, seatAt.pmo, act) === null)
}
