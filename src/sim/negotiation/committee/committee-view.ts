import type { Stakes } from '../stakes.ts'
import { worthOf } from '../stakes.ts'
import type { TableIssue } from '../table.ts'
import type { HouseRule } from '../terms.ts'
import { committeeFactor } from './committee-factors.ts'
import type { CommitteeEnding, CommitteeEntry, CommitteeState, Due } from './committee-state.ts'
import { pen } from './committee-state.ts'
import type { CommitteeTerms } from './committee-terms.ts'

/** All that one party may know: what it heard, and its own stakes. */
export type CommitteeSeen = {
  readonly me: number
  readonly parties: readonly string[]
  readonly consequences: readonly string[]
  readonly issues: readonly TableIssue[]
  readonly records: readonly { readonly id: string; readonly about: string; readonly own: boolean }[]
  readonly rules: readonly HouseRule[]
  readonly terms: CommitteeTerms
  readonly stakes: Stakes
  readonly round: number
  readonly rounds: number
  readonly text: readonly number[]
  readonly before: readonly number[]
  readonly alone: number | null // for others than the two of a caucus: always null
  readonly talked: number
  readonly due: readonly Due[]
  readonly bonds: readonly (readonly number[])[]
  readonly log: readonly CommitteeEntry[]
  readonly ending: CommitteeEnding | null
  readonly result: number | null
}

export function committeeSeen(state: CommitteeState, party: number): CommitteeSeen {
  const { table, log, alone } = state
  const { id, stakes } = table.parties[party] as (typeof table.parties)[number]
  const hears = (caucus: number | null) => caucus === null || caucus === party || party === pen
  const heard = log.filter((entry) => hears(entry.alone))
  return {
    me: party,
    parties: table.parties.map((it) => it.id),
    consequences: table.consequences,
    issues: table.issues,
    records: table.records.flatMap((record) => {
      const own = record.holders.includes(id)
      const isShown = own || heard.some(({ act }) => act.kind === 'show' && act.record === record.id)
      return isShown ? [{ id: record.id, about: record.about, own }] : []
    }),
    rules: table.rules ?? [],
    terms: state.terms,
    stakes,
    round: state.round,
    rounds: table.exchanges,
    text: state.text,
    before: state.before,
    alone: hears(alone) ? alone : null,
    talked: hears(alone) ? state.talked : 0,
    due: hears(alone) ? state.due : [],
    bonds: state.bonds,
    log: heard,
    ending: state.ending,
    result: state.ending && committeeResult(state, party),
  }
}

/** What the end is worth to a party: the deal or what it has without one; less the time, and what it gave away. */
export function committeeResult(state: CommitteeState, party: number): number {
  const { table, ending, round, log } = state
  const { stakes } = table.parties[party] as (typeof table.parties)[number]
  const gained = ending?.kind === 'agreed' ? worthOf(stakes, ending.deal) : stakes.reservation
  const favours = party === pen ? log.filter(({ act }) => act.kind === 'favour').length : 0
  const upstairs = party === pen && ending?.kind === 'escalated' ? committeeFactor('escalateCost') : 0
  return gained - upstairs - stakes.timeCost * round - favours * committeeFactor('favourCost')
}
