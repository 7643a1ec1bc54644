import type { Fact, FactOf, Seat } from '../sim/facts.ts'
import { isDay } from '../sim/facts.ts'
import { pmSeat } from '../sim/seats.ts'
import type { ProjectId } from '../sim/setup.ts'
import type { Game } from './game.ts'
import { knowsOfAudits } from './knowing-audited.ts'
import { knowsOfCommittee } from './knowing-committees.ts'
import { knowsOfLink } from './knowing-link.ts'
import { roleOf } from './seats.ts'
import { counterpartSeat } from './viewing-bargains.ts'

/** A PM may ask about the own project; days really needed are told to nobody before the debrief. */
export function mayAsk(game: Game, seat: Seat, number: string): boolean {
  const [head, project] = number.split('/')
  if (game.phase === 'debriefing') return true
  if (head === 'needed' || head === 'refused') return false
  if (head === 'candour' && roleOf(seat) !== 'pm') return false
  if (head === 'reputation') return roleOf(seat) !== 'pm'
  if (head === 'time' || head === 'confidence') return mayAskOfSeats(seat, head, project)
  if (roleOf(seat) === 'pm') return project !== undefined && seat === pmSeat(project)
  if (roleOf(seat) === 'sponsor') return head !== 'trust' || project === 'sponsor' || project === 'board'
  return true
}

/** Facts that no seat knows before the debrief. */
const secret: ReadonlySet<Fact['kind']> = new Set<Fact['kind']>([
  'needArose',
  'echoSet',
  'defectsHidden',
  'reportBent',
  'auditErred',
])

/** Whether a seat may know of a fact. At the debrief everybody may know everything. */
export function mayKnow(game: Game, seat: Seat, fact: Fact): boolean {
  if (game.phase === 'debriefing') return true
  if (secret.has(fact.kind) || isUnreadUnseen(game, fact)) return false
  const ofLink = knowsOfLink(game, seat, fact)
  if (ofLink !== null) return ofLink
  const ofCommittee = knowsOfCommittee(game, seat, fact)
  if (ofCommittee !== null) return ofCommittee
  if (isOfBargain(fact)) return isAtTable(game, seat, fact) || (seat === 'sponsor' && isOutcome(fact))
  const ofAudits = knowsOfAudits(seat, fact)
  if (ofAudits !== null) return ofAudits
  const isPrivate = privacyOf(fact)
  if (isPrivate) return isPrivate(seat)
  if (roleOf(seat) !== 'pm') return !isDay(fact) // others learn of days from timesheets
  if (fact.kind === 'recommended') return false // a PM reads it in the minutes
  if (fact.kind === 'recorded')
    return fact.content.kind === 'minutes' ? isAbout(fact.content.project, seat) : fact.by === seat
  if (fact.kind === 'newsHeard' || fact.kind === 'rumourHeard')
    return isAbout(game.setup.news.find((news) => news.id === fact.news)?.project ?? null, seat)
  if (fact.kind === 'delivered' && seat === pmSeat(fact.to)) return true
  return !('project' in fact) || isAbout(fact.project, seat)
}

/** That a manager never read something shows when it is disputed. */
const isUnreadUnseen = ({ world }: Game, fact: Fact): boolean =>
  fact.kind === 'gapLeft' &&
  fact.gap === 'unread' &&
  !world.facts.some((later) => later.kind === 'disputed' && world.facts[later.cause] === fact)

const bargainKinds = [
  'bargainRaised',
  'bargainOpened',
  'bargainSaid',
  'bargainEscalated',
  'bargainStruck',
  'promised',
  'promiseKept',
  'promiseBroken',
  'recordBelied',
  'recordHeld',
  'favourReturned',
  'favourForgotten',
] as const satisfies readonly Fact['kind'][]
type BargainFact = FactOf<(typeof bargainKinds)[number]>

const isOfBargain = (fact: Fact): fact is BargainFact =>
  (bargainKinds as readonly string[]).includes(fact.kind)

/** The sponsor hears of what came of a bargain, though not of what was said and promised there. */
const isOutcome = ({ kind }: BargainFact): boolean =>
  kind === 'bargainRaised' ||
  kind === 'bargainOpened' ||
  kind === 'bargainEscalated' ||
  kind === 'bargainStruck' ||
  kind === 'promiseKept' ||
  kind === 'promiseBroken'

/** What is said at a table stays between those who sit there. */
const isAtTable = ({ setup }: Game, seat: Seat, fact: { readonly bargain: string }): boolean => {
  const bargain = setup.bargains?.find(({ id }) => id === fact.bargain)
  return seat === 'pmo' || (bargain !== undefined && counterpartSeat(setup, bargain) === seat)
}

/** Own time is a seat's own affair; what the sponsor thinks of a manager, the two of them know. */
const mayAskOfSeats = (seat: Seat, head: string, of: string | undefined): boolean =>
  seat === 'sponsor'
    ? head === 'confidence' || of === 'sponsor'
    : roleOf(seat) === 'pm' && of !== undefined && seat === pmSeat(of)

/** Whom alone a fact is known to; null where the usual rules hold. */
function privacyOf(fact: Fact): ((seat: Seat) => boolean) | null {
  switch (fact.kind) {
    case 'riskNoticed':
      return (seat) => seat === pmSeat(fact.project)
    case 'riskPassed':
      return fact.raised ? null : (seat) => seat === pmSeat(fact.project)
    case 'opinionAsked':
      return (seat) => seat === 'sponsor' || seat === pmSeat(fact.project)
    case 'answered':
      return (seat) =>
        seat === 'pmo' || (fact.project === null ? seat === 'sponsor' : isAbout(fact.project, seat))
    case 'opinionGiven':
      return (seat) => seat === 'sponsor'
    case 'booksShown':
    case 'booksKept':
      return (seat) => seat === 'pmo' || seat === pmSeat(fact.project)
    default:
      return null
  }
}

const isAbout = (project: ProjectId | null, seat: Seat) => project === null || seat === pmSeat(project)
