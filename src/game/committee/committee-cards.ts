import { talkLimits } from '../../sim/negotiation/committee/committee-factors.ts'
import type { CommitteeSeen } from '../../sim/negotiation/committee/committee-view.ts'
import { needsFromHere } from '../drill/drill-factors.ts'

/** What whoever holds the pen may do, as the interface groups it. */
export const committeeCards = ['draft', 'ask', 'caucus', 'rejoin', 'show', 'cite', 'promise', 'favour', 'vote', 'warn', 'escalate', 'close'] as const // biome-ignore format: a list
export type CommitteeCard = (typeof committeeCards)[number]

/** The cards of use now. Most appear as they are needed, so that nobody reads twelve at the start. */
export function committeeCardsNow(seen: CommitteeSeen): readonly CommitteeCard[] {
  const { alone, talked, log, records, rules, round, rounds } = seen
  const canTalk = talked < (alone === null ? talkLimits.table : talkLimits.caucus)
  const done = (is: (act: CommitteeSeen['log'][number]['act']) => boolean) => log.some(({ act }) => is(act))
  const isUnfavoured = (party: number) => !done((it) => it.kind === 'favour' && it.to === party)
  const members = seen.parties.map((_, party) => party).filter((party) => party !== seen.me)
  const isJudged = done(({ kind }) => kind === 'judge')
  const isRefused = done((act) => act.kind === 'judge' && !act.signs)
  const isLate = (round + 1) * 1000 >= rounds * needsFromHere.late
  const table: { readonly [card in CommitteeCard]: boolean } = {
    draft: true,
    ask: canTalk,
    caucus: isJudged,
    rejoin: false,
    show:
      canTalk &&
      isRefused &&
      records.some(({ id, own }) => own && !done((it) => it.kind === 'show' && it.record === id)),
    cite: canTalk && isRefused && rules.some(({ id }) => !done((it) => it.kind === 'cite' && it.rule === id)),
    promise: canTalk && done((act) => act.kind === 'tell' && act.claim.about === 'need'),
    favour: canTalk && isRefused && members.some(isUnfavoured),
    vote: isJudged,
    warn: canTalk && isLate && isRefused,
    escalate: isLate,
    close: true,
  }
  const isGiven = alone !== null && !isUnfavoured(alone)
  const talk: readonly CommitteeCard[] = isGiven ? ['ask', 'promise'] : ['ask', 'promise', 'favour']
  const inCaucus: readonly CommitteeCard[] = canTalk ? [...talk, 'rejoin'] : ['rejoin']
  return committeeCards.filter((card) => (alone === null ? table[card] : inCaucus.includes(card)))
}
