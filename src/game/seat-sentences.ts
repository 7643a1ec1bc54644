import type { Fact } from '../sim/facts.ts'
import type { EscalationKind } from '../sim/seat-terms.ts'

type Args = { [name: string]: string | number }

/** What the sentence of a fact of managers and the sponsor speaks of beside project, week and plain numbers. */
export function seatArgs(fact: Fact): Args {
  if ('risk' in fact) return { risk: `risks.${fact.risk}.title`, struck: `risks.${fact.risk}.struck` }
  if ('about' in fact) return subjectOf(fact.about, fact.of)
  if (fact.kind === 'appetiteSet') return { appetite: `appetites.${fact.appetite}` }
  if (fact.kind === 'dateExtended') return { weeks: fact.weeks }
  if (fact.kind === 'opinionGiven')
    return { earnedCents: fact.reportedCents - fact.earnedCents, weeks: fact.finishWeek - fact.reportedWeek }
  return {}
}

export function subjectOf(about: EscalationKind, of: string): Args {
  if (about === 'change') return { change: `changes.${of}.title` }
  return about === 'hold' ? {} : { person: `people.${of}.name` }
}

/** Its message: `facts.<kind>`, with a variant where one kind says several things; null for any other fact. */
export function seatMessageOf(fact: Fact): string | null {
  const either = (is: boolean, yes: string, no: string) => `facts.${fact.kind}.${is ? yes : no}`
  switch (fact.kind) {
    case 'riskStruck':
      if (!fact.raised) return 'facts.riskStruck.kept'
      return either(fact.eased, 'eased', 'raised')
    case 'teamOvertimeSet':
      return either(fact.on, 'on', 'off')
    case 'escalated':
      return `facts.escalated.${fact.about}`
    case 'escalationRuled':
      return either(fact.uphold, 'upheld', 'denied')
    case 'escalationDecided':
      return either(fact.upheld, 'upheld', 'denied')
    case 'scopeDecided':
      return either(fact.approve, 'approved', 'rejected')
    case 'reportFoundOut':
      return `facts.reportFoundOut.${fact.by}`
    case 'opinionGiven':
      return either(fact.isRosy, 'rosy', 'borneOut')
    default:
      return null
  }
}
