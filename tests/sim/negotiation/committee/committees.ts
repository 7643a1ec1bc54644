import { drills } from 'virtual:drills'
import type { CommitteeAct } from '../../../../src/sim/negotiation/committee/committee-acts.ts'
import type { CommitteeMind } from '../../../../src/sim/negotiation/committee/committee-member.ts'
import { committeeMember } from '../../../../src/sim/negotiation/committee/committee-member.ts'
import { committeeRun } from '../../../../src/sim/negotiation/committee/committee-playing.ts'
import type { CommitteeState } from '../../../../src/sim/negotiation/committee/committee-state.ts'
import { beginCommittee, pen } from '../../../../src/sim/negotiation/committee/committee-state.ts'
import { takeInCommittee } from '../../../../src/sim/negotiation/committee/committee-taking.ts'
import type { CommitteeTerms } from '../../../../src/sim/negotiation/committee/committee-terms.ts'
import { characters } from '../../../../src/sim/negotiation/counterparts/character-factors.ts'
import type { Drill } from '../../../../src/sim/negotiation/drill.ts'
import { tableOf } from '../../../../src/sim/negotiation/table.ts'

const shipped: Drill | undefined = drills.find(({ drill }) => drill.id === 'gate-terms')?.drill
if (!shipped?.committee) throw new Error('the committee is not there')

export const gate: Drill = shipped
export const gateTerms: CommitteeTerms = shipped.committee
export const gateTable = tableOf(shipped.terms)
export const opened = beginCommittee(gateTable, gateTerms)

export const gateMembers: readonly (CommitteeMind | null)[] = shipped.people.map(({ character }, party) =>
  party === pen ? null : committeeMember(characters[character]),
)

/** The pen acts in turn, and the members answer; what is refused is left out. */
export function met(from: CommitteeState, acts: readonly CommitteeAct[], seed = '1'): CommitteeState {
  return acts.reduce((state, act) => {
    const taken = takeInCommittee(state, pen, act)
    return 'refused' in taken ? state : committeeRun(taken.state, gateMembers, seed)
  }, from)
}

export const refusalOf = (state: CommitteeState, party: number, act: CommitteeAct) => {
  const taken = takeInCommittee(state, party, act)
  return 'refused' in taken ? taken.refused : null
}
