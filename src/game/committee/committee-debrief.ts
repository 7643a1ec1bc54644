import type { CommitteeState } from '../../sim/negotiation/committee/committee-state.ts'
import { membersOf, pen } from '../../sim/negotiation/committee/committee-state.ts'
import { committeeResult } from '../../sim/negotiation/committee/committee-view.ts'
import { blockingCoalitions, passes } from '../../sim/negotiation/committee/decision-rule.ts'
import { textsJudged } from '../../sim/negotiation/committee/reading-members.ts'
import type { Standing } from '../../sim/negotiation/committee/standing-by.ts'
import { standingBy } from '../../sim/negotiation/committee/standing-by.ts'
import { latestJudgements } from '../../sim/negotiation/committee/standing-together.ts'
import type { TrustReason } from '../../sim/negotiation/committee/trusting.ts'
import { trustMoves, trustOf } from '../../sim/negotiation/committee/trusting.ts'
import type { Deal, Motive } from '../../sim/negotiation/stakes.ts'
import { worthOf } from '../../sim/negotiation/stakes.ts'
import type { MapReading } from '../drill/preparing.ts'
import { mapReading } from '../drill/preparing.ts'
import type { CommitteeGame } from './committee-game.ts'
import type { PossibleTexts } from './possible-texts.ts'
import { possibleTexts } from './possible-texts.ts'

export const meetingLessons = ['belowLine', 'askWhy', 'caucusFirst', 'breakBlock', 'voteInTime', 'tooSoon', 'resisted', 'tradeMore', 'well'] as const // biome-ignore format: a list
export type MeetingLesson = (typeof meetingLessons)[number]

export type DebriefedMember = {
  readonly party: number
  readonly now: number // what the end is worth to it, per mille
  readonly line: number // what it has without a text
  readonly ballot: boolean | null // its last vote
  readonly standing: Standing | null // null: there was no text to stand by
  readonly trust: number // per mille
  readonly moved: readonly { readonly round: number; readonly why: TrustReason; readonly up: boolean }[]
  readonly wants: readonly {
    readonly issue: number
    readonly points: number
    readonly motive: Motive | null
    readonly heard: boolean
    readonly used: boolean
  }[] // what matters most first
}

export type Conduct = {
  readonly kind: 'kept' | 'broken' | 'bluff' | 'ownRule' | 'beside' | 'overridden' | 'evidence'
  readonly round: number
  readonly party: number | null
}

/** All that lay behind a committee, once nothing can be done any more. */
export type CommitteeDebrief = {
  readonly ending: 'agreed' | 'walkedAway' | 'ranOut' | 'escalated'
  readonly result: number
  readonly line: number
  readonly deal: Deal | null
  readonly against: readonly number[]
  readonly blocking: readonly { readonly parties: readonly number[]; readonly motive: Motive | null }[] // who defeated it
  readonly possible: PossibleTexts
  readonly drafts: readonly {
    readonly text: Deal
    readonly worth: number
    readonly said: number
    readonly truly: number
  }[]
  readonly members: readonly DebriefedMember[]
  readonly conduct: readonly Conduct[]
  readonly map: readonly MapReading[]
  readonly lesson: MeetingLesson
}

export function committeeDebrief(game: CommitteeGame): CommitteeDebrief | null {
  const { state, drill, prepared } = game
  const { table, ending, terms } = state
  const mine = table.parties[pen]?.stakes
  if (!ending || !mine) return null
  const deal = ending.kind === 'agreed' ? ending.deal : null
  const members = membersOf(state).map((party) => memberBehind(state, party, deal))
  const possible = possibleTexts(state, deal)
  const facts = {
    ending: ending.kind,
    result: committeeResult(state, pen),
    line: mine.reservation,
    deal,
    against: ending.kind === 'agreed' ? ending.against : [],
    blocking: blockingIn(state),
    possible,
    members,
    conduct: conductIn(state),
  }
  return {
    ...facts,
    drafts: textsJudged({ log: state.log, terms, parties: table.parties.map(({ id }) => id) }).map(
      ({ text, refusing }) => ({
        text,
        worth: worthOf(mine, text),
        said: members.length - refusing.length,
        truly: members.filter(({ party, line }) => worthTo(state, party, text) >= line).length,
      }),
    ),
    map: mapReading(drill.people, prepared.map, pen),
    lesson: lessonOf(state, facts),
  }
}

const worthTo = ({ table }: CommitteeState, party: number, text: Deal): number => {
  const stakes = table.parties[party]?.stakes
  return stakes ? worthOf(stakes, text) : 0
}

const ballotOf = ({ log }: CommitteeState, party: number): boolean | null => {
  const cast = log.findLast(({ by, act }) => by === party && act.kind === 'ballot')?.act
  return cast?.kind === 'ballot' ? cast.aye : null
}

const heardBy = ({ log }: CommitteeState, party: number) =>
  log.filter(({ alone }) => alone === null || alone === party)

