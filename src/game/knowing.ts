import type { Fact, FactOf, Seat } from '../sim/facts.ts'
import { pmSeat } from '../sim/seats.ts'
import type { Game } from './game.ts'
import { readersOfAudits } from './knowing-audited.ts'
import { ofFault, readersOfLink } from './knowing-link.ts'
import { readersOfTables } from './knowing-tables.ts'
import type { Reader, Readers } from './readers.ts'
import {
  everybody,
  isAbout,
  manager,
  managerAndSponsor,
  managerOfficeAndSponsor,
  nobody,
  sponsor,
  usual,
} from './readers.ts'
import { roleOf } from './seats.ts'

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

/** Whether a seat may know of a fact. At the debrief everybody may know everything. */
export function mayKnow(game: Game, seat: Seat, fact: Fact): boolean {
  if (game.phase === 'debriefing') return true
  const reader = readers[fact.kind] as Reader<Fact>
  return reader(seat, fact, game)
}

/** Others learn of days from timesheets. */
const ofDay = manager

/** A PM reads it in the minutes. */
const ofRecommendation = (seat: Seat): boolean => roleOf(seat) !== 'pm'

const ofRecord: Reader<FactOf<'recorded'>> = (seat, { by, content }) => {
  if (roleOf(seat) !== 'pm') return true
  return content.kind === 'minutes' ? isAbout(content.project, seat) : by === seat
}

const ofNews: Reader<FactOf<'newsHeard' | 'rumourHeard'>> = (seat, fact, { setup }) =>
  roleOf(seat) !== 'pm' || isAbout(setup.news.find(({ id }) => id === fact.news)?.project ?? null, seat)

/** What follows from a fault is known where the fault is. */
const ofEffect: Reader<FactOf<'took'>> = (seat, fact, game) => {
  const cause = game.world.facts[fact.cause]
  return (cause?.kind !== 'faultFound' || ofFault(seat, cause, game)) && usual(seat, fact)
}

/** That a manager never read something shows when it is disputed. */
const ofGap: Reader<FactOf<'gapLeft'>> = (seat, fact, game) => {
  const { facts } = game.world
  const isSeen =
    fact.gap !== 'unread' || facts.some((later) => later.kind === 'disputed' && facts[later.cause] === fact)
  return isSeen && usual(seat, fact)
}

const ofAnswer: Reader<FactOf<'answered'>> = (seat, { project }) =>
  seat === 'pmo' || (project === null ? seat === 'sponsor' : isAbout(project, seat))

/** Who may know of each kind of fact while a game is played. */
const readers: Readers<Fact['kind']> = {
  began: everybody,
  weekOpened: everybody,
  rumourHeard: ofNews,
  newsHeard: ofNews,
  needArose: nobody,
  peopleRequested: usual,
  recorded: ofRecord,
  reserveReleased: usual,
  sponsorPassed: everybody,
  granted: usual,
  engaged: everybody,
  joined: everybody,
  reviewSet: usual,
  defectsHidden: nobody,
  defectsFound: usual,
  defectsLeft: usual,
  changeRaised: usual,
  analysisOrdered: usual,
  changeAssessed: usual,
  changeApproved: usual,
  changeRejected: usual,
  baselineApproved: usual,
  gateDue: usual,
  testRun: usual,
  recommended: ofRecommendation,
  gateHeld: usual,
  gatePostponed: usual,
  baselineSet: usual,
  milestoneAccepted: usual,
  stageRested: usual,
  reworkOrdered: usual,
  stopOrdered: usual,
  projectStopped: usual,
  deliverableLost: usual,
  conditionMet: usual,
  conditionMissed: usual,
  conditionExtended: usual,
  grantEnded: usual,
  holdSet: usual,
  overtimeSet: everybody,
  matterRaised: usual,
  matterDecided: usual,
  claimTested: usual,
  matterLookedInto: everybody,
  talked: usual,
  met: everybody,
  weekClosed: everybody,
  echoSet: nobody,
  worked: ofDay,
  burdened: ofDay,
  mentored: ofDay,
  idled: ofDay,
  dayEnded: everybody,
  absent: everybody,
  activityStarted: usual,
  activityFinished: usual,
  projectFinished: usual,
  delivered: (seat, fact) => usual(seat, fact) || seat === pmSeat(fact.to),
  waited: usual,
  weekWorked: everybody,
  echoed: usual,
  took: ofEffect,
  mandateChosen: everybody,
  serviceSet: everybody,
  servicePaid: everybody,
  served: usual,
  governed: usual,
  imposed: usual,
  answered: ofAnswer,
  agreedLate: usual,
  reportDelayed: usual,
  reportBent: nobody,
  fellLate: usual,
  leftUnfinished: usual,
  gameEnded: everybody,
  rightAgreed: usual,
  rightDeclined: usual,
  rightImposed: usual,
  rightsTold: usual,
  gapLeft: ofGap,
  disputed: usual,
  riskNoticed: manager,
  riskRaised: usual,
  riskStruck: usual,
  riskPassed: (seat, fact) => (fact.raised ? managerOfficeAndSponsor : manager)(seat, fact),
  teamOvertimeSet: usual,
  changePushed: usual,
  escalated: usual,
  reportFoundOut: usual,
  daysUnused: usual,
  outOfMoney: usual,
  leftShort: usual,
  moneyLoose: usual,
  escalationRuled: usual,
  escalationDecided: usual,
  appetiteSet: everybody,
  scopeDecided: usual,
  dateExtended: usual,
  opinionAsked: managerAndSponsor,
  opinionGiven: sponsor,
  ...readersOfLink,
  ...readersOfTables,
  ...readersOfAudits,
}

/** Own time is a seat's own affair; what the sponsor thinks of a manager, the two of them know. */
const mayAskOfSeats = (seat: Seat, head: string, of: string | undefined): boolean =>
  seat === 'sponsor'
    ? head === 'confidence' || of === 'sponsor'
    : roleOf(seat) === 'pm' && of !== undefined && seat === pmSeat(of)
