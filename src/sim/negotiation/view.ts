import { stakesBelieved } from './believing.ts'
import { relationFactor } from './relation-factors.ts'
import type { Stakes } from './stakes.ts'
import { worthOf } from './stakes.ts'
import type { Ending, Entry, NegotiationState, Standing } from './state.ts'
import { exchangeOf, floorOf } from './state.ts'
import type { TableIssue } from './table.ts'
import type { HouseRule, RecordTerms } from './terms.ts'

type SeenRecord = Pick<RecordTerms, 'id' | 'about' | 'says'> & { readonly own: boolean }

export type NegotiationView = {
  readonly me: number
  readonly parties: readonly string[]
  readonly consequences: readonly string[]
  readonly issues: readonly TableIssue[]
  readonly records: readonly SeenRecord[] // own, and laid on the table
  readonly rules: readonly HouseRule[]
  readonly stakes: Stakes // one's own
  readonly exchange: number // exchanges that are over
  readonly exchanges: number
  readonly isMyTurn: boolean
  readonly talked: number // acts of talk in this turn, answers left out
  readonly log: readonly Entry[]
  readonly open: readonly number[] // places in the log of questions nobody answered
  readonly standing: Standing | null
  readonly ending: Ending | null
  readonly result: number | null // one's own worth at the end, time taken off, in per mille
}

/** All that a party may know: what was done at the table, and of the stakes its own only. */
export function view(state: NegotiationState, party: number): NegotiationView {
  const { table, log, open, standing, ending, talked } = state
  const { id } = table.parties[party] as (typeof table.parties)[number]
  const stakes = stakesBelieved(state, party)
  return {
    me: party,
    parties: table.parties.map((it) => it.id),
    consequences: table.consequences,
    issues: table.issues,
    records: table.records.flatMap((record) => {
      const own = record.holders.includes(id)
      const isShown =
        own ||
        log.some(
          ({ act }) =>
            (act.kind === 'tell' && act.evidence === record.id) ||
            (act.kind === 'share' && act.record === record.id),
        )
      return isShown
        ? [{ id: record.id, about: record.about, own, ...(record.says && { says: record.says }) }]
        : []
    }),
    rules: table.rules ?? [],
    stakes,
    exchange: exchangeOf(state),
    exchanges: table.exchanges,
    isMyTurn: ending === null && floorOf(state) === party,
    talked,
    log,
    open,
    standing,
    ending,
    result: ending && resultOf(state, party),
  }
}

/** What the end is worth to a party: the deal or, without one, what it has anyway; less the time it took. */
export function resultOf(state: NegotiationState, party: number): number {
  const { ending } = state
  const stakes = stakesBelieved(state, party)
  const gained = ending?.kind === 'agreed' ? worthOf(stakes, ending.deal) : stakes.reservation
  const favours = state.log.filter(({ by, act }) => by === party && act.kind === 'favour').length
  const upstairs = ending?.kind === 'escalated' && ending.by === party ? relationFactor('escalateCost') : 0
  return gained - upstairs - stakes.timeCost * exchangeOf(state) - favours * relationFactor('favourCost')
}
