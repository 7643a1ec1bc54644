import { assumed } from './factor.ts'

/** What a board calls much or little, and how it begins. What each observation then weighs stands in `evidence-weights.ts`. */
export const boardFactors = {
  indexLeast: assumed(
    'perMille',
    500,
    { from: 100, to: 1000 },
    'What the rest of a project is foreseen to take of its plan, at least, where its figures so far are good (1 ÷ CPI).',
  ),
  indexMost: assumed(
    'perMille',
    2000,
    { from: 1000, to: 10_000 },
    'The same at most, where its figures so far are bad.',
  ),
  openingBoardTrust: assumed(
    'milliPoints',
    55_000,
    { from: 0, to: 100_000 },
    'Trust of the board in the PMO when a game begins.',
  ),
  quorum: assumed(
    'perMille',
    500,
    { from: 0, to: 999 },
    'Share of its members more than which must be there for a board to decide.',
  ),
  conditionsMost: assumed(
    'count',
    3,
    { from: 1, to: 8 },
    'Conditions that a board attaches to a pass where the PMO named none.',
  ),
  fewDone: assumed(
    'perMille',
    500,
    { from: 0, to: 1000 },
    'Share of the deliverables of a gate below which most of them count as missing.',
  ),
  testGap: assumed(
    'perMille',
    100,
    { from: 1, to: 1000 },
    'By how much of a deliverable a test run must lie below the report to tell against it.',
  ),
  farBeyond: assumed(
    'perMille',
    3000,
    { from: 1000, to: 10_000 },
    'Multiple of the tolerance of cost above which a project counts as far beyond it.',
  ),
  farLate: assumed(
    'weeks',
    3,
    { from: 0, to: 12 },
    'Weeks beyond the tolerance after which a forecast counts as far too late.',
  ),
  manyDefects: assumed(
    'perMille',
    2000,
    { from: 1000, to: 10_000 },
    'Multiple of the tolerated known defects above which there are many.',
  ),
  benefitGone: assumed(
    'perMille',
    500,
    { from: 0, to: 1000 },
    'Share of the benefit of the baseline from which on most of it counts as lost.',
  ),
  worthEnough: assumed(
    'perMille',
    1000,
    { from: 0, to: 5000 },
    'Benefit to come, against the money still to be spent, from which on going on is worth it.',
    'definition: what is to come pays for what is still to be spent',
  ),
  worthClearly: assumed(
    'perMille',
    2000,
    { from: 0, to: 20_000 },
    'The same, from which on it is clearly worth it.',
  ),
  roomFrom: assumed(
    'weeks',
    2,
    { from: 0, to: 12 },
    'Weeks between forecast and due week from which on a project has room to wait.',
  ),
  waitsLate: assumed(
    'weeks',
    2,
    { from: 1, to: 12 },
    'Weeks of lateness from which on a project that goes without people weighs more.',
  ),
}
