import { factorOf } from '../factors.ts'
import type { BoardMember, Outcome, Setup } from '../setup.ts'
import { outcomes } from '../setup.ts'
import type { Observation } from './evidence.ts'

/** What the PMO recommends, and how far it is trusted: 0 to 100,000. */
export type Advice = { readonly outcome: Outcome; readonly trust: number }

/** How a member sees each outcome, in thousandths of a bar of evidence. */
export type Scores = { readonly [outcome in Outcome]: number }

export type Leaning = {
  readonly outcome: Outcome | null // null: undecided
  readonly firm: boolean // will vote so, whatever the dice say
  readonly scores: Scores
}

/** What one observation weighs with a member, in thousandths, for or against an outcome; 0 if it says nothing of it. */
export function weightOf(setup: Setup, member: BoardMember, seen: Observation, outcome: Outcome): number {
  const strength = seen.speaks[outcome] ?? 0
  return strength * (seen.concerns.includes(member.concern) ? factorOf(setup, 'concernWeight') : 1000)
}

/** Weight of the PMO's word for an outcome, in thousandths. */
export const voiceFor = (setup: Setup, advice: Advice | null, outcome: Outcome): number =>
  advice?.outcome === outcome ? Math.round((factorOf(setup, 'pmoVoice') * advice.trust) / 100_000) : 0

export const scoresOf = (
  setup: Setup,
  member: BoardMember,
  seen: readonly Observation[],
  advice: Advice | null,
): Scores =>
  Object.fromEntries(
    outcomes.map((outcome) => [
      outcome,
      seen.reduce((sum, it) => sum + weightOf(setup, member, it, outcome), voiceFor(setup, advice, outcome)),
    ]),
  ) as Scores

/** The best of some outcomes; of equals the one that changes least. */
export const bestOf = (scores: Scores, among: readonly Outcome[]): Outcome =>
  among.reduce((best, outcome) => (scores[outcome] > scores[best] ? outcome : best))

/** Where a member leans by the evidence, before any die is thrown. */
export function leaningOf(
  setup: Setup,
  member: BoardMember,
  scores: Scores,
  possible: readonly Outcome[],
): Leaning {
  const best = bestOf(scores, possible)
  const others = possible.filter((outcome) => outcome !== best)
  const second = others.length > 0 ? scores[bestOf(scores, others)] : Number.MIN_SAFE_INTEGER
  const isDecided = scores[best] - second >= factorOf(setup, 'undecided')
  return { outcome: isDecided ? best : null, firm: isDecided && member.character === 'firm', scores }
}
