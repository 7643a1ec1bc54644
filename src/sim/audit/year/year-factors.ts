// Every number of a year of audits: our own assumptions, all of them, after audit.md 3.6, 3.7 and 4 (docs/model.md, A year).
// Shares, scores and chances are in thousandths, days are whole.

import type { EarlierWord, OwnWord, PastKind, Reply, Threat } from './year-terms.ts'

/** How often a rule is broken where it is kept well, up to not at all: share of the entries of the bent books that stay bent. */
export const levels = [0, 150, 400, 700, 1000] as const
export const dealing = {
  levelWeights: [4, 3, 2, 2, 2], // how often each level is dealt
  drift: 200, // that a rule is kept a step better or worse from one quarter to the next
  driftsWorse: 500, // that such a step is for the worse
  strained: 500, // that it is kept a step worse in the project with the most decisions of the quarter before
  weather: 2, // steps by which it is kept worse where the year turns
  weatherQuarter: 2, // from 0: the third
  houses: 3, // games played at most for a quarter until it has enough entries
  games: 40, // years dealt at most until one is alive
  items: 24, // entries of a rule at most
  least: 6,
  requests: 10, // at a desk that is sat by the player
  rows: 8,
  leastBad: 3, // rules that are broken too often in the first quarter, of all projects
  mostBad: 7,
  leastGood: 1, // rules with good practice in the first quarter
  blindWorth: 350, // of the best plan, at most: the loudest are not by chance the riskiest, nor are the biggest
} as const

/** How records of a rule stray from how it is kept (Snow, Keil & Wallace 2007 for the word of those who answer for it). */
export const straying = {
  unaudited: 250, // last year nobody looked
  earlierOff: 300, // last year's auditor was a step off
  offHarder: 500, // and too hard rather than too soft
  rosy: 400,
  gloomy: 200,
  complains: 350, // that a badly kept rule is complained of, too
  complainedFrom: 3, // the level from which a rule is badly kept
  loud: 3, // complaints that a loud project has anyway
  idle: 2, // sides of a die: complaints that mean nothing, one fewer at most
  mostComplaints: 4,
  // What is said of a rule by how it is kept, or seems to be.
  saidEarlier: ['clean', 'clean', 'minor', 'major', 'major'],
  saidOwn: ['fine', 'fine', 'mostly', 'poor', 'poor'],
} as const

export const staff = {
  days: [5, 4, 4, 4], // a quarter: yours, and those of the colleagues in their order
  outsideDays: 8, // that the house pays for in the year
  outsideSkill: 2,
  bestSkill: 3,
  mostSeen: 990, // nobody sees everything
  yours: { least: 2, sides: 1 }, // steps of skill in a rule when the year begins, and sides of the die above them
  theirs: { least: 0, sides: 2 },
  courseTo: 2, // the last step is learnt on the job
  entriesPerDay: 5, // that are read in a day
  courseDays: 2,
  feedbackDays: 1, // of yours
  spreadDays: 2, // of yours
  helperSees: 120, // more that is seen with a second pair of eyes
  namesCause: 400, // that an untrained auditor names the cause as it is
  namesMore: 200, // and more for each step
  imposed: 7, // decisions taken alone from which one would audit one's own work
  talked: 4, // talks from which one is close
  askedDays: 2, // of yours that open words bring in each quarter of the second half
} as const

/** What work does to how a rule is kept, in thousandths of the entries that would not be in order. */
export const effects = {
  agreed: 900, // of the cause that an action hits: in the quarter after, and on where somebody went back to look
  slid: 500, // of that, where nobody did
  unshown: 300, // of that, where so little was read that it showed nobody anything
  aside: 500, // of that, for the causes that it does not hit, in the same rule
  nearby: 600, // of that, for the same cause in the project's other rules
  told: 500, // whatever was agreed, in the quarter after a finding that was right
} as const

/** What a past means; null: nothing that bends a judgement. */
export const threatOfPast: { readonly [kind in PastKind]: Threat | null } = {
  ...{ imposed: 'selfReview', supported: 'selfReview', talked: 'familiarity', audited: null },
  ...{ built: 'selfReview', sharesHouse: 'familiarity', wantsPost: 'selfInterest', spokeFor: 'advocacy' },
  ...{ lunch: null, course: null },
}

/** What the records say of a risk, before anybody looks: points that are added, times what hangs on the rule. */
export const risk = {
  base: 1,
  earlier: { none: 2, clean: 0, minor: 3, major: 5 } as { readonly [word in EarlierWord]: number },
  own: { fine: 0, mostly: 1, poor: 3 } as { readonly [word in OwnWord]: number },
  changes: 1, // for the project with the most
  trouble: 1, // from so many weeks on
  troubleWeeks: 3,
  weather: 4,
  hangs: { milestones: 3, status: 3, timesheets: 2 } as { readonly [control: string]: number },
  incident: 2,
  known: 250, // of it, where it was looked at this year and found in order
  due: 1300, // where what was agreed is due to be looked at
} as const

export const incidents = {
  chance: 20, // for each deviation that nobody raised, and for what hangs on the rule
  most: 800,
} as const

export const marks = {
  ...{ planning: 200, independence: 150, evidence: 200, reporting: 150, programme: 150, outcome: 150 },
  pass: 600,
  domain: 400,
  capped: 390, // where something is missing without which it is none
} as const

export const planning = {
  floor: 650, // power that is worth nothing (as in a case)
  full: 900,
  poor: dealing.blindWorth, // of the first plan: what noise or size alone would lead to is not planned by risk
  leastShare: 600, // of the office's days, against which a plan is held whatever it spends
} as const

export const evidence = { least: 450, full: 970 } as const // what is seen of what lies in the sample
export const reporting = {
  ...{ opinion: 500, action: 300, closing: 200, half: 500, wordOnly: 0 },
  unread: 500, // what a right opinion is worth however little was read
} as const
/** Share of what would not be in order without an office that is put right or never goes wrong, at which the score is full. */
export const outcome = { full: 500 } as const
export const programme = {
  ...{ growth: 350, follow: 350, practice: 150, reply: 150 },
  noneDue: 500, // where nothing was due to be followed up
  fullGrowth: 5, // steps that are a good year for three colleagues
} as const

/** What is lost so far that it is among the advice for next time. */
export const advised = {
  ...{ planning: 600, outcome: 600, evidence: 700 }, // scores of domains below which it is
  turned: 500, // of the plan of the quarter in which the year turns
  bound: 900, // worth of what was done about a threat
  growth: 4, // steps of colleagues
} as const

export const replyWorth: { readonly [reply in Reply]: number } = {
  ...{ risks: 1000, refuse: 500, asTold: 200, everything: 0 },
}
