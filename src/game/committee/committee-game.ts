import { hashOf } from '../../sim/hash.ts'
import type { CommitteeAct, CommitteeRefusal } from '../../sim/negotiation/committee/committee-acts.ts'
import type { CommitteeMind } from '../../sim/negotiation/committee/committee-member.ts'
import { committeeMember } from '../../sim/negotiation/committee/committee-member.ts'
import { committeeRun } from '../../sim/negotiation/committee/committee-playing.ts'
import type { CommitteeState } from '../../sim/negotiation/committee/committee-state.ts'
import { beginCommittee, pen } from '../../sim/negotiation/committee/committee-state.ts'
import { takeInCommittee } from '../../sim/negotiation/committee/committee-taking.ts'
import type { CommitteeTerms } from '../../sim/negotiation/committee/committee-terms.ts'
import { characters } from '../../sim/negotiation/counterparts/character-factors.ts'
import type { Drill } from '../../sim/negotiation/drill.ts'
import { tableOf } from '../../sim/negotiation/table.ts'
import type { Preparation } from '../drill/preparing.ts'
import { asPrepared, nothingPrepared } from '../drill/preparing.ts'
import type { DrillPhase } from '../negotiating.ts'
import { drillMove } from '../negotiating.ts'

/** A drill with a committee. */
export type CommitteeDrill = Drill & { readonly committee: CommitteeTerms }

export const isCommittee = (drill: Drill): drill is CommitteeDrill => drill.committee !== undefined

/** A committee under way, the player with the pen. It is never changed: each act gives a new one. */
export type CommitteeGame = {
  readonly drill: CommitteeDrill
  readonly seed: string
  readonly phase: DrillPhase
  readonly state: CommitteeState
  readonly prepared: Preparation
  readonly acts: readonly CommitteeAct[] // the player's own: all else follows from them
  readonly checks: readonly string[] // of the log behind each of them
}

export const openCommittee = (drill: CommitteeDrill, seed: string): CommitteeGame => ({
  drill,
  seed,
  phase: 'briefing',
  state: beginCommittee(tableOf(drill.terms), drill.committee),
  prepared: nothingPrepared,
  acts: [],
  checks: [],
})

export function openMeeting(game: CommitteeGame, prepared: Preparation): CommitteeGame | null {
  const phase = drillMove(game.phase, { type: 'sitDown' })
  return phase && { ...game, phase, prepared }
}

/** What the player did, and all that the others make of it. Nothing said is ever taken back. */
export function actInMeeting(
  game: CommitteeGame,
  act: CommitteeAct,
): CommitteeGame | { readonly refused: CommitteeRefusal | 'notNow' } {
  if (game.phase !== 'bargaining') return { refused: 'notNow' }
  const taken = takeInCommittee(game.state, pen, asPrepared(act, game))
  if ('refused' in taken) return taken
  const state = committeeRun(taken.state, membersOf(game), game.seed)
  const phase = drillMove(game.phase, { type: 'act', ending: state.ending?.kind ?? null })
  return {
    ...game,
    phase: phase as DrillPhase,
    state,
    acts: [...game.acts, act],
    checks: [...game.checks, hashOf(state.log)],
  }
}

export function lookBackAtMeeting(game: CommitteeGame): CommitteeGame | null {
  const phase = drillMove(game.phase, { type: 'look' })
  return phase && { ...game, phase }
}

const membersOf = ({ drill }: CommitteeGame): readonly (CommitteeMind | null)[] =>
  drill.people.map(({ character }, party) => (party === pen ? null : committeeMember(characters[character])))
