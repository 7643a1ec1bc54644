import { happens, roll } from '../../rng.ts'
import { falsified, trueClaim } from '../counterparts/answering.ts'
import type { Traits } from '../counterparts/character-factors.ts'
import type { Stakes } from '../stakes.ts'
import { bestWorth, worthOf } from '../stakes.ts'
import type { CommitteeAct, CommitteeClaim, CommitteeQuestion, MemberAct } from './committee-acts.ts'
import { committeeDice, committeeFactor } from './committee-factors.ts'
import { pen } from './committee-state.ts'
import type { CommitteeSeen } from './committee-view.ts'
import { latestJudgements } from './standing-together.ts'
import { trustOf } from './trusting.ts'

/** What a party does next in a committee, by what it sees and its own dice. */
export type CommitteeMind = (seen: CommitteeSeen, key: number) => CommitteeAct

/** A member of a committee: judges the text by what it is worth to it, and says why; coloured by the traits of characters. */
export const committeeMember =
  (traits: Traits): CommitteeMind =>
  (seen, key) => {
    const due = seen.due[0]?.what
    if (due === 'ballot') return ballot(seen, traits, key)
    return due === 'judge' ? judgement(seen, traits, key) : answer(seen, traits, key)
  }

/** What a text must be worth to a member now before it signs: what it has without one, and a share of its gain that yields. */
export function needOf(seen: CommitteeSeen, traits: Traits, key: number): number {
  const { stakes, round, rounds } = seen
  const gain = Math.max(0, bestWorth(stakes) - stakes.reservation)
  const left = rounds > 1 ? Math.round((1000 * Math.max(0, rounds - 1 - round)) / (rounds - 1)) : 0
  const least = roll(key, 0, committeeDice.dignity, traits.dignity + 1)
  const firm = Math.round((committeeFactor('hold') * traits.firmness) / firmest)
  const byTime = least + Math.round((Math.max(0, firm - least) * left) / 1000)
  const share = Math.max(0, byTime - yieldsBy(seen, traits))
  return stakes.reservation + Math.ceil((gain * share) / 1000)
}

/** The firmness at which `hold` is asked for in full: that of Boulware. */
const firmest = 10

/** What was shown, cited, given and threatened, and trust: how much less of its gain a member asks for, per mille. */
function yieldsBy(seen: CommitteeSeen, { pressed }: Traits): number {
  const { log, me, records, rules, stakes } = seen
  const trusted = Math.round(
    ((trustOf(seen) - committeeFactor('trustStart')) * committeeFactor('trustYields')) /
      committeeFactor('trustStart'),
  )
  const said = log.filter(({ by }) => by === pen).map(({ act }) => act)
  const shown = said.filter((act) => {
    const about = act.kind === 'show' && records.find(({ id }) => id === act.record)?.about
    return about && stakes.motives.some((motive) => motive?.consequence === about)
  })
  const cited = said.filter((act) => {
    const rule = act.kind === 'cite' && rules.find(({ id }) => id === act.rule)
    if (!rule) return false
    const values = stakes.worth[rule.issue] as readonly number[]
    return !rule.allows.includes(values.indexOf(values.reduce((a, b) => Math.max(a, b))))
  })
  const isFavoured = said.some((act) => act.kind === 'favour' && act.to === me)
  const warned = said.filter((act) => act.kind === 'warn' && act.to === me).length
  return (
    trusted +
    shown.length * committeeFactor('recordYields') +
    cited.length * committeeFactor('ruleYields') +
    (isFavoured ? committeeFactor('favourYields') : 0) +
    (warned === 1 ? pressed : 0)
  )
}

function judgement(seen: CommitteeSeen, traits: Traits, key: number): MemberAct {
  const { stakes, text, before } = seen
  const [now, then] = [worthOf(stakes, text), worthOf(stakes, before)]
  const step = committeeFactor('step')
  const felt = now - then >= step ? 'better' : then - now >= step ? 'worse' : 'same'
  const signs = now >= needOf(seen, traits, key)
  const isMask = happens(key, seen.round, committeeDice.mask, traits.bluff)
  const verdict = !isMask ? felt : felt === 'better' ? 'same' : 'worse'
  const reason = signs
    ? most(stakes, (issue) => change(stakes, issue, before, text))
    : most(stakes, (issue) => lack(stakes, issue, text))
  return {
    kind: 'judge',
    verdict,
    signs: signs && !isMask,
    issue: reason,
    motive: reason === null ? null : (stakes.motives[reason] ?? null),
  }
}

