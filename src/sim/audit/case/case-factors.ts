// Every number of whole audits: our own assumptions, all of them, after audit.md 3 and 4 (docs/model.md, Cases). Shares and
// scores are in thousandths, weights of a mean in whatever adds up.

import type { CaseAnswer, Threat } from './case-terms.ts'

/** How a case is dealt. */
export const dealing = {
  items: 24, // entries of a rule at most
  least: 8, // entries of a rule at least
  requests: 16, // of one rule
  rows: 8, // that one request brings
  fewest: 3, // deviations of a case at least
  most: 16, // and at most
  ways: 8, // in which the books of one game may have been kept
  games: 60, // played at most until one is alive
  laterItems: 14, // entries of the weeks after
  laterLeast: 4,
  effect: 850, // by how much an action that hits the cause makes the rule less often broken
  teamHeard: 3, // of the team that can be heard
  weighty: 2, // risk of a rule that money or a promise hangs on; else 1
  hardOf: 3, // one entry of so many in hard weeks: a step more of risk
  mostRisk: 3,
} as const

/** What may be done in a case, and what it takes. */
export const hours = {
  agreed: 48, // for the whole audit
  plan: 4,
  outsider: 8,
  talk: 1,
  turnsPerHour: 4, // questions, beyond that hour
  clearing: 1, // going through the facts of a rule with the project, each time
  extension: 4, // that are added when more are asked for
} as const

export const talking = {
  talks: 4, // people that can be heard
  turns: 6, // questions to one of them
} as const

/** The history that is looked through for threats (audit.md 3.6). */
export const history = {
  lookBack: 52, // weeks in which what was done still binds
  familiarTalks: 3, // talks with a manager from which one is close
  rows: 12, // shown at most
  ofThreat: 3, // of one threat at most
} as const

/** How far each answer meets each threat. */
export const answerWorths: {
  readonly [threat in Threat | 'no']: { readonly [answer in CaseAnswer]: number }
} = {
  no: { plain: 1000, disclose: 1000, second: 800, outsider: 600, decline: 300 },
  selfReview: { plain: 0, disclose: 500, second: 1000, outsider: 1000, decline: 700 },
  familiarity: { plain: 0, disclose: 600, second: 1000, outsider: 900, decline: 600 },
  advocacy: { plain: 0, disclose: 600, second: 1000, outsider: 1000, decline: 600 },
  selfInterest: { plain: 0, disclose: 300, second: 500, outsider: 800, decline: 1000 },
  intimidation: { plain: 0, disclose: 600, second: 600, outsider: 1000, decline: 800 },
}

/** What moves somebody who is heard (audit.md 3.3): where they start, how far chance spreads, what the questions do. */
export const mind = {
  trust: 450,
  trustSpread: 200,
  fear: 150,
  fearOfWeek: 30, // for each hard week
  fearOfWeeks: 300, // at most
  fearSpread: 200,
  loyaltySpread: 400,
  integrity: 650, // of all but the manager, who has their own candour
  integritySpread: 300,
  open: 30, // trust that an open question brings
  leading: -50,
  explained: 40, // and each thing that was explained first
} as const

/** How sure a claim is, by how somebody knows it (audit.md 4.3). */
export const reliability = { did: 700, saw: 700, told: 580, read: 780 } as const
export const claims = {
  tainted: 500, // put into somebody's mouth
  againstInterest: 850,
  readBack: 80, // a step surer
  leads: 2, // that somebody has to give
  open: 3, // claims that an open question brings
  openTrust: 2, // and so many more with full trust
  probing: 2,
  blind: 350, // that somebody honest has seen nothing of the kind, and says so
  guess: 400, // that a pair that shows nothing is taken at its word, and explained
  harm: 300, // of telling on others; telling on oneself is all of it
} as const

/** Weights of the ways to answer, in place of a softmax. */
export const answering = {
  truth: 600,
  truthLeast: 100,
  loyaltyOf: 2, // one of so many parts of loyalty holds the truth back
  lie: 700,
  warned: 300, // more to a lie where the evidence was seen before
  dontKnow: 120,
  deflectOf: 3, // one of so many parts of fear
  rehearsed: 250,
  suggested: 450, // that a leading question is simply agreed to
  suggestedOf: 2, // one of so many parts of fear besides
} as const

/** The weights of audit.md 4.2, and what a pass asks for. */
export const marks = {
  conduct: 150,
  planning: 150,
  evidence: 400,
  findings: 200,
  report: 100,
  pass: 600,
  domain: 400,
  shownOf: 2, // one rule of so many must be shown to have been read
  silent: 390, // conduct at most, where a threat was met with silence
} as const

export const conduct = {
  recognised: 150,
  answer: 350,
  said: 150,
  heard: 250,
  surprise: 100,
  cryingWolf: 500, // where nothing was there, and something was named
  wrongWord: 2, // right words that a wrong one costs
  offered: 500, // that taking the samples offered costs, of all rules
  overHour: 25, // that an hour over what was agreed costs
} as const

/** How people were heard. */
export const hearing = {
  nobody: 300, // for nobody was
  came: 500,
  told: 250,
  readBack: 250,
  early: 200, // that evidence shown before the account costs
} as const

/** The closing meeting. */
export const closing = {
  bluff: 250, // that a finding that stands is met with a paper that clears nothing
  miscount: 250, // or with a count that changes nothing
  vague: 300, // that what is wrong with a finding comes as mere displeasure
} as const

export const planning = {
  target: { 1: 600, 2: 800, 3: 900 }, // power that a rule needs, by what hangs on it (audit.md 4.3)
  full: 900,
  floor: 650, // of a full target: a sample that misses such a control in one of three is no plan
  untraced: 500, // of a plan that never looks from the work
  reach: 800,
  rated: 100,
  reconciled: 100,
  nearly: 600, // for a risk rated one step off
} as const

export const evidence = {
  recall: 625,
  proving: 250,
  leads: 125,
  uncleared: 500, // of a tie that showed something odd, and was not cleared
} as const

export const findings = {
  index: 550,
  unshown: 250, // of the index of a rule that was not shown to have been read
  cause: 150,
  half: 500, // for a cause that is not the main one, and for an opinion one step off
  causeLeast: 300, // share of what deviates from which a cause counts at all
  opinion: 250,
  response: 50,
} as const

export const report = {
  clean: { limits: 400, overall: 300, nothing: 300 }, // where nothing adverse is written
  limits: 200,
  overall: 150,
  consequence: 150,
  wrongConsequence: 300,
  softened: 500, // for a word on each rule where so many are broken too often that it has to be said of all
  systematic: 2, // rules shown to be broken too often
  action: 250,
  sideAction: 600, // for an action that hits a cause, and not the main one
  followed: 250,
} as const
