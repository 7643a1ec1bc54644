import type { ClauseKind, WayWon } from '../../bargain-terms.ts'
import type { Fact, FactOf } from '../../facts.ts'
import type { Setup } from '../../setup.ts'
import type { Act } from '../acts.ts'
import type { CommitteeState } from '../committee/committee-state.ts'
import type { NegotiationState } from '../state.ts'
import { begin } from '../state.ts'
import type { Table } from '../table.ts'
import { take } from '../taking.ts'
import { applyToCommittee } from './committee-week.ts'

/** A word that was given: by whom, what for, and what became of it. */
export type GivenPromise = {
  readonly issue: string
  readonly clause: ClauseKind
  readonly by: 'pmo' | 'other'
  readonly until: number // its last week
  readonly fact: number // that it was given
  state: 'open' | 'kept' | 'broken'
  settled: number // the fact that says what became of it; -1 while it is open
}

export type BargainState = {
  stage: 'waiting' | 'open' | 'table' | 'escalated' | 'closed'
  week: number // in which it came to the desk; 0: not yet
  raised: number // the fact that says so
  trust: number // of the counterpart when it did, milli-points
  talk: NegotiationState | null // what was said; null until it is raised
  struck: {
    readonly how: FactOf<'bargainStruck'>['how']
    readonly deal: readonly number[]
    readonly won: WayWon | null
    readonly fact: number
    readonly week: number
    readonly ways?: readonly (WayWon | null)[] // by seat of a committee
  } | null
  readonly promises: GivenPromise[]
  weighed?: string[] // records that were shown there and have met what came
  favour?: { state: 'returned' | 'forgotten'; fact: number } // what became of one that the PMO did; none: nothing yet
  meeting?: CommitteeState | null // of a committee, which has no talk between two; null until it is raised
}

export type BargainsState = { readonly [bargain: string]: BargainState }

/** Every bargain and committee before its week; undefined where a scenario has none. */
export const beginBargains = ({ bargains, committees }: Setup): BargainsState | undefined =>
  bargains || committees
    ? Object.fromEntries([
        ...(bargains ?? []).map(({ id }): [string, BargainState] => [id, waiting()]),
        ...(committees ?? []).map(({ id }): [string, BargainState] => [id, { ...waiting(), meeting: null }]),
      ])
    : undefined

const waiting = (): BargainState => ({
  stage: 'waiting',
  week: 0,
  raised: -1,
  trust: 0,
  talk: null,
  struck: null,
  promises: [],
})

/** What a fact changes in the bargains. `number` is the fact's place in the log. */
export function applyToBargains(
  setup: Setup,
  bargains: BargainsState | undefined,
  fact: Fact,
  number: number,
): void {
  if (!bargains || !('bargain' in fact)) return
  const state = bargains[fact.bargain]
  if (!state) return
  switch (fact.kind) {
    case 'bargainRaised':
      Object.assign(state, { stage: 'open', week: fact.at.week, raised: number, trust: fact.trust })
      state.talk = begin(fact.table as Table)
      return
    case 'bargainOpened':
      state.stage = 'table'
      return
    case 'bargainSaid':
      return hear(state, fact)
    case 'bargainEscalated':
      state.stage = 'escalated'
      return
    case 'bargainStruck': {
      const { how, deal, won, at } = fact
      state.stage = 'closed'
      state.struck = { how, deal, won, fact: number, week: at.week }
      return
    }
    case 'promised': {
      const { issue, clause, by, until } = fact
      state.promises.push({ issue, clause, by, until, fact: number, state: 'open', settled: -1 })
      return
    }
    case 'promiseKept':
    case 'promiseBroken': {
      const promise = state.promises.find((it) => it.issue === fact.issue && it.state === 'open')
      if (promise)
        Object.assign(promise, { state: fact.kind === 'promiseKept' ? 'kept' : 'broken', settled: number })
      return
    }
    case 'recordBelied':
    case 'recordHeld':
      state.weighed = [...(state.weighed ?? []), fact.record]
      return
    case 'favourReturned':
    case 'favourForgotten':
      state.favour = { state: fact.kind === 'favourReturned' ? 'returned' : 'forgotten', fact: number }
      return
    default:
      return applyToCommittee(setup, state, fact, number)
  }
}

/** The places of the two parties at the table of a week. */
export const seatAt = { pmo: 0, other: 1 } as const

function hear(state: BargainState, { by, act }: FactOf<'bargainSaid'>): void {
  if (!state.talk) return
  const taken = take(state.talk, seatAt[by], act as Act)
  if ('state' in taken) state.talk = taken.state
}