const lack = ({ worth }: Stakes, issue: number, text: readonly number[]): number => {
  const values = worth[issue] as readonly number[]
  return values.reduce((a, b) => Math.max(a, b)) - (values[text[issue] as number] as number)
}

const change = (
  { worth }: Stakes,
  issue: number,
  before: readonly number[],
  text: readonly number[],
): number =>
  Math.abs(
    (worth[issue]?.[text[issue] as number] as number) - (worth[issue]?.[before[issue] as number] as number),
  )

/** The issue with the most of something; null: none has any. Of equal ones the first. */
function most({ worth }: Stakes, of: (issue: number) => number): number | null {
  const sizes = worth.map((_, issue) => of(issue))
  const best = sizes.reduce((a, b) => Math.max(a, b))
  return best > 0 ? sizes.indexOf(best) : null
}

/** For a text that is worth its price; against it while somebody it stands with would not sign, unless it gains much. */
function ballot(seen: CommitteeSeen, traits: Traits, key: number): MemberAct {
  const { stakes, text, bonds, me } = seen
  const spare = worthOf(stakes, text) - needOf(seen, traits, key)
  const judged = latestJudgements(seen)
  const others = bonds.find((bond) => bond.includes(me))?.filter((party) => party !== me) ?? []
  const isHeld = others.some((party) => !judged[party]?.signs)
  const gain = Math.max(0, bestWorth(stakes) - stakes.reservation)
  const price = isHeld ? Math.ceil((gain * committeeFactor('partsAt')) / 1000) : 0
  return { kind: 'ballot', aye: spare >= price }
}

/** True, false or none, as the character goes; alone, and where there is trust, more often true. */
function answer(seen: CommitteeSeen, traits: Traits, key: number): MemberAct {
  const place = seen.log.length - 1
  const asked = seen.log[place]?.act
  if (asked?.kind !== 'ask') return { kind: 'withhold' }
  const chance = (n: number, perMille: number) =>
    happens(key, seen.round, committeeDice.answers + place + place + n, perMille)
  const trusted = Math.round(
    ((trustOf(seen) - committeeFactor('trustStart')) * committeeFactor('trustOpens')) /
      committeeFactor('trustStart'),
  )
  const open =
    traits.openness +
    (seen.alone === null ? 0 : committeeFactor('caucusOpens')) +
    (asked.ready ? committeeFactor('preparedOpens') : 0) +
    trusted
  const truth = claimOf(seen, asked.question, needOf(seen, traits, key))
  if (chance(0, open)) return { kind: 'tell', claim: truth }
  if (truth.about === 'need') return { kind: 'withhold' }
  return chance(1, traits.bluff)
    ? { kind: 'tell', claim: falsified(seen.stakes, truth) }
    : { kind: 'withhold' }
}

function claimOf({ stakes, text }: CommitteeSeen, question: CommitteeQuestion, need: number): CommitteeClaim {
  return question.about === 'need'
    ? { about: 'need', change: changeFor(stakes, text, need) }
    : trueClaim(stakes, question)
}

/** The smallest single change of the text that would be enough; where none is, the one that brings most. Null: it would sign. */
export function changeFor(
  stakes: Stakes,
  text: readonly number[],
  need: number,
): { readonly issue: number; readonly option: number } | null {
  const now = worthOf(stakes, text)
  if (now >= need) return null
  const gains = stakes.worth.flatMap((values, issue) =>
    values.map((value, option) => ({
      issue,
      option,
      gain: value - (values[text[issue] as number] as number),
    })),
  )
  const enough = gains.filter(({ gain }) => now + gain >= need)
  const [first] = (enough.length > 0 ? enough : gains).toSorted((a, b) =>
    enough.length > 0 ? a.gain - b.gain : b.gain - a.gain,
  )
  return first ? { issue: first.issue, option: first.option } : null
}
