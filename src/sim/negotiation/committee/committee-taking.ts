import type { CommitteeAct, CommitteeRefusal } from './committee-acts.ts'
import { committeeFault } from './committee-faults.ts'
import type { CommitteeState, Due } from './committee-state.ts'
import { membersOf } from './committee-state.ts'
import { passes } from './decision-rule.ts'
import { bondsAfter } from './standing-together.ts'

export type CommitteeTaken = { readonly state: CommitteeState } | { readonly refused: CommitteeRefusal }

/**
 * What follows when somebody does something. One text lies on the table; whoever holds the pen edits it, and everybody says in
 * turn whether it got better or worse for them and why (the single negotiating text of Fisher 1978, used at Camp David).
 */
export function takeInCommittee(state: CommitteeState, party: number, act: CommitteeAct): CommitteeTaken {
  const refused = committeeFault(state, party, act)
  if (refused !== null) return { refused }
  const { log, round, alone } = state
  const said: CommitteeState = { ...state, log: [...log, { by: party, round, alone, act }] }
  return { state: followed(said, act) }
}

function followed(said: CommitteeState, act: CommitteeAct): CommitteeState {
  const all = (what: Due['what']): readonly Due[] => membersOf(said).map((by) => ({ by, what }))
  const talked = { ...said, talked: said.talked + 1 }
  switch (act.kind) {
    case 'draft':
      return { ...said, before: said.text, text: act.text, due: all('judge') }
    case 'ask':
      return { ...talked, due: [{ by: act.to, what: 'answer' }] }
    case 'show':
    case 'cite':
    case 'warn':
      return talked
    case 'promise':
    case 'favour':
      return { ...talked, bonds: bondsAfter(talked) }
    case 'caucus':
      return { ...said, alone: act.with, talked: 0 }
    case 'rejoin':
      return roundOver({ ...said, alone: null })
    case 'vote':
      return { ...said, due: all('ballot') }
    case 'escalate':
      return { ...said, ending: { kind: 'escalated' } }
    case 'close':
      return { ...said, ending: { kind: 'walkedAway' } }
    case 'tell':
    case 'withhold': {
      const told = { ...said, due: said.due.slice(1) }
      return { ...told, bonds: bondsAfter(told) }
    }
    case 'judge': {
      const judged = { ...said, due: said.due.slice(1) }
      return judged.due.length > 0 ? judged : roundOver({ ...judged, bonds: bondsAfter(judged) })
    }
    case 'ballot': {
      const cast = { ...said, due: said.due.slice(1) }
      return cast.due.length > 0 ? cast : counted(cast)
    }
  }
}

/** The last ballots, one of each member: whether the text passes. A vote that is lost costs its round. */
function counted(state: CommitteeState): CommitteeState {
  const members = membersOf(state)
  const against = state.log
    .slice(-members.length)
    .flatMap(({ by, act }) => (act.kind === 'ballot' && !act.aye ? [by] : []))
  return passes(state.terms.rule, against)
    ? { ...state, ending: { kind: 'agreed', deal: state.text, against } }
    : roundOver(state)
}

function roundOver(state: CommitteeState): CommitteeState {
  const next = { ...state, round: state.round + 1, talked: 0 }
  return next.round < state.table.exchanges ? next : { ...next, ending: { kind: 'ranOut' } }
}
