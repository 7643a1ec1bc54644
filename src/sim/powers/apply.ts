import type { Fact } from '../facts.ts'
import { joined } from '../naming.ts'
import type { PowersState } from './state.ts'

/** What a fact changes of what managers and the sponsor have set going. `number` is the fact's place in the log. */
export function applyToPowers(powers: PowersState | undefined, fact: Fact, number: number): void {
  if (!powers) return
  switch (fact.kind) {
    case 'weekOpened':
      powers.escalated = {}
      powers.floors = {}
      powers.appetiteSet = false
      return
    case 'granted':
      if (fact.by === 'sponsor') powers.floors[joined(fact.project, fact.person)] = fact.days
      return
    case 'changePushed':
      powers.pushed[fact.change] = number
      return
    case 'escalated': {
      const { about, of, days } = fact
      powers.escalated[fact.project] = { about, of, days, fact: number }
      return
    }
    case 'escalationRuled': {
      const escalation = powers.escalated[fact.project]
      if (escalation) escalation.ruled = fact.uphold
      return
    }
    case 'escalationDecided':
      if (fact.upheld && fact.until > 0) powers.truces[`${fact.about}/${fact.project}`] = fact.until
      return
    case 'appetiteSet':
      powers.appetite = fact.appetite
      powers.appetiteSet = true
      return
    case 'dateExtended':
      powers.extended[fact.project] = (powers.extended[fact.project] ?? 0) + fact.weeks
      return
    case 'opinionAsked':
      powers.opinions[fact.project] = { asked: fact.at.week, fact: number }
      return
    case 'opinionGiven': {
      const opinion = powers.opinions[fact.project]
      if (!opinion) return
      const { earnedCents, finishWeek, isRosy } = fact
      opinion.fact = number
      opinion.given = { week: opinion.asked, earnedCents, finishWeek, isRosy }
      return
    }
  }
}
