import { assumed } from './factor.ts'

const price = (value: number, says: string) => assumed('attention', value, { from: 0, to: 5 }, says)
const points = (value: number, says: string) => assumed('milliPoints', value, { from: 0, to: 100_000 }, says)
const days = (value: number, says: string) => assumed('milliDays', value, { from: 0, to: 5000 }, says)
const share = (value: number, says: string, source?: string) =>
  assumed('perMille', value, { from: 0, to: 1000 }, says, source)

/** Parameters of the PMO as a link. They count where a scenario has `statements`, `weather` or `faults`. */
export const linkFactors = {
  statementBand: assumed(
    'days',
    4,
    { from: 1, to: 20 },
    'A question is open only if plan and report put its piece of work within so many working days of the day that is asked about.',
  ),
  openingReputation: points(50_000, "Reputation of the PMO's statements when a game begins."),
  statementPoints: assumed(
    'milliPoints',
    20,
    { from: 0, to: 200 },
    'Reputation moved by each thousandth by which a statement is better, or worse, than saying 50 %.',
    'our own number; the score is that of Brier 1950, less that of always saying 50 %',
  ),
  reputationTrust: share(
    500,
    "What the sponsor's trust takes of each move of the reputation.",
    'our own number',
  ),
  missedReputation: points(1000, 'Reputation that a question costs to which nothing was said.'),
  warnedFund: share(
    10,
    "Share of the project's budget that the sponsor gives it from the reserve when told, 70 % sure, that it will be late; twice that at 90 %.",
  ),
  heardFrom: points(40_000, 'Reputation below which no money follows what is said.'),
  figuresPrice: price(1, 'Attention that asking for the figures behind a report costs.'),
  figuresBurden: days(500, 'Governance work of answering for the figures behind a report.'),
  earlyTalkPrice: price(1, 'Attention that talking a rumour through costs.'),
  lateTalkPrice: price(2, 'Attention that talking about it costs once it is there.'),
  earlyTalkTrust: points(1000, 'Trust that each manager gains who is told early.'),
  driftWeeks: assumed(
    'weeks',
    3,
    { from: 0, to: 12 },
    'Weeks in which a project goes on by the old aims if nobody talks to its manager.',
  ),
  sharePrice: price(1, 'Attention that telling the others of a fault costs.'),
  shareBurden: days(250, 'Governance work of looking for a fault that another project found.'),
  shareFindsLeast: share(
    300,
    'That a manager without any candour looks well enough to find it, and says so; with all candour it is certain.',
  ),
  tellLeast: share(
    400,
    'That a manager without any candour tells of a fault that was found; with all candour it is certain.',
  ),
  plainCandour: share(700, 'Candour of managers in a case without a mandate, for these two.'),
  spotLookPrice: price(1, 'Attention that a spot look by quality costs.'),
  spotLookBurden: days(400, 'Governance work of being looked at.'),
  lessonPrice: price(1, 'Attention that writing a lesson down costs.'),
  lessonSpares: share(
    400,
    'Share of the work of later faults, where they come to light by themselves, that a written lesson spares.',
  ),
  blameSponsor: points(2000, "The sponsor's trust gained by naming who was at fault."),
  blameTrust: points(6000, 'Trust lost by naming them: theirs.'),
  blameCandour: points(15_000, 'Candour lost by it: theirs.'),
  blameOthers: points(7000, 'Candour lost by it: that of every other manager.'),
}
