import type { YearDeal } from '../../sim/audit/year/dealing-years.ts'
import { rulesVersion } from '../../sim/setup.ts'
import { setupHashOf } from '../game.ts'
import { isSameBase, isSameResult } from '../same-result.ts'
import { debriefYear } from './debriefing-year.ts'
import type { YearAct } from './year-acts.ts'
import type { YearInPlay } from './year-in-play.ts'
import { actOnYear, beginYear, hashOfYear, isYearRefused } from './yearing.ts'

const yearFormat = 2

/** What a year came to, in thousandths: it stands in the file, and is worked out again by whoever opens it. */
type YearResult = {
  readonly total: number
  readonly isPassed: boolean
  readonly domains: { readonly [domain: string]: number }
}

/** A year as it is kept and sent. */
export type YearRecording = {
  readonly kind: 'year'
  readonly format: number
  readonly engine: number
  readonly base: { readonly scenario: string; readonly hash: string; readonly policy: string }
  readonly year: string
  readonly seed: string
  readonly acts: readonly YearAct[]
  readonly checks: readonly string[] // one behind each act
  readonly hash: string
  readonly result: YearResult | null // null: it is not over
}

export const recordYear = (play: YearInPlay): YearRecording => ({
  ...{ kind: 'year', format: yearFormat, engine: rulesVersion, base: baseOf(play.deal) },
  ...{ year: play.deal.def.id, seed: play.deal.seed, acts: play.acts, checks: play.checks },
  ...{ hash: hashOfYear(play), result: resultOf(play) },
})

function baseOf({ def, before }: YearDeal): YearRecording['base'] {
  return { scenario: def.scenario, hash: setupHashOf(before.setup), policy: def.policy }
}

function resultOf(play: YearInPlay): YearResult | null {
  if (play.phase !== 'debriefing') return null
  const { total, isPassed, domains } = debriefYear(play)
  return { total, isPassed, domains: Object.fromEntries(domains.map(({ id, score }) => [id, score])) }
}

type YearReplayed =
  | { readonly verdict: 'verified'; readonly play: YearInPlay }
  | { readonly verdict: 'mismatch'; readonly at: number } // number of the first act that does not fit, from 1
  | { readonly verdict: 'otherResult' } // its acts hold, and come to something else than it says
  | { readonly verdict: 'unverifiable'; readonly reason: 'rules' | 'scenario' }

/** Plays a year again on what was dealt again. */
export function replayYear(deal: YearDeal, recording: YearRecording): YearReplayed {
  if (recording.format !== yearFormat || recording.engine !== rulesVersion)
    return { verdict: 'unverifiable', reason: 'rules' }
  if (!isSameBase(recording.base, baseOf(deal))) return { verdict: 'unverifiable', reason: 'scenario' }
  let play = beginYear(deal)
  for (const [place, act] of recording.acts.entries()) {
    const next = actOnYear(play, act)
    if (isYearRefused(next) || next.checks[place] !== recording.checks[place])
      return { verdict: 'mismatch', at: place + 1 }
    play = next
  }
  if (hashOfYear(play) !== recording.hash || recording.checks.length !== recording.acts.length)
    return { verdict: 'mismatch', at: recording.acts.length }
  return isSameResult(resultOf(play), recording.result)
    ? { verdict: 'verified', play }
    : { verdict: 'otherResult' }
}
