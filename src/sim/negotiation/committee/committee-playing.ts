import { keyOf } from '../../rng.ts'
import type { CommitteeMind } from './committee-member.ts'
import type { CommitteeState } from './committee-state.ts'
import { committeeFloor } from './committee-state.ts'
import { takeInCommittee } from './committee-taking.ts'
import { committeeSeen } from './committee-view.ts'

/** The dice of each party: its own, by its name, wherever it sits. */
export const committeeKeys = (state: CommitteeState, seed: string): readonly number[] =>
  state.table.parties.map(({ id }) => keyOf(seed, 'negotiation', `committee/${id}`))

/** Minds act until it is the turn of `until`, or all is over. A mind that does what it may not is a bug. */
export function committeeRun(
  from: CommitteeState,
  minds: readonly (CommitteeMind | null)[],
  seed: string,
): CommitteeState {
  const keys = committeeKeys(from, seed)
  let state = from
  while (state.ending === null) {
    const party = committeeFloor(state)
    const mind = minds[party]
    if (!mind) break
    const act = mind(committeeSeen(state, party), keys[party] as number)
    const taken = takeInCommittee(state, party, act)
    if ('refused' in taken) throw new Error(`${act.kind} of party ${party} was refused: ${taken.refused}`)
    state = taken.state
  }
  return state
}
