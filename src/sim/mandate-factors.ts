import { assumed } from './factor.ts'

const days = (value: number, says: string, source?: string) =>
  assumed('milliDays', value, { from: 0, to: 2000 }, says, source)
const share = (value: number, says: string, source?: string) =>
  assumed('perMille', value, { from: 0, to: 1000 }, says, source)
const bend = (value: number, says: string) => assumed('perMille', value, { from: -1000, to: 1000 }, says)
const trust = (value: number, says: string, source?: string) =>
  assumed('milliPoints', value, { from: 0, to: 10_000 }, says, source)
const points = (value: number, says: string, source?: string) =>
  assumed('milliPoints', value, { from: -100_000, to: 100_000 }, says, source)
const inquiry = 'a default of our own beside Snow, Keil and Wallace 2007 (audit.md 3.2)'

/** Parameters of mandates, and of candour. They count where a scenario has a mandate. */
export const mandateFactors = {
  bentLeast: share(
    500,
    'Share of the most by which a report may be bent, that a bent report is bent at least.',
  ),
  supportiveBurden: days(50, 'Governance work a week that a supportive PMO asks of each project.'),
  controllingBurden: days(200, 'Governance work a week that a controlling PMO asks of each project.'),
  directiveBurden: days(250, 'Governance work a week that a directive PMO asks of each project.'),
  supportiveConstraint: days(0, 'Decisions a week that a supportive PMO takes from each PM by its rules.'),
  controllingConstraint: days(50, 'Decisions a week that a controlling PMO takes from each PM by its rules.'),
  directiveConstraint: days(150, 'Decisions a week that a directive PMO takes from each PM by its rules.'),
  supportiveWatch: share(100, 'Share of late reports that a supportive PMO prevents by following them up.'),
  controllingWatch: share(600, 'Share of late reports that a controlling PMO prevents by following them up.'),
  directiveWatch: share(800, 'Share of late reports that a directive PMO prevents by following them up.'),
  imposedConstraint: days(
    200,
    'Decisions taken from a PM by a decision of the PMO alone; once a week for each kind.',
  ),
  imposedBurden: days(
    100,
    'Governance work of being checked, where the PMO decides that alone; once a week for each kind.',
  ),
  imposedTrust: trust(500, 'Trust a PM loses by a decision of the PMO alone; once a week for each kind.'),
  imposedQuality: trust(
    1500,
    "Quality a project loses by a decision of the PMO alone: it is complied with, not made one's own; once a week for each kind.",
    'our own number; that pressure wins compliance at best is from Yukl and Tracey 1992 (negotiation.md 5.5)',
  ),
  askBurden: days(50, 'Governance work of answering the PMO when it asks.'),
  consultedTrust: trust(300, 'Trust a PM gains by being asked or advised and agreeing.'),
  askWilling: share(
    700,
    'How likely a PM or sponsor agrees when asked, with trust of 50 and nothing at stake.',
  ),
  adviseWilling: share(550, 'How likely advice is taken, with trust of 50 and nothing at stake.'),
  trustWilling: assumed(
    'perMille',
    8,
    { from: 0, to: 50 },
    'By how much each point of trust above or below 50 makes agreeing likelier.',
  ),
  stakeWilling: share(
    150,
    "By how much it makes agreeing likelier, or less likely, to be for a project's interest or against it.",
  ),
  lateAnswer: share(150, 'Share of agreements to being asked that come a week late.'),
  openWilling: bend(100, 'By how much somebody open agrees more readily.'),
  protectiveWilling: bend(-150, 'By how much somebody protective agrees more readily.'),
  politicalWilling: bend(0, 'By how much somebody political agrees more readily.'),
  deadlineWilling: bend(-50, 'By how much somebody driven by deadlines agrees more readily.'),
  politicalLate: share(200, 'Share more of them, of somebody political.'),
  openingCandour: points(60_000, 'Candour of a PM when a game begins, before temperament.', inquiry),
  openCandour: points(15_000, 'Candour that an open temperament adds.'),
  protectiveCandour: points(-10_000, 'Candour that a protective temperament adds.'),
  politicalCandour: points(-15_000, 'Candour that a political temperament adds.'),
  deadlineCandour: points(-5000, 'Candour that a temperament driven by deadlines adds.'),
  trustCandour: share(600, 'Candour gained or lost for each point of trust.'),
  burdenCandour: assumed(
    'milliPoints',
    4000,
    { from: 0, to: 20_000 },
    'Candour lost for each day of burden.',
  ),
  constraintCandour: assumed(
    'milliPoints',
    6000,
    { from: 0, to: 20_000 },
    'Candour lost for each day of constraint.',
  ),
  candourReturn: share(100, 'Share of the way back to where it began that candour goes in a week.'),
  rosyFearful: share(650, 'How likely a report is rosy without any candour.', inquiry),
  rosyOpen: share(150, 'How likely a report is rosy with full candour.', inquiry),
  grimTypical: share(
    200,
    'How likely a report is grim where candour is 50; half as likely as a rosy one.',
    'Snow, Keil and Wallace 2007: 60 % biased, two in three of them optimistic (audit.md 3.2)',
  ),
  grimEdge: share(50, 'How likely a report is grim with no candour, or with full candour.', inquiry),
  rosyShare: share(80, 'By what part of what is done in unfinished work a report misstates it at most.'),
  rosyWeeks: assumed(
    'weeks',
    1,
    { from: 0, to: 12 },
    'By how many weeks a report misstates the forecast at most; one is a step of the status.',
  ),
  lateReport: share(
    150,
    'How likely a report comes late without anybody who follows it up, and with half of all candour.',
  ),
  padsBelow: points(45_000, 'Candour below which a PM asks for a day more than is needed.'),
  trueWithin: share(20, 'Share of what is earned by which a report may differ and still count as true.'),
}
