import type { TableAct } from '../sim/bargain-terms.ts'
import { balance } from '../sim/ledger.ts'
import type { PenAct } from '../sim/negotiation/committee/committee-acts.ts'
import { committeeFault } from '../sim/negotiation/committee/committee-faults.ts'
import type { CommitteeState } from '../sim/negotiation/committee/committee-state.ts'
import { membersOf, pen } from '../sim/negotiation/committee/committee-state.ts'
import { priceOfAct, priceOfSitting, whyNotCommittee } from '../sim/rules/committees/sitting-committees.ts'
import type { Game } from './game.ts'

/** Acts with the pen that take nothing more to say; beside them any text may be drafted and any option promised. */
export type CommitteeOffer =
  | { readonly kind: 'openCommittee'; readonly committee: string; readonly price: number }
  | {
      readonly kind: 'committeeAct'
      readonly committee: string
      readonly acts: readonly TableAct[] // as they stand
      readonly options: readonly number[] // how many each issue has: any of them may be written into the text
      readonly price: number // of the acts that are free; a favour and the way upstairs cost their own
    }

/** What the PMO may do about committees now. */
export function committeeCommands({ setup, world }: Pick<Game, 'setup' | 'world'>): CommitteeOffer[] {
  return (setup.committees ?? []).flatMap(({ id: committee }): CommitteeOffer[] => {
    if (whyNotCommittee(setup, world, { kind: 'openCommittee', committee }) === null)
      return [{ kind: 'openCommittee', committee, price: priceOfSitting(setup, world) }]
    const { meeting, stage } = world.bargains?.[committee] ?? {}
    if (!meeting || stage !== 'table' || meeting.ending) return []
    const left = balance(world.ledger, 'attention')
    const acts = plainActs(meeting).filter(
      (act) => priceOfAct(setup, world, act as unknown as TableAct) <= left,
    )
    return [
      {
        kind: 'committeeAct',
        committee,
        acts: acts as unknown as TableAct[],
        options: meeting.table.issues.map(({ options }) => options.length),
        price: 0,
      },
    ]
  })
}

function plainActs(meeting: CommitteeState): PenAct[] {
  const issues = meeting.table.issues.map((_, issue) => issue)
  const all: PenAct[] = [
    ...membersOf(meeting).flatMap((to): PenAct[] => [
      { kind: 'ask', to, question: { about: 'need' } },
      { kind: 'ask', to, question: { about: 'ranking' } },
      { kind: 'ask', to, question: { about: 'alternative' } },
      ...issues.flatMap((issue): PenAct[] => [
        { kind: 'ask', to, question: { about: 'why', issue } },
        { kind: 'ask', to, question: { about: 'constraint', issue } },
      ]),
      { kind: 'favour', to },
      { kind: 'warn', to },
      { kind: 'caucus', with: to },
    ]),
    { kind: 'rejoin' },
    { kind: 'vote' },
    { kind: 'escalate' },
    { kind: 'close' },
  ]
  return all.filter((act) => committeeFault(meeting, pen, act) === null)
}
