import type { CommitteeAct } from '../../sim/negotiation/committee/committee-acts.ts'
import { rulesVersion } from '../../sim/setup.ts'
import { drillHash } from '../drill/drill-game.ts'
import type { Preparation } from '../drill/preparing.ts'
import { isPreparation } from '../drill/preparing.ts'
import type { CommitteeDrill, CommitteeGame } from './committee-game.ts'
import { actInMeeting, lookBackAtMeeting, openCommittee, openMeeting } from './committee-game.ts'

export const committeeFormat = 1

/** A committee as it is kept: everything else is computed. */
export type CommitteeRecording = {
  readonly kind: 'committee'
  readonly format: number
  readonly engine: number // the rules it was played by
  readonly drill: string
  readonly hash: string // of the drill
  readonly seed: string
  readonly prepared: Preparation | null // null: still at the briefing
  readonly acts: readonly CommitteeAct[]
  readonly checks: readonly string[] // one behind each act
  readonly looked: boolean
}

export const recordCommittee = (game: CommitteeGame): CommitteeRecording => ({
  kind: 'committee',
  format: committeeFormat,
  engine: rulesVersion,
  drill: game.drill.id,
  hash: drillHash(game.drill),
  seed: game.seed,
  prepared: game.phase === 'briefing' ? null : game.prepared,
  acts: game.acts,
  checks: game.checks,
  looked: game.phase === 'debriefing',
})

/** Plays a recording again; null where it is of other rules or another drill, does not fit, or is none. */
export function replayCommittee(drill: CommitteeDrill, found: unknown): CommitteeGame | null {
  try {
    return replayed(drill, found)
  } catch {
    return null // whatever lay there: acts of another shape
  }
}

function replayed(drill: CommitteeDrill, found: unknown): CommitteeGame | null {
  const it = found as CommitteeRecording | null
  if (it?.kind !== 'committee' || it.format !== committeeFormat || it.engine !== rulesVersion) return null
  if (it.drill !== drill.id || it.hash !== drillHash(drill) || typeof it.seed !== 'string') return null
  if (!Array.isArray(it.acts) || !Array.isArray(it.checks)) return null
  const opened = openCommittee(drill, it.seed)
  if (it.prepared === null) return opened
  if (!isPreparation(it.prepared)) return null
  let game = openMeeting(opened, it.prepared)
  for (const [n, act] of it.acts.entries()) {
    const next = game && actInMeeting(game, act)
    if (!next || 'refused' in next || next.checks[n] !== it.checks[n]) return null
    game = next
  }
  return it.looked ? game && lookBackAtMeeting(game) : game
}
