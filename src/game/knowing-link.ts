import type { Fact, FactOf, Seat } from '../sim/facts.ts'
import { pmSeat } from '../sim/seats.ts'
import type { Game } from './game.ts'

/**
 * Who knows of statements and shared faults: statements are between the PMO and the sponsor; a fault is known where it was
 * found, and to the PMO once it was told. The sponsor hears of one that came to light by itself, or that was blamed on
 * somebody. Null where the usual rules hold.
 */
export function knowsOfLink(game: Game, seat: Seat, fact: Fact): boolean | null {
  switch (fact.kind) {
    case 'statementAsked':
    case 'stated':
    case 'statementMissed':
    case 'statementResolved':
      return seat === 'pmo' || seat === 'sponsor'
    case 'figuresAsked':
    case 'faultTold':
    case 'faultSought':
      return seat === 'pmo' || seat === pmSeat(fact.project)
    case 'faultShared':
    case 'lessonKept':
      return seat !== 'sponsor'
    case 'faultFound':
      return knowsOfFault(game, seat, fact)
    case 'took': {
      const cause = game.world.facts[fact.cause]
      return cause?.kind === 'faultFound' && !knowsOfFault(game, seat, cause) ? false : null
    }
    default:
      return null
  }
}

function knowsOfFault({ world }: Game, seat: Seat, fact: FactOf<'faultFound'>): boolean {
  const state = world.faults?.[fact.fault]
  if (seat === pmSeat(fact.project)) return true
  if (seat === 'pmo') return fact.told || (state?.places[fact.project]?.told ?? false)
  return seat === 'sponsor' && (fact.by === 'late' || (state?.blamed ?? false))
}
