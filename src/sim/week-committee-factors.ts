import { assumed } from './factor.ts'

/** Parameters of committees inside a game, and of going upstairs from any table there. */
export const weekCommitteeFactors = {
  committeePrice: assumed(
    'attention',
    2,
    { from: 0, to: 10 },
    'Attention it takes to sit down to a committee in a week; before week 1, none.',
  ),
  committeeFavourPrice: assumed(
    'attention',
    1,
    { from: 0, to: 10 },
    'Attention that a favour done at a committee takes.',
  ),
  committeeTimeCost: assumed(
    'perMille',
    5,
    { from: 0, to: 200 },
    'What each round of a committee that is over costs everybody, of their best text.',
  ),
  committeeProof: assumed(
    'points',
    4,
    { from: 0, to: 20 },
    'Quality that a project gains where something has to be shown before the gate is passed.',
  ),
  committeeProofWork: assumed(
    'milliDays',
    500,
    { from: 0, to: 10_000 },
    'Governance work of the project for each thing that has to be shown.',
  ),
  overruledTrust: assumed(
    'milliPoints',
    4000,
    { from: 0, to: 50_000 },
    'Trust that a manager loses who is bound by a text without having signed it.',
  ),
  overruledConstraint: assumed(
    'milliDays',
    500,
    { from: 0, to: 10_000 },
    'Decisions that are taken from a manager by a text that was passed over their head.',
  ),
  upstairsAgain: assumed(
    'perMille',
    1000,
    { from: 0, to: 5000 },
    'How much more trust of the sponsor it costs to go upstairs, for each earlier time in the game: it is remembered.',
  ),
  rightWeight: assumed(
    'centiPoints',
    250,
    { from: 0, to: 2000 },
    'What it is worth to decide about something alone, at least.',
  ),
  rightAsked: assumed(
    'centiPoints',
    20,
    { from: 0, to: 2000 },
    'How much more for each time that leave was asked for in it, a decision waits for it, or a project is touched by it.',
  ),
  rightGap: assumed(
    'perMille',
    500,
    { from: 0, to: 1000 },
    'Share of the worth of deciding that a right which nobody holds, or two, has for whoever acts in it: custom, and of two the PMO too.',
  ),
  rightImposed: assumed(
    'perMille',
    500,
    { from: 0, to: 1000 },
    'What it weighs on managers, as a share of its worth, that the PMO decides alone what takes decisions or time from them.',
  ),
  rightAsking: assumed(
    'perMille',
    450,
    { from: 0, to: 1000 },
    'Share of the worth of deciding alone that is left where leave has to be asked, or where one is heard before it is decided.',
  ),
}
