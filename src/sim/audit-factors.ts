import { assumed } from './factor.ts'

const share = (value: number, says: string, source?: string) =>
  assumed('perMille', value, { from: 0, to: 1000 }, says, source)
const times = (value: number, says: string) => assumed('perMille', value, { from: 1000, to: 10_000 }, says)
const days = (value: number, says: string) => assumed('days', value, { from: 0, to: 20 }, says)
const count = (value: number, says: string) => assumed('count', value, { from: 0, to: 60 }, says)
const odds = (value: number, says: string, source = 'assumption (audit.md 4.3)') =>
  assumed('perMille', value, { from: 0, to: 10_000 }, says, source)
const rule = 'assumption (audit.md 4.3, after ISO 19011 A.6 and IRCA weights)'

/** Parameters of books and audits. They count only where a finished game is audited: no game plays differently for them. */
export const auditFactors = {
  lateSheet: share(32, 'How likely somebody files the timesheet of a calm week late.'),
  missingSheet: share(26, 'How likely somebody never files the timesheet of a calm week.'),
  lateApproval: share(40, 'How likely the timesheet of a calm week is approved late.'),
  ownApproval: share(40, 'How likely somebody approves their own timesheet, without any candour.'),
  pressedTimes: times(
    2000,
    'How much likelier each of these is in a week of trouble or past the promised date.',
  ),
  coveredShare: share(
    600,
    'How likely a late entry is given the date it should have had, without any candour.',
  ),
  deputyShare: share(150, 'How likely a manager is away in a week and has named a deputy.'),
  promptManager: share(400, 'Share of managers who approve timesheets sooner than the rule asks.'),
  promptDays: days(2, 'Working days within which a prompt manager approves.'),
  approvalDays: days(5, 'Working days within which the rule wants a timesheet approved.'),
  missingEntry: share(40, 'How likely an entry of other registers is never made, in a calm week.'),
  lateEntry: share(60, 'How likely such an entry is made late, in a calm week.'),
  wrongHand: share(120, 'How likely such an entry is made by a hand that may not, without any candour.'),
  oddEntry: share(150, 'How likely such an entry looks odd and is as it should be.'),
  touchedShare: share(
    500,
    'Share of dressed reviews of a risk that are dated in one go once an audit is announced.',
  ),
  suiteMinutes: count(9, 'Minutes that an automatic suite of tests takes.'),
  handMinutes: count(60, 'Minutes that a test by hand takes at least; at most so many more.'),
  lateDays: days(7, 'Working days by which an entry is late at most.'),
  cleanDrills: share(250, 'Share of drills that are dealt without any deviation.', 'assumption (play.md)'),
  drillItems: count(14, 'Entries of a drill.'),
  drillLeast: count(9, 'Entries of a drill at least, where a game has no more.'),
  auditLeast: count(
    4,
    "Entries that a rule must have in a project, so that it can be audited in somebody's own game.",
  ),
  drillMost: count(5, 'Deviations of a drill at most.'),
  drillRequests: count(6, 'Requests of a drill.'),
  drillRows: count(7, 'Entries that one request brings at most.'),
  drillQuestions: count(3, 'Questions of a drill.'),
  tolerableRate: share(
    100,
    'Share of entries that may deviate while a control still counts as effective.',
    rule,
  ),
  auditRisk: share(100, 'Risk of an opinion that the sample does not bear out.', rule),
  powerTarget: share(900, 'Power that a plan needs: what the audit risk leaves.', rule),
  powerFloor: share(
    650,
    'Power that is worth nothing: a sample that misses one such control in three.',
    rule,
  ),
  systemOdds: odds(2944, "Log-odds, in thousandths, that a system's own log is right (reliability .95)."),
  otherOdds: odds(1992, 'Log-odds of an original record of another department (.88).'),
  teamOdds: odds(1386, 'Log-odds of an original record of the team that is audited (.80).'),
  wordOdds: odds(847, 'Log-odds of what somebody says of their own work (.70).'),
  ledOdds: odds(0, 'Log-odds of what somebody was led to say (.50).'),
  majorOdds: odds(4600, 'Log-odds that a major finding needs.'),
  minorOdds: odds(2900, 'Log-odds that a minor finding needs.'),
  observationOdds: odds(1400, 'Log-odds that an observation needs.'),
  wordCap: share(400, 'How far words alone can carry a finding.', rule),
  majorCount: count(3, 'Deviations from which a breakdown is spoken of.'),
  breakdownTimes: times(2000, 'How many times the tolerable rate is a breakdown.'),
  overGrade: share(500, 'Credit for a grade one step too high.', rule),
  underGrade: share(350, 'Credit for a grade one step too low: softening is the worse fault.', rule),
  farGrade: share(100, 'Credit for a grade two steps off.', rule),
  baseCredit: share(500, 'Credit of a finding whose grade is wrong altogether.', rule),
  kinClause: share(500, 'Credit for the wrong clause of the right control.', rule),
  falseMajor: share(1000, 'What an entry wrongly raised costs, graded major.', rule),
  falseMinor: share(700, 'What an entry wrongly raised costs, graded minor.', rule),
  falseObservation: share(300, 'What an entry wrongly raised costs, as an observation.', rule),
  unsaidPractice: share(800, 'Credit where good practice was there and nobody said so.'),
  claimedPractice: share(400, 'Credit where good practice was claimed and was not there.'),
  untraced: share(500, 'What a plan is worth where nobody looked from the work to the books.', rule),
  nearOpinion: share(500, 'Credit for an opinion one step off.', rule),
  ledQuestion: share(500, 'Conduct that a leading question costs.'),
  offeredSample: share(500, 'Conduct that it costs to let those who are audited pick the sample.'),
  unasked: share(700, 'Conduct of somebody who heard nobody.'),
  perceptionPart: share(
    700,
    'Part of evidence work that is seeing what lay on the desk; the rest is proving it.',
    rule,
  ),
  vouchLeast: count(
    3,
    'Entries in order that somebody who found nothing has to show, so that it is known what was read.',
  ),
  conductWeight: share(150, 'Weight of conduct.', rule),
  planWeight: share(200, 'Weight of the plan.', rule),
  evidenceWeight: share(350, 'Weight of evidence work.', rule),
  findingWeight: share(200, 'Weight of the finding.', rule),
  opinionWeight: share(100, 'Weight of the opinion.', rule),
  passMark: share(600, 'Score with which a drill is passed.', rule),
  domainMark: share(400, 'Score that each domain must reach.', rule),
  filedDays: days(0, 'Working days after the Friday of a week within which the rule wants its timesheet.'),
  signGrace: days(0, 'Working days by which added work may begin before the rule wants it signed.'),
  reviewDays: days(4, 'Working days after its Monday within which the rule wants an open risk looked at.'),
  testGrace: days(0, 'Working days after its report within which the rule still accepts the run of a test.'),
  bookingWeeks: assumed(
    'weeks',
    2,
    { from: 1, to: 12 },
    'Weeks after which finance is told anew until when the people of a project are booked.',
  ),
  halfSeen: share(
    500,
    'As what an entry counts that is shown in order from the books alone, or looked odd and was raised without being cleared.',
    'assumption (after audit.md 4.2: perception, sufficiency, leads that are cleared)',
  ),
  unshownFinding: share(
    250,
    'What a finding is worth of somebody who has shown nothing of having read; as in a case.',
    'assumption (audit.md 4.4: whoever reads nothing has found nothing)',
  ),
  strictGames: count(
    20,
    "Games played in search of a lively drill, where a house's own standard leaves few.",
  ),
  acceptGrace: days(0, 'Working days after its report within which the rule still takes an acceptance.'),
}
