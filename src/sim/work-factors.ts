import { assumed } from './factor.ts'

const spread = (value: number, to: number, name: string) =>
  assumed(
    'perMille',
    value,
    { from: 0, to },
    `Coefficient of variation of the true effort of an activity whose uncertainty is ${name}.`,
    'classes: work.md 6.6; values: assumption',
  )

/** Parameters of people and work beside those of pace: what counts as tired, settled, early, dear to mend. */
export const workFactors = {
  lowSpread: spread(100, 200, 'low'),
  mediumSpread: spread(300, 450, 'medium'),
  highSpread: spread(500, 600, 'high'),
  hardProjects: assumed('count', 3, { from: 2, to: 6 }, 'Projects in a week from which on it is a hard one.'),
  fatigueMost: assumed('perMille', 400, { from: 0, to: 900 }, 'Fatigue does not grow beyond this.'),
  settledFrom: assumed(
    'perMille',
    500,
    { from: 0, to: 1000 },
    'Familiarity from which on somebody takes nobody’s time any more, and can teach.',
  ),
  governedDay: assumed(
    'milliDays',
    500,
    { from: 0, to: 1000 },
    'Most of a day that governance work takes from somebody at home.',
  ),
  taughtDay: assumed(
    'milliDays',
    500,
    { from: 0, to: 1000 },
    'Most of a day that mentoring takes from somebody.',
  ),
  leastLeft: assumed(
    'milliDays',
    100,
    { from: 1, to: 1000 },
    'Work of an open need that is left whatever makes it less.',
  ),
  finishedDefects: assumed(
    'count',
    2,
    { from: 1, to: 10 },
    'How many times as dear a defect in finished work is to mend.',
  ),
  builtOnDefects: assumed(
    'count',
    4,
    { from: 1, to: 20 },
    'How many times as dear it is once more was finished on top of it.',
  ),
  earlyShare: assumed(
    'perMille',
    150,
    { from: 0, to: 1000 },
    'Share of the work that must be earned before a forecast of cost is worth anything.',
  ),
  longestBox: assumed('weeks', 8, { from: 1, to: 26 }, 'Weeks for which a grant can be given at most.'),
  unfinishedCredit: assumed(
    'perMille',
    700,
    { from: 0, to: 1000 },
    'Share of its benefit that a project not finished at the end is credited with.',
  ),
  openingQuality: assumed(
    'milliPoints',
    75_000,
    { from: 0, to: 100_000 },
    'Quality of a project when a game begins.',
  ),
}
