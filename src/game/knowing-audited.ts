import type { AuditedFact } from '../sim/audited-facts.ts'
import { pmSeat } from '../sim/seats.ts'
import type { Readers } from './readers.ts'
import { manager, managerAndOffice, managerOfficeAndSponsor, nobody, office } from './readers.ts'

/**
 * Who knows of audits: that one comes, and what it found, its manager, the PMO and the sponsor. How a manager prepares is
 * the manager's own affair; how the PMO trains its people, the PMO's.
 */
export const readersOfAudits: Readers<AuditedFact['kind']> = {
  auditAnnounced: managerOfficeAndSponsor,
  auditorSent: managerOfficeAndSponsor,
  auditHeld: managerOfficeAndSponsor,
  dressingFound: managerOfficeAndSponsor,
  recordsMissed: managerOfficeAndSponsor,
  auditErred: nobody,
  papersTidied: manager,
  teamBriefed: manager,
  papersDressed: manager,
  auditorAnswered: manager,
  auditorTrained: office,
  auditorCoached: office,
  auditSupported: managerAndOffice,
  spotChecked: managerAndOffice,
  practiceSpread: (seat, fact) => managerAndOffice(seat, fact) || seat === pmSeat(fact.from),
}
