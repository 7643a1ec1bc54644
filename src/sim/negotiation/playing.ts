import { keyOf } from '../rng.ts'
import type { Mind } from './counterparts/counterpart.ts'
import type { NegotiationState } from './state.ts'
import { begin, floorOf } from './state.ts'
import type { Table } from './table.ts'
import { take } from './taking.ts'
import { view } from './view.ts'

/** A whole negotiation between minds, one for each party. Each party's dice are its own. A mind that does what it may not is a bug. */
export function played(table: Table, minds: readonly Mind[], seed: string): NegotiationState {
  const keys = table.parties.map((_, party) => keyOf(seed, 'negotiation', String(party)))
  let state = begin(table)
  while (state.ending === null) {
    const party = floorOf(state)
    const act = (minds[party] as Mind)(view(state, party), keys[party] as number)
    const taken = take(state, party, act)
    if ('refused' in taken) throw new Error(`${act.kind} of party ${party} was refused: ${taken.refused}`)
    state = taken.state
  }
  return state
}
