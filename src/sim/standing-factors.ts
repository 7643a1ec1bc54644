import { assumed } from './factor.ts'

/** Parameters of trust, and of what the scoreboards count. */
export const standingFactors = {
  openingTrust: assumed(
    'milliPoints',
    55_000,
    { from: 0, to: 100_000 },
    'Trust between PMO and PMs, and of the sponsor in the PMO, when a game begins.',
  ),
  talkTrust: assumed('milliPoints', 3000, { from: 0, to: 20_000 }, 'Trust a PM gains by a talk.'),
  meetingTrust: assumed('milliPoints', 1000, { from: 0, to: 20_000 }, 'Trust each PM gains by a meeting.'),
  honestTrust: assumed(
    'milliPoints',
    1000,
    { from: 0, to: 20_000 },
    'Trust a PM gains whose claim was tested and is needed.',
  ),
  paddedTrust: assumed(
    'milliPoints',
    1500,
    { from: 0, to: 20_000 },
    'Trust a PM loses whose claim was tested and is padded.',
  ),
  lateWeekPoints: assumed(
    'points',
    12,
    { from: 0, to: 100 },
    'Points of schedule lost for each week of lateness.',
  ),
  overspentPoints: assumed(
    'points',
    4,
    { from: 0, to: 100 },
    'Points of money lost for each per cent overspent.',
  ),
  governedPoints: assumed(
    'points',
    8,
    { from: 0, to: 50 },
    'Points of freedom lost for each day of burden, and of constraint.',
  ),
  evennessShare: assumed(
    'perMille',
    500,
    { from: 0, to: 1000 },
    'Share of the project served worst in the points of fair use; the rest is the mean of all.',
  ),
  sponsorShare: assumed(
    'perMille',
    300,
    { from: 0, to: 1000 },
    "Share of the sponsor's in the organisation's points of trust.",
  ),
}
