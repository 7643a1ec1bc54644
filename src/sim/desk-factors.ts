import { assumed } from './factor.ts'

const price = (value: number, says: string, source?: string) =>
  assumed('attention', value, { from: 0, to: 5 }, `Attention that ${says} costs.`, source)
const played = 'assumption (play.md)'

/** Parameters of the desk: what attention costs, and the rates by which options are foreseen in points. */
export const deskFactors = {
  lookPrice: price(1, 'a closer look, or a test of a claim,', played),
  talkPrice: price(1, 'a talk', played),
  settlePrice: price(1, "settling a contested person's week by hand", played),
  overtimePrice: price(1, 'ordering overtime'),
  meetingPrice: price(2, 'a meeting of all PMs', played),
  holdPrice: price(2, 'holding a project'),
  resumePrice: price(1, 'letting a held project go on'),
  engagePrice: price(1, 'engaging somebody'),
  reviewPrice: price(1, 'setting reviews'),
  assessPrice: price(1, 'having a change analysed'),
  approvePrice: price(1, 'approving a change'),
  gatePrice: price(2, 'reading the pack of a gate, and recommending,'),
  testPrice: price(1, 'a test run'),
  extendPrice: price(1, 'having a condition extended'),
  mattersPerProject: assumed(
    'count',
    2,
    { from: 1, to: 8 },
    'Matters about the same project that come to the desk in one week at most.',
  ),
  lateWeekDays: assumed(
    'days',
    8,
    { from: 1, to: 40 },
    'Person-days of added work that are foreseen to make a project about a week later.',
  ),
  familiarDays: assumed(
    'days',
    3,
    { from: 0, to: 20 },
    'Days of work foreseen to be saved by knowing a project fully.',
  ),
  learningDays: assumed('days', 2, { from: 0, to: 20 }, 'Days foreseen to be saved by a level of skill.'),
  paddedDays: assumed(
    'days',
    1,
    { from: 0, to: 5 },
    'Days a week that a day of padding is foreseen to keep from others.',
  ),
  rumourTrue: assumed(
    'perMille',
    700,
    { from: 0, to: 1000 },
    'How likely it is that preparing for a rumour will pay; what it may spare is the difference between the two forms of the news.',
  ),
  attentionWorth: assumed(
    'centiPoints',
    40,
    { from: 0, to: 500 },
    "The organisation's points that a point of attention is foreseen to be worth.",
  ),
}
