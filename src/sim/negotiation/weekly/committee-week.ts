import type { WayWon } from '../../bargain-terms.ts'
import type { Fact, FactOf } from '../../facts.ts'
import type { Setup } from '../../setup.ts'
import type { CommitteeAct } from '../committee/committee-acts.ts'
import type { CommitteeState } from '../committee/committee-state.ts'
import { beginCommittee } from '../committee/committee-state.ts'
import { takeInCommittee } from '../committee/committee-taking.ts'
import type { Table } from '../table.ts'

/** As much of a bargain's state as a committee has: `weekly/state.ts` stands on this file. */
type CommitteeWeek = {
  stage: 'waiting' | 'open' | 'table' | 'escalated' | 'closed'
  meeting?: CommitteeState | null
  struck: {
    readonly how: FactOf<'committeeStruck'>['how']
    readonly deal: readonly number[]
    readonly won: WayWon | null
    readonly fact: number
    readonly week: number
    readonly ways?: readonly (WayWon | null)[]
  } | null
}

/** What a fact changes in a committee of a week. `number` is the fact's place in the log. */
export function applyToCommittee(setup: Setup, state: CommitteeWeek, fact: Fact, number: number): void {
  switch (fact.kind) {
    case 'committeeRaised': {
      const committee = setup.committees?.find(({ id }) => id === fact.bargain)
      if (!committee) return
      const text = committee.issues.map(({ standing }) => standing)
      Object.assign(state, { stage: 'open', week: fact.at.week, raised: number })
      state.meeting = beginCommittee(fact.table as Table, { rule: committee.rule, text, trust: fact.trust })
      return
    }
    case 'committeeOpened':
      state.stage = 'table'
      return
    case 'committeeSaid': {
      if (!state.meeting) return
      const taken = takeInCommittee(state.meeting, fact.party, fact.act as CommitteeAct)
      if ('state' in taken) state.meeting = taken.state
      return
    }
    case 'committeeStruck': {
      const { how, deal, ways, at } = fact
      state.stage = 'closed'
      state.struck = { how, deal, won: wonBy(ways), fact: number, week: at.week, ways }
      return
    }
    default:
      return
  }
}

/** What the least willing of those who are bound by it makes of it; null: nobody gave their word. */
function wonBy(ways: readonly (WayWon | null)[]): WayWon | null {
  const bound = ways.filter((way) => way !== null)
  if (bound.length === 0) return null
  if (bound.includes('resistance')) return 'resistance'
  return bound.includes('compliance') ? 'compliance' : 'commitment'
}