function memberBehind(state: CommitteeState, party: number, deal: Deal | null): DebriefedMember {
  const stakes = state.table.parties[party]?.stakes
  if (!stakes) throw new Error(`no party ${party}`)
  const log = heardBy(state, party)
  const trust = trustOf({ me: party, log, terms: state.terms })
  const ballot = ballotOf(state, party)
  const reasons = state.log.flatMap(({ by, act }) => {
    if (by !== party) return []
    if (act.kind === 'judge' && act.motive) return [act.issue]
    return act.kind === 'tell' && act.claim.about === 'why' && act.claim.motive ? [act.claim.issue] : []
  })
  return {
    party,
    now: committeeResult(state, party),
    line: stakes.reservation,
    ballot,
    standing: deal === null ? null : standingBy(ballot === true, trust),
    trust,
    moved: trustMoves({ me: party, log }).map(({ at, why, up }) => ({ round: log[at]?.round ?? 0, why, up })),
    wants: stakes.worth
      .map((values, issue) => {
        const points = values.reduce((a, b) => Math.max(a, b))
        const got = deal ? (values[deal[issue] as number] as number) : 0
        return {
          issue,
          points,
          motive: stakes.motives[issue] ?? null,
          heard: reasons.includes(issue),
          used: deal !== null && points > 0 && got * 1000 >= points * most,
        }
      })
      .sort((a, b) => b.points - a.points || a.issue - b.issue)
      .slice(0, shown),
  }
}

const most = 600 // of an issue's points: it counts as given
const shown = 2

/** Who defeated the text that lay there last: in the last vote or, where there was none, by what they said of it. */
function blockingIn(state: CommitteeState): CommitteeDebrief['blocking'] {
  if (state.ending?.kind === 'agreed') return []
  const judged = latestJudgements(state)
  const voted = state.log.some(({ act }) => act.kind === 'ballot')
  const refusing = membersOf(state).filter((party) =>
    voted ? ballotOf(state, party) === false : judged[party] && !judged[party].signs,
  )
  return blockingCoalitions(state.terms.rule, refusing).map((parties) => {
    const motives = parties.map((party) => judged[party]?.motive ?? null)
    const [first] = motives
    const isOne =
      first &&
      motives.every((motive) => motive?.consequence === first.consequence && motive.wants === first.wants)
    return { parties, motive: isOne ? first : null }
  })
}

/** What is worth naming of how it was done, with the round. */
function conductIn(state: CommitteeState): readonly Conduct[] {
  const { log, table, ending } = state
  const words: { party: number; issue: number; option: number; was: string }[] = []
  const found: Conduct[] = []
  let text = state.terms.text
  const signs: { [party: number]: boolean } = {}
  const worries: { [party: number]: string | undefined } = {}
  for (const { by, act, round } of log) {
    const add = (kind: Conduct['kind'], party: number | null = null) => found.push({ kind, round, party })
    if (act.kind === 'judge') {
      signs[by] = act.signs
      worries[by] = act.signs ? undefined : act.motive?.consequence
    }
    if (act.kind === 'draft') {
      text = act.text
      for (const word of words) {
        const was = text[word.issue] === word.option ? 'kept' : 'broken'
        if (was !== word.was) add(was, word.party)
        word.was = was
      }
    }
    if (act.kind === 'promise')
      words.push({ party: act.to, issue: act.issue, option: act.option, was: 'open' })
    if (act.kind === 'warn' && ending?.kind !== 'escalated') add('bluff', act.to)
    if (act.kind === 'cite') {
      const rule = table.rules?.find(({ id }) => id === act.rule)
      if (rule && !rule.allows.includes(text[rule.issue] as number)) add('ownRule')
    }
    if (act.kind === 'show') {
      const about = table.records.find(({ id }) => id === act.record)?.about
      add(Object.values(worries).includes(about) ? 'evidence' : 'beside')
    }
    if (
      act.kind === 'vote' &&
      !passes(
        state.terms.rule,
        membersOf(state).filter((party) => !signs[party]),
      )
    )
      add('overridden')
  }
  return found
}

type Known = Pick<
  CommitteeDebrief,
  'ending' | 'result' | 'line' | 'deal' | 'possible' | 'members' | 'blocking'
>

/** The one thing to do otherwise next time: what cost most comes first. */
function lessonOf({ log, round, table }: CommitteeState, it: Known): MeetingLesson {
  const asked = log.some(({ act }) => act.kind === 'ask')
  const isAlone = log.some(({ act }) => act.kind === 'caucus')
  const isVoted = log.some(({ act }) => act.kind === 'vote')
  if (!it.deal) {
    if (it.ending !== 'ranOut' && (round + 1) * 2 < table.exchanges) return 'tooSoon'
    if (!asked) return 'askWhy'
    if (it.blocking.length > 0 && !isAlone) return 'caucusFirst'
    return isVoted ? 'breakBlock' : 'voteInTime'
  }
  if (it.result < it.line) return 'belowLine'
  if (!asked) return 'askWhy'
  if (it.members.some(({ standing, ballot }) => standing === 'resistance' && ballot)) return 'resisted'
  return (it.possible.gained ?? 0) < enough ? 'tradeMore' : 'well'
}

const enough = 850 // per mille of what all could have gained
