import { offersMade } from './offers.ts'
import { relationFactor } from './relation-factors.ts'
import type { Entry } from './state.ts'

/** Something that moved what one thinks of another, with its place in the log. */
export type RelationMove = { readonly at: number; readonly why: RelationReason; readonly up: boolean }

export const relationReasons = ['favour', 'shared', 'kept', 'broken', 'threatened'] as const
export type RelationReason = (typeof relationReasons)[number]

type Between = { readonly of: number; readonly to: number; readonly issues: number }

/** What `to` did that moves the trust `of` has in them. A word is kept or broken by each whole offer that follows it. */
export function relationMoves(log: readonly Entry[], { of, to, issues }: Between): readonly RelationMove[] {
  const words: { [issue: number]: { option: number; was: 'open' | 'kept' | 'broken' } } = {}
  const offers = offersMade(log, issues).filter(({ by }) => by === to)
  return log.flatMap(({ by, act }, at): RelationMove[] => {
    if (by !== to) return []
    if (act.kind === 'favour' && act.to === of) return [{ at, why: 'favour', up: true }]
    if (act.kind === 'share') return [{ at, why: 'shared', up: true }]
    // To leave is anybody's right; to go over somebody's head is pressure.
    if (act.kind === 'threaten' && act.to === of && act.what === 'escalate')
      return [{ at, why: 'threatened', up: false }]
    if (act.kind === 'promise' && act.to === of) words[act.issue] = { option: act.option, was: 'open' }
    const offer = offers.find((it) => it.at === at)?.offer
    if (!offer) return []
    return Object.entries(words).flatMap(([issue, word]): RelationMove[] => {
      const option = offer[Number(issue)] ?? null
      if (option === null) return []
      const was = option === word.option ? 'kept' : 'broken'
      const before = word.was
      words[Number(issue)] = { ...word, was }
      return was === before ? [] : [{ at, why: was, up: was === 'kept' }]
    })
  })
}

/** Trust of one in another, per mille: up by a share of what is missing, down by a larger share of what is there. */
export const relationOf = (log: readonly Entry[], between: Between): number =>
  relationMoves(log, between).reduce(
    (trust, { up }) =>
      up
        ? trust + Math.round(((1000 - trust) * relationFactor('trustUp')) / 1000)
        : trust - Math.round((trust * relationFactor('trustDown')) / 1000),
    relationFactor('trustStart'),
  )

/** Trust above the start, from -1000 to 1000; 0 where nothing moved it. */
export const relationTilt = (log: readonly Entry[], between: Between): number =>
  Math.round(
    ((relationOf(log, between) - relationFactor('trustStart')) * 1000) / relationFactor('trustStart'),
  )
