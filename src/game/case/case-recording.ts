import type { CaseDeal } from '../../sim/audit/case/dealing-cases.ts'
import { rulesVersion } from '../../sim/setup.ts'
import { setupHashOf } from '../game.ts'
import { isSameBase, isSameResult } from '../same-result.ts'
import { actOnCase, isCaseRefused } from './acting-on-cases.ts'
import type { CaseAct } from './case-acts.ts'
import type { CaseInPlay } from './case-in-play.ts'
import { beginCase, hashOfCase } from './case-in-play.ts'
import { debriefCase } from './debriefing-case.ts'

export const caseFormat = 2

/** What a case came to, in thousandths: it stands in the file, and is worked out again by whoever opens it. */
export type CaseResult = {
  readonly total: number
  readonly isPassed: boolean
  readonly domains: { readonly [domain: string]: number }
}

/** A case as it is kept and sent; an exam that is over holds its result, too. */
export type CaseRecording = {
  readonly kind: 'case'
  readonly format: number
  readonly engine: number
  readonly base: { readonly scenario: string; readonly hash: string; readonly policy: string }
  readonly case: string
  readonly seed: string // of an exam: its code
  readonly sitting: number // 1: for the first time on that machine, as far as it remembered
  readonly acts: readonly CaseAct[]
  readonly checks: readonly string[] // one behind each act
  readonly hash: string
  readonly result: CaseResult | null // null: it is not over
}

export const recordCase = (play: CaseInPlay): CaseRecording => ({
  ...{ kind: 'case', format: caseFormat, engine: rulesVersion },
  base: baseOf(play.deal),
  ...{
    case: play.deal.def.id,
    seed: play.deal.seed,
    sitting: play.sitting,
    acts: play.acts,
    checks: play.checks,
  },
  ...{ hash: hashOfCase(play), result: resultOf(play) },
})

/** The portfolio's own case: desks of a case have factors of their own, which are no part of it. */
function baseOf({ def, played }: CaseDeal): CaseRecording['base'] {
  return { scenario: def.scenario, hash: setupHashOf(played.setup), policy: def.policy }
}

function resultOf(play: CaseInPlay): CaseResult | null {
  if (play.phase !== 'debriefing') return null
  const { total, isPassed, domains } = debriefCase(play)
  return { total, isPassed, domains: Object.fromEntries(domains.map(({ id, score }) => [id, score])) }
}

export type CaseReplayed =
  | { readonly verdict: 'verified'; readonly play: CaseInPlay }
  | { readonly verdict: 'mismatch'; readonly at: number } // number of the first act that does not fit, from 1
  | { readonly verdict: 'otherResult' } // its acts hold, and come to something else than it says
  | { readonly verdict: 'unverifiable'; readonly reason: 'rules' | 'scenario' }

/** Plays a case again on what was dealt again. */
export function replayCase(deal: CaseDeal, recording: CaseRecording): CaseReplayed {
  if (recording.format !== caseFormat || recording.engine !== rulesVersion)
    return { verdict: 'unverifiable', reason: 'rules' }
  if (!isSameBase(recording.base, baseOf(deal))) return { verdict: 'unverifiable', reason: 'scenario' }
  let play = beginCase(deal, recording.sitting)
  for (const [place, act] of recording.acts.entries()) {
    const next = actOnCase(play, act)
    if (isCaseRefused(next) || next.checks[place] !== recording.checks[place])
      return { verdict: 'mismatch', at: place + 1 }
    play = next
  }
  if (hashOfCase(play) !== recording.hash || recording.checks.length !== recording.acts.length)
    return { verdict: 'mismatch', at: recording.acts.length }
  return isSameResult(resultOf(play), recording.result)
    ? { verdict: 'verified', play }
    : { verdict: 'otherResult' }
}
