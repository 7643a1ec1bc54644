import { analysisOf } from '../../bargaining/analysis.ts'
import { pointAt } from '../../bargaining/points.ts'
import { offersMade } from '../../sim/negotiation/offers.ts'
import { bestWorth } from '../../sim/negotiation/stakes.ts'
import { exchangeOf } from '../../sim/negotiation/state.ts'
import { resultOf } from '../../sim/negotiation/view.ts'
import { debriefFrom } from './drill-factors.ts'
import type { DrillGame } from './drill-game.ts'
import { otherSide } from './drill-game.ts'
import type { DrillRelation } from './drill-relation.ts'
import { relationBehind } from './drill-relation.ts'
import type { Captured } from './integrative-gain.ts'
import { capturedIn } from './integrative-gain.ts'
import { offerWorth } from './saying.ts'

/** What both have, the player first, per mille of each one's best deal. */
export type Pair = readonly [you: number, them: number]

export const lessons = ['rightWalk', 'walkSooner', 'tooSoon', 'noDeal', 'belowLine', 'askFirst', 'askWhy', 'useIt', 'tradeMore', 'stoodLow', 'well'] as const // biome-ignore format: a list
export type Lesson = (typeof lessons)[number]

export type DrillDebrief = {
  readonly ending: 'agreed' | 'walkedAway' | 'ranOut' | 'escalated'
  readonly result: Pair // time taken off
  readonly lines: Pair // walk-away lines
  readonly frontier: readonly Pair[] // nobody can have more without the other having less
  readonly isZone: boolean // whether some deal leaves both no worse off than none
  readonly nash: Pair | null
  readonly kalaiSmorodinsky: Pair | null
  readonly deal: Pair | null
  readonly dance: readonly { readonly by: 'you' | 'them'; readonly exchange: number; readonly at: Pair }[]
  readonly left: number | null // what the player could have had more, the other no less
  readonly interests: readonly Interest[] // the other one's, what matters most first
  readonly captured: Captured | null // null: no deal, or nothing to gain but shares of a fixed pie
  readonly relation: DrillRelation
  readonly lesson: Lesson
}

export type Interest = {
  readonly issue: number
  readonly points: number // per mille of their best deal
  readonly motive: { readonly consequence: string; readonly wants: 'more' | 'less' } | null
  readonly heard: boolean // they said so
  readonly used: boolean // the deal gives them most of it
}

export function drillDebrief(game: DrillGame): DrillDebrief | null {
  const { side, state } = game
  const { ending, log, table } = state
  const mine = table.parties[side]?.stakes
  const theirs = table.parties[otherSide(game)]?.stakes
  if (!ending || !mine || !theirs) return null
  const analysis = analysisOf({
    sizes: table.issues.map(({ options }) => options.length),
    parties: [mine, theirs].map((stakes) => ({
      worth: stakes.worth,
      most: Number.POSITIVE_INFINITY,
      full: bestWorth(stakes),
      reservation: stakes.reservation,
    })),
  })
  const { points } = analysis.frontier
  const pair = (place: number): Pair => pointAt(points, place) as unknown as Pair
  const one = (places: readonly number[]) => (places[0] === undefined ? null : pair(places[0]))
  const worth = (offer: readonly (number | null)[]): Pair | null => {
    const [you, them] = [offerWorth(state, side, offer), offerWorth(state, otherSide(game), offer)]
    return you === null || them === null ? null : [you, them]
  }
  const deal = ending.kind === 'agreed' ? worth(ending.deal) : null
  const frontier = Array.from({ length: points.count }, (_, n) => pair(n))
  const better = deal && frontier.filter(([, them]) => them >= deal[1]).map(([you]) => you - deal[0])
  const interests = interestsOf(game, ending.kind === 'agreed' ? ending.deal : null)
  const facts = {
    left: better?.reduce((a, b) => Math.max(a, b), 0) ?? null,
    interests,
    isZone: analysis.zone.length > 0,
    deal,
    nash: one(analysis.nash),
    captured: deal && capturedIn(frontier, deal),
  }
  return {
    ending: ending.kind,
    result: [resultOf(state, side), resultOf(state, otherSide(game))],
    lines: [mine.reservation, theirs.reservation],
    frontier,
    kalaiSmorodinsky: one(analysis.kalaiSmorodinsky),
    dance: offersMade(log, table.issues.length).flatMap(({ by, exchange, offer }) => {
      const at = worth(offer)
      return at ? [{ by: by === side ? ('you' as const) : ('them' as const), exchange, at }] : []
    }),
    ...facts,
    relation: relationBehind(game),
    lesson: lessonOf(game, facts, mine.reservation),
  }
}

function interestsOf(game: DrillGame, deal: readonly number[] | null): readonly Interest[] {
  const { state } = game
  const { stakes } = state.table.parties[otherSide(game)] as (typeof state.table.parties)[number]
  const told = state.log.flatMap(({ by, act }) =>
    by !== game.side && act.kind === 'tell' ? [act.claim] : [],
  )
  return stakes.worth
    .map((values, issue): Interest => {
      const points = values.reduce((a, b) => Math.max(a, b))
      const got = deal ? (values[deal[issue] as number] as number) : 0
      return {
        issue,
        points,
        motive: stakes.motives[issue] ?? null,
        heard: told.some(
          (claim) =>
            (claim.about === 'ranking' && claim.issues[0] === issue) ||
            (claim.about === 'why' && claim.issue === issue && claim.motive !== null) ||
            (claim.about === 'comparison' && claim.more === issue),
        ),
        used: deal !== null && got * 1000 >= points * debriefFrom.given,
      }
    })
    .sort((a, b) => b.points - a.points || a.issue - b.issue)
}

type Known = Pick<DrillDebrief, 'left' | 'interests' | 'isZone' | 'deal' | 'nash' | 'captured'>

/** The one thing to do otherwise next time: what cost most comes first. */
function lessonOf(
  { state, side }: DrillGame,
  { left, interests, isZone, deal, nash, captured }: Known,
  line: number,
): Lesson {
  const asked = state.log.flatMap(({ by, act }) =>
    by === side && act.kind === 'ask' ? [act.question.about] : [],
  )
  if (deal && deal[0] < line) return 'belowLine'
  if (!isZone)
    return state.ending?.kind === 'walkedAway' &&
      exchangeOf(state) + debriefFrom.sooner < state.table.exchanges
      ? 'rightWalk'
      : 'walkSooner'
  if (!deal) return state.ending?.kind === 'walkedAway' ? 'tooSoon' : 'noDeal'
  if (asked.length === 0) return 'askFirst'
  if ((left ?? 0) < debriefFrom.left) {
    // Nothing is left on the table, but it may all lie on the other side, or be little that was made.
    const even = (nash?.[0] ?? line) - line
    if ((deal[0] - line) * 1000 < even * debriefFrom.own) return 'stoodLow'
    if (captured?.quarter !== 1) return 'well'
  }
  if (!asked.includes('why')) return 'askWhy'
  return interests[0]?.used ? 'tradeMore' : 'useIt'
}
