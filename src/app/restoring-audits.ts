import type { AuditRecording, AuditReplayed } from '../game/audit-recording.ts'
import { replayAudit } from '../game/audit-recording.ts'
import type { Audit } from '../game/auditing.ts'
import type { Dealt } from '../game/dealing-audits.ts'
import { dealtFromGame } from '../game/dealing-audits.ts'
import type { Library } from './library.ts'
import { restore } from './restoring.ts'
import { isSeed } from './route.ts'

type Args = { readonly [name: string]: string | number }
type Flaw = { readonly message: 'mismatch' | 'otherRules' | 'otherScenario'; readonly args: Args }

/** What is said of an audit from a file that cannot be gone on with. */
export const inAuditFile = {
  mismatch: 'auditMismatch',
  otherRules: 'otherRules',
  otherScenario: 'otherScenario',
} as const

/** Deals and plays the recording of an audit again, up to its end; the game in it has to hold as well. */
export function restoreAudit(
  library: Library,
  recording: AuditRecording,
  dealtOf: (drill: string, seed: string) => Dealt | null,
  standard: Dealt['deal']['standard'] = null,
): { readonly flaw: Flaw | null; readonly audit: Audit | null } {
  const broken = (message: Flaw['message'], args: Args = {}) => ({ flaw: { message, args }, audit: null })
  const { drill, seed, own } = recording
  let dealt: Dealt | null = null
  if (own) {
    const { flaw, game } = restore(library, JSON.stringify(own.game))
    if (flaw?.message === 'olderRules') return broken('otherRules')
    if (flaw?.message === 'otherScenario') return broken('otherScenario')
    if (flaw || !game) return broken('mismatch', { at: 0 })
    dealt = dealtFromGame(game, drill, own.project, standard)
  } else if (isSeed(seed)) dealt = dealtOf(drill, seed)
  if (!dealt) return broken('mismatch', { at: 0 })
  const replayed = replayWhatever(dealt, recording)
  if (replayed.verdict === 'verified') return { flaw: null, audit: replayed.audit }
  if (replayed.verdict === 'mismatch') return broken('mismatch', { at: replayed.at })
  return broken(replayed.reason === 'rules' ? 'otherRules' : 'otherScenario')
}

/** A file may hold acts that nobody could do: where the rules break on one, the audit does not lead to what it says. */
function replayWhatever(dealt: Dealt, recording: AuditRecording): AuditReplayed {
  try {
    return replayAudit(dealt, recording)
  } catch {
    return { verdict: 'mismatch', at: 0 }
  }
}
