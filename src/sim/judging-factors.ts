import { assumed } from './factor.ts'

const points = (value: number, says: string) => assumed('points', value, { from: 0, to: 100 }, says)
const share = (value: number, says: string) => assumed('perMille', value, { from: 0, to: 1000 }, says)

/** Parameters of how managers and the sponsor judge what they see, wherever no person sits there. */
export const judgingFactors = {
  waryTrust: points(45, 'Trust below which a PM asks for more days than are needed.'),
  waryDays: assumed(
    'days',
    1,
    { from: 0, to: 5 },
    'Days a week more that a PM asks of everybody, where trust is low.',
  ),
  slightedDays: assumed(
    'days',
    1,
    { from: 0, to: 5 },
    'Days a week more that a PM asks of everybody, for some weeks after having been cut.',
  ),
  watchWeeks: assumed(
    'weeks',
    1,
    { from: 1, to: 10 },
    'Weeks of lateness from which a PM reports that a project is to be watched.',
  ),
  troubleWeeks: assumed(
    'weeks',
    2,
    { from: 1, to: 10 },
    'Weeks of lateness from which a PM reports that a project is in trouble.',
  ),
  watchOver: share(0, 'Forecast cost above the money there is, beyond which a PM reports it to be watched.'),
  troubleOver: share(100, 'The same, beyond which a PM reports trouble.'),
  raiseFrom: share(300, 'Chance of a risk from which a PM raises it.'),
  escalateFrom: points(60, 'Confidence of the sponsor from which a PM goes over the head of the PMO.'),
  escalateDays: assumed(
    'days',
    3,
    { from: 1, to: 5 },
    'Days of one person that a project in trouble was refused, from which its PM does so for them.',
  ),
  opinionWeeks: assumed(
    'weeks',
    3,
    { from: 1, to: 20 },
    'Weeks between two second opinions that a sponsor asks for.',
  ),
  releaseTrust: points(35, 'Trust in the PMO’s figures from which the sponsor releases money on them.'),
  releaseConfidence: points(
    35,
    'Confidence in a manager below which the sponsor gives the project no more money, where things are noticed.',
  ),
  releaseLeast: share(20, 'Share of its budget that a project must lack before the sponsor releases money.'),
  releaseMost: share(100, 'Share of its budget that the sponsor releases to a project at once, at most.'),
}
