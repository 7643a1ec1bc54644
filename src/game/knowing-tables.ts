import type { BargainFact } from '../sim/bargain-facts.ts'
import type { FactOf, Seat } from '../sim/facts.ts'
import { pmSeat } from '../sim/seats.ts'
import type { ProjectId, Setup } from '../sim/setup.ts'
import type { WeekCommitteeFact } from '../sim/week-committee-facts.ts'
import type { WeekCommittee } from '../sim/week-committee-terms.ts'
import type { Reader, Readers } from './readers.ts'
import { managerAndOffice, usual } from './readers.ts'
import { personIn } from './seats.ts'
import { counterpartSeat } from './viewing-bargains.ts'

type OfTable = { readonly bargain: string }

/** Whether somebody of a seat sits at a committee: the PMO always does. */
export const sitsThere = (setup: Setup, { seats }: WeekCommittee, seat: Seat): boolean =>
  seat === 'pmo' || seats.some(({ person }) => person === personIn(setup, seat))

const committeeOf = (setup: Setup, { bargain }: OfTable): WeekCommittee | undefined =>
  setup.committees?.find(({ id }) => id === bargain)

/** Those who sit there: at a bargain, the PMO and its counterpart. */
const atTable: Reader<OfTable> = (seat, fact, { setup }) => {
  const committee = committeeOf(setup, fact)
  if (committee) return sitsThere(setup, committee, seat)
  const bargain = setup.bargains?.find(({ id }) => id === fact.bargain)
  return seat === 'pmo' || (bargain !== undefined && counterpartSeat(setup, bargain) === seat)
}

/** The sponsor hears of what came of a bargain between two, though not of what was said and promised there. */
const ofOutcome: Reader<OfTable> = (seat, fact, game) =>
  atTable(seat, fact, game) || (seat === 'sponsor' && !committeeOf(game.setup, fact))

/** A promise that was kept or broken is known where its project is, too, if a committee heard it. */
const ofPromise: Reader<OfTable & { readonly project: ProjectId }> = (seat, fact, game) =>
  ofOutcome(seat, fact, game) ||
  (committeeOf(game.setup, fact) !== undefined && seat === pmSeat(fact.project))

/** What was said outside stays between the two. */
const ofCommitteeTalk: Reader<FactOf<'committeeSaid'>> = (seat, fact, game) => {
  const committee = committeeOf(game.setup, fact)
  if (!committee || !sitsThere(game.setup, committee, seat)) return false
  if (fact.alone === null || seat === 'pmo') return true
  return committee.seats[fact.alone]?.person === personIn(game.setup, seat)
}

/** What both come to: at a committee those who sit there know, else who would know anyway. */
const atCommitteeElse =
  <F extends OfTable>(reader: Reader<F>): Reader<F> =>
  (seat, fact, game) =>
    committeeOf(game.setup, fact) ? atTable(seat, fact, game) : reader(seat, fact, game)

/** Who knows of bargains and committees: what a committee came to, and what it promised, whoever sat there. */
export const readersOfTables: Readers<BargainFact['kind'] | WeekCommitteeFact['kind']> = {
  bargainRaised: ofOutcome,
  bargainOpened: ofOutcome,
  bargainSaid: atTable,
  bargainEscalated: ofOutcome,
  bargainStruck: ofOutcome,
  promised: atTable,
  promiseKept: ofPromise,
  promiseBroken: ofPromise,
  recordBelied: atTable,
  recordHeld: atTable,
  favourReturned: atTable,
  favourForgotten: atTable,
  booksShown: atCommitteeElse<FactOf<'booksShown'>>(managerAndOffice),
  booksKept: atCommitteeElse<FactOf<'booksKept'>>(managerAndOffice),
  committeeRaised: atTable,
  committeeOpened: atTable,
  committeeSaid: ofCommitteeTalk,
  committeeStruck: atTable,
  overruled: atTable,
  wentUpstairs: atTable,
  gateSettled: atTable,
  rightGranted: atCommitteeElse<FactOf<'rightGranted'>>(usual),
}
