import { assumed } from './factor.ts'

const time = (value: number, what: string) =>
  assumed('count', value, { from: 0, to: 10 }, `Own time that ${what} takes, of a week's.`)
const points = (value: number, says: string, source?: string) =>
  assumed('milliPoints', value, { from: 0, to: 100_000 }, says, source)
const days = (value: number, says: string, source?: string) =>
  assumed('milliDays', value, { from: 0, to: 5000 }, says, source)
const chance = (value: number, says: string, source?: string) =>
  assumed('perMille', value, { from: 0, to: 1000 }, says, source)
const shift = (value: number, says: string) => assumed('perMille', value, { from: -1000, to: 1000 }, says)
const risk = 'our own numbers; that appetite sets what is treated and what is borne is from ISO 31000'
const silence =
  'our own number; that bad news is kept for fear of losing face is from Smith and Keil 2003 on the mum effect'

/** Parameters of what managers and the sponsor may do. They count where a scenario has `risks` or `powers`. */
export const powersFactors = {
  managerTime: assumed(
    'count',
    3,
    { from: 0, to: 20 },
    'Own time of a manager: points a week, never banked.',
  ),
  sponsorTime: assumed(
    'count',
    3,
    { from: 0, to: 20 },
    'Own time of the sponsor: points a week, never banked.',
  ),
  raiseTime: time(1, 'raising a risk'),
  teamOvertimeTime: time(1, 'agreeing overtime with the own team'),
  pushTime: time(1, 'pushing a change'),
  escalateTime: time(2, 'going over the head of the PMO'),
  ruleTime: time(1, 'ruling in person on what was escalated'),
  appetiteTime: time(1, 'setting how much risk is to be borne'),
  scopeTime: time(2, 'deciding on a change over the head of the PMO'),
  extendTime: time(2, 'giving a project more weeks'),
  opinionTime: time(1, 'asking for a second opinion'),
  openingConfidence: points(55_000, 'Confidence of the sponsor in each manager when a game begins.'),
  averseFace: points(4000, 'Confidence that raising a risk costs with a sponsor who wants none.', silence),
  balancedFace: points(2000, 'Confidence that raising a risk costs.', silence),
  boldFace: points(1000, 'Confidence that raising a risk costs with a sponsor who bears many.', silence),
  averseResponse: days(750, 'Governance work of answering a risk for a sponsor who wants none.'),
  balancedResponse: days(500, 'Governance work of answering a risk that was raised.'),
  boldResponse: days(100, 'Governance work of answering a risk for a sponsor who bears many.'),
  averseEased: chance(1000, 'That a raised risk is eased, with a sponsor who wants none.', risk),
  balancedEased: chance(900, 'That a raised risk is eased.', risk),
  boldEased: chance(500, 'That a raised risk is eased, with a sponsor who bears many.', risk),
  warnedConfidence: points(1500, 'Confidence a manager gains when a risk strikes that was raised.'),
  surprisedConfidence: points(5000, 'Confidence a manager loses when a risk strikes that nobody raised.'),
  surprisedTrust: points(
    1000,
    "The sponsor's trust that the PMO loses when a risk strikes that nobody raised.",
  ),
  pushTrust: points(500, 'Trust between manager and PMO that pushing a change costs.'),
  pushedWilling: chance(
    400,
    'That a sponsor with middling confidence approves a pushed change that the PMO left until its time was over.',
  ),
  escalateBurden: days(500, 'Governance work of making the case to the sponsor.'),
  escalatedTrust: points(1500, 'Trust between manager and PMO that going over its head costs.'),
  upheldTrust: points(2000, "The sponsor's trust that the PMO loses when a manager is upheld."),
  upheldConfidence: points(1000, 'Confidence a manager gains by being upheld.'),
  deniedConfidence: points(4000, 'Confidence a manager loses by being turned down.'),
  deniedTrust: points(500, "The sponsor's trust that the PMO gains when a manager is turned down."),
  upholdBase: chance(400, 'That a manager is upheld whom the sponsor trusts as far as the PMO.'),
  upholdTrust: assumed(
    'perMille',
    8,
    { from: 0, to: 50 },
    'By so much more for each point of confidence above the trust in the PMO; less below.',
  ),
  upholdMerit: shift(200, 'More where the facts of the case speak for the manager, less where they do not.'),
  truceWeeks: assumed(
    'weeks',
    2,
    { from: 1, to: 10 },
    'Weeks, this one included, in which the PMO may not decide again what a manager was upheld on.',
  ),
  extendMost: assumed(
    'weeks',
    2,
    { from: 0, to: 10 },
    'Weeks that a sponsor gives a project in a game, at most.',
  ),
  extendCost: assumed(
    'perMille',
    1250,
    { from: 0, to: 5000 },
    'What a week given costs of the benefit, against a week of lateness.',
  ),
  extendConfidence: points(2000, 'Confidence a manager loses when the date is moved.'),
  opinionBurden: days(250, 'Governance work of answering whoever gives a second opinion.'),
  rosyConfidence: points(6000, 'Confidence a manager loses when a second opinion finds the report rosy.'),
  rosyTrust: points(1500, "The sponsor's trust that the PMO loses by it."),
  trueConfidence: points(2000, 'Confidence a manager gains when a second opinion bears the report out.'),
  foundBurden: days(
    1000,
    'Governance work of explaining a report that was found rosy, where managers answer for it.',
  ),
  foundConfidence: points(
    8000,
    'Confidence a manager loses when a gate or a missed date shows that a report was rosy.',
  ),
  foundTrust: points(2000, 'Trust between manager and PMO that is lost by it.'),
  foundWithin: assumed(
    'weeks',
    2,
    { from: 1, to: 10 },
    'Weeks before a gate or a missed date of which a rosy report is held against its manager.',
  ),
  unusedFrom: assumed(
    'days',
    3,
    { from: 1, to: 20 },
    'Days a week that were asked for, given and not needed, from which it shows in the timesheets.',
  ),
  unusedBurden: days(400, 'Governance work of explaining each of them.'),
  unusedConfidence: points(1000, 'Confidence a manager loses by such a week.'),
  paddedConfidence: points(
    1500,
    'Confidence a manager loses when a claim is tested and found padded, where managers answer for it.',
  ),
  wearyUphold: shift(
    -80,
    'Less likely upheld for each time the same manager has gone to the sponsor before, where managers answer for it.',
  ),
  brokeBurden: days(
    1000,
    'Governance work of a week in which a project has no money left, where managers answer for it.',
  ),
  brokeWork: days(2000, 'Work that such a week costs it: nobody delivers to a project that cannot pay.'),
  overheardChance: chance(
    350,
    'That a rosy report of last week comes out by talk, where things are noticed: whoever lent a hand has seen the work.',
  ),
  overheardFrom: chance(
    20,
    'Share of the budget at completion by which a report must be too rosy for that, if it does not keep back two weeks.',
  ),
  overheardWeeks: assumed(
    'weeks',
    2,
    { from: 1, to: 10 },
    'Weeks kept back in a forecast from which it comes out by talk as well.',
  ),
  unusedWork: days(
    500,
    'Work that grows out of each day beyond `unusedFrom` that was asked for, given and not needed, where things are noticed: who has nothing to do finds something, and half of it is undone again.',
    'our own number; that work grows into the time there is for it is from Parkinson 1957',
  ),
  deniedBurden: days(
    750,
    'Governance work of putting right what was turned down upstairs, where things are noticed.',
  ),
  bypassTrust: points(
    1000,
    'Trust of every manager in the PMO that a decision of the sponsor over its head costs, where things are noticed.',
  ),
  shortWork: days(
    1000,
    'Work of a week in which a reported want of money found no answer, where things are noticed: what is cheap now is done twice.',
  ),
  shortQuality: points(1500, 'Quality that such a week costs.'),
  shortTrust: points(1000, "The manager's trust that it costs."),
  looseShare: chance(
    500,
    'Share of money given beyond what was reported as missing that is spent because it is there, where things are noticed.',
    'our own number; that work and spending grow into what is given is from Parkinson 1957',
  ),
  surprisedBurden: days(
    750,
    'Governance work of explaining since when it was known, when a risk strikes that nobody raised, where warnings are remembered.',
  ),
  raisedTrust: points(
    2000,
    'Trust between manager and PMO that a warning earns, where warnings are remembered.',
  ),
  silenceTrust: points(
    2000,
    'Trust between manager and PMO that is lost when a kept risk strikes, where warnings are remembered.',
  ),
  helpTrust: points(
    40_000,
    'Trust of a manager in the PMO from which it takes on a share of the papers of a raised risk, where warnings are remembered.',
  ),
  helpShare: chance(500, 'That share.'),
  heardUphold: shift(
    100,
    'More likely upheld for each risk that the same manager raised and that came, where warnings are remembered.',
  ),
  surprisedUphold: shift(
    -150,
    'Less likely upheld for each risk that the same manager kept and that came, where warnings are remembered.',
  ),
}
