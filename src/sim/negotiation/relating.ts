import type { Act } from './acts.ts'
import { isBacked } from './counterparts/reading-others.ts'
import { offersMade } from './offers.ts'
import { relationFactor } from './relation-factors.ts'
import type { Entry } from './state.ts'
import type { NegotiationView } from './view.ts'

/** Something that moved what one thinks of another, with its place in the log. */
export type RelationMove = { readonly at: number; readonly why: RelationReason; readonly up: boolean }

export const relationReasons = ['favour', 'shared', 'kept', 'broken', 'threatened', 'beside'] as const
export type RelationReason = (typeof relationReasons)[number]

/** `table`: what both see of it, so that a record can be held against what it was laid down for. */
type Between = {
  readonly of: number
  readonly to: number
  readonly issues: number
  readonly table: Shown
}
type Shown = Pick<NegotiationView, 'issues' | 'records'>

/** What `to` did that moves the trust `of` has in them. A word is kept or broken by each whole offer that follows it. */
export function relationMoves(
  log: readonly Entry[],
  { of, to, issues, table }: Between,
): readonly RelationMove[] {
  const words: { [issue: number]: { option: number; was: 'open' | 'kept' | 'broken' } } = {}
  const offers = offersMade(log, issues).filter(({ by }) => by === to)
  return log.flatMap(({ by, act }, at): RelationMove[] => {
    if (by !== to) return []
    if (act.kind === 'favour' && act.to === of) return [{ at, why: 'favour', up: true }]
    if (isBeside(act, table)) return [{ at, why: 'beside', up: false }]
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

/** A record on which nothing at this table bears, or that does not speak of what it was said to show. */
export function isBeside(act: Act, table: Shown): boolean {
  if (act.kind === 'tell') return act.evidence !== null && !isBacked(table, act.claim, act.evidence)
  if (act.kind !== 'share') return false
  const about = table.records.find(({ id }) => id === act.record)?.about
  return (
    about === undefined || !table.issues.some(({ options }) => options.some(({ effects }) => effects[about]))
  )
}

/** Trust of one in another, per mille: up by a share of what is missing, down by a larger share of what is there. */
export const relationOf = (log: readonly Entry[], between: Between): number =>
  relationMoves(log, between).reduce(
    (trust, { up, why }) =>
      up
        ? trust + Math.round(((1000 - trust) * relationFactor('trustUp')) / 1000)
        : trust - Math.round((trust * relationFactor(why === 'beside' ? 'besideDown' : 'trustDown')) / 1000),
    relationFactor('trustStart'),
  )

/** Trust above the start, from -1000 to 1000; 0 where nothing moved it. */
export const relationTilt = (log: readonly Entry[], between: Between): number =>
  Math.round(
    ((relationOf(log, between) - relationFactor('trustStart')) * 1000) / relationFactor('trustStart'),
  )
