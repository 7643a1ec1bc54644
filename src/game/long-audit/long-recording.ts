import type { Played } from '../../sim/audit/keeping.ts'
import type { Digest } from '../../sim/hash.ts'
import { digestText } from '../../sim/hash.ts'
import { rulesVersion } from '../../sim/setup.ts'
import { setupHashOf } from '../game.ts'
import { isSameBase, isSameResult } from '../same-result.ts'

/** What a long audit came to, in thousandths: it stands in the file, and is worked out again by whoever opens it. */
export type LongResult = {
  readonly total: number
  readonly isPassed: boolean
  readonly domains: { readonly [domain: string]: number }
}

/** A long audit as it is kept and sent. `Own`: what names this one, in the order in which it stands in the file. */
export type LongRecording<Kind extends string, Own, Act> = Own & LongFile<Kind, Act>
type LongFile<Kind extends string, Act> = {
  readonly kind: Kind
  readonly format: number
  readonly engine: number
  readonly base: { readonly scenario: string; readonly hash: string; readonly policy: string }
  readonly acts: readonly Act[]
  readonly checks: readonly string[] // one behind each act
  readonly hash: string
  readonly result: LongResult | null // null: it is not over
}

/** What every long audit in play has: the deal that it plays on, its acts, and their digest. */
export type LongPlay<Deal, Act> = {
  readonly deal: Deal
  readonly phase: string
  readonly acts: readonly Act[]
  readonly checks: readonly string[]
  readonly digest: Digest
}
type LongDeal = { readonly def: { readonly id: string; readonly scenario: string; readonly policy: string } }

/** How one kind of long audit is played: all that its recording needs to know of it. */
export type LongRules<
  Kind extends string,
  Own,
  Act,
  Deal extends LongDeal,
  Play extends LongPlay<Deal, Act>,
> = {
  readonly kind: Kind
  readonly format: number // raised when recordings would play differently
  readonly begin: (deal: Deal, own: Own) => Play
  readonly act: (play: Play, act: Act) => Play | { readonly refused: string }
  readonly ownOf: (play: Play) => Own
  readonly bookOf: (deal: Deal) => Played // the game whose books are audited
  readonly debrief: (play: Play) => {
    readonly total: number
    readonly isPassed: boolean
    readonly domains: readonly { readonly id: string; readonly score: number }[]
  }
}

export type LongReplayed<Play> =
  | { readonly verdict: 'verified'; readonly play: Play }
  | { readonly verdict: 'mismatch'; readonly at: number } // number of the first act that does not fit, from 1
  | { readonly verdict: 'otherResult' } // its acts hold, and come to something else than it says
  | { readonly verdict: 'unverifiable'; readonly reason: 'rules' | 'scenario' }

/** Keeps long audits of one kind, and plays what was kept again. */
export function keptBy<
  Kind extends string,
  Own extends object,
  Act,
  Deal extends LongDeal,
  Play extends LongPlay<Deal, Act>,
>(rules: LongRules<Kind, Own, Act, Deal, Play>) {
  type Recording = LongRecording<Kind, Own, Act>

  const baseOf = (deal: Deal): LongFile<Kind, Act>['base'] => ({
    ...{ scenario: deal.def.scenario, hash: setupHashOf(rules.bookOf(deal).setup), policy: deal.def.policy },
  })

  function resultOf(play: Play): LongResult | null {
    if (play.phase !== 'debriefing') return null
    const { total, isPassed, domains } = rules.debrief(play)
    return { total, isPassed, domains: Object.fromEntries(domains.map(({ id, score }) => [id, score])) }
  }

  const record = (play: Play): Recording => ({
    ...{ kind: rules.kind, format: rules.format, engine: rulesVersion, base: baseOf(play.deal) },
    ...rules.ownOf(play),
    ...{ acts: play.acts, checks: play.checks, hash: digestText(play.digest), result: resultOf(play) },
  })

  /** Plays a recording again on what was dealt again. */
  function replay(deal: Deal, recording: Recording): LongReplayed<Play> {
    if (recording.format !== rules.format || recording.engine !== rulesVersion)
      return { verdict: 'unverifiable', reason: 'rules' }
    if (!isSameBase(recording.base, baseOf(deal))) return { verdict: 'unverifiable', reason: 'scenario' }
    let play = rules.begin(deal, recording)
    for (const [place, act] of recording.acts.entries()) {
      const next = rules.act(play, act)
      if ('refused' in next || next.checks[place] !== recording.checks[place])
        return { verdict: 'mismatch', at: place + 1 }
      play = next
    }
    if (digestText(play.digest) !== recording.hash || recording.checks.length !== recording.acts.length)
      return { verdict: 'mismatch', at: recording.acts.length }
    return isSameResult(resultOf(play), recording.result)
      ? { verdict: 'verified', play }
      : { verdict: 'otherResult' }
  }

  return { record, replay }
}
