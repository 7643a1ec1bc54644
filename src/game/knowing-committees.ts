import type { Fact, Seat } from '../sim/facts.ts'
import { pmSeat } from '../sim/seats.ts'
import type { Setup } from '../sim/setup.ts'
import type { WeekCommittee } from '../sim/week-committee-terms.ts'
import type { Game } from './game.ts'
import { personIn } from './seats.ts'

/** Whether somebody of a seat sits at a committee: the PMO always does. */
export const sitsThere = (setup: Setup, { seats }: WeekCommittee, seat: Seat): boolean =>
  seat === 'pmo' || seats.some(({ person }) => person === personIn(setup, seat))

/**
 * What a seat may know of a committee: what it came to, and what it promised, whoever sat there; what was said, whoever heard it,
 * so that a talk outside stays between the two. Null: the fact is about none.
 */
export function knowsOfCommittee({ setup }: Game, seat: Seat, fact: Fact): boolean | null {
  if (!('bargain' in fact)) return null
  const committee = setup.committees?.find(({ id }) => id === fact.bargain)
  if (!committee) return null
  if (!sitsThere(setup, committee, seat)) {
    // A promise that is kept or broken is known where its project is, as any other.
    const isOwn = 'project' in fact && seat === pmSeat(fact.project)
    return isOwn && (fact.kind === 'promiseKept' || fact.kind === 'promiseBroken')
  }
  if (fact.kind !== 'committeeSaid' || fact.alone === null || seat === 'pmo') return true
  return committee.seats[fact.alone]?.person === personIn(setup, seat)
}
