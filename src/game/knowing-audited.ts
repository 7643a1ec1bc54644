import type { Fact, Seat } from '../sim/facts.ts'
import { pmSeat } from '../sim/seats.ts'

/**
 * Who knows of audits: that one comes, and what it found, its manager, the PMO and the sponsor. How a manager prepares is
 * the manager's own affair; how the PMO trains its people, the PMO's. Null where the usual rules hold.
 */
export function knowsOfAudits(seat: Seat, fact: Fact): boolean | null {
  switch (fact.kind) {
    case 'papersTidied':
    case 'teamBriefed':
    case 'papersDressed':
    case 'auditorAnswered':
      return seat === pmSeat(fact.project)
    case 'auditorTrained':
    case 'auditorCoached':
      return seat === 'pmo'
    case 'auditSupported':
    case 'spotChecked':
      return seat === 'pmo' || seat === pmSeat(fact.project)
    case 'practiceSpread':
      return seat === 'pmo' || seat === pmSeat(fact.project) || seat === pmSeat(fact.from)
    case 'auditAnnounced':
    case 'auditorSent':
    case 'auditHeld':
    case 'dressingFound':
    case 'recordsMissed':
      return seat === 'pmo' || seat === 'sponsor' || seat === pmSeat(fact.project)
    default:
      return null
  }
}
