import type { FactOf } from '../sim/facts.ts'
import type { LinkFact } from '../sim/link-facts.ts'
import { pmSeat } from '../sim/seats.ts'
import type { Reader, Readers } from './readers.ts'
import { allButSponsor, everybody, managerAndOffice, officeAndSponsor, usual } from './readers.ts'

/** A fault is known where it was found; to the sponsor, once it came to light by itself or was blamed on somebody. */
export const ofFault: Reader<FactOf<'faultFound'>> = (seat, fact, { world }) => {
  const state = world.faults?.[fact.fault]
  if (seat === pmSeat(fact.project)) return true
  if (seat === 'pmo') return fact.told || (state?.places[fact.project]?.told ?? false)
  return seat === 'sponsor' && (fact.by === 'late' || (state?.blamed ?? false))
}

/** Who knows of statements and shared faults: statements are between the PMO and the sponsor; of a fault, the PMO once it was told. */
export const readersOfLink: Readers<LinkFact['kind']> = {
  statementAsked: officeAndSponsor,
  stated: officeAndSponsor,
  statementMissed: officeAndSponsor,
  statementResolved: officeAndSponsor,
  figuresAsked: managerAndOffice,
  weatherHeard: everybody,
  weatherCame: everybody,
  weatherPassed: everybody,
  talkedThrough: everybody,
  driftedApart: usual,
  faultFound: ofFault,
  faultTold: managerAndOffice,
  faultSought: managerAndOffice,
  faultShared: allButSponsor,
  lessonKept: allButSponsor,
  blamed: usual,
}
