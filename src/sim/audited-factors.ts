import { assumed } from './factor.ts'

const price = (value: number, says: string) => assumed('attention', value, { from: 0, to: 5 }, says)
const time = (value: number, what: string) =>
  assumed('count', value, { from: 0, to: 10 }, `Own time of a manager that ${what} takes, of a week's.`)
const points = (value: number, says: string) => assumed('milliPoints', value, { from: 0, to: 100_000 }, says)
const days = (value: number, says: string) => assumed('milliDays', value, { from: 0, to: 10_000 }, says)
const share = (value: number, says: string) => assumed('perMille', value, { from: 0, to: 1000 }, says)
const count = (value: number, says: string) => assumed('count', value, { from: 0, to: 60 }, says)

/** Parameters of audits inside a game. They count where a scenario has `audits`. */
export const auditedFactors = {
  tidyTime: time(1, 'putting papers in order before an audit'),
  briefTime: time(1, 'briefing the team before an audit'),
  dressTime: time(1, 'making papers look as they should'),
  answerTime: time(1, 'answering the auditor with evidence'),
  tidiedEntries: count(4, 'Entries that are put right in one go before an audit, the oldest first.'),
  tidyBurden: days(100, 'Work of putting one entry right before an audit.'),
  briefBurden: days(300, 'Work of a team that is shown where things are.'),
  briefedKeeps: share(600, 'That an entry which would go wrong is kept in order, once the team is briefed.'),
  practiceKeeps: share(700, 'The same where a good practice of another project was taken over.'),
  evidenceBurden: days(
    250,
    'Work of laying the evidence before the auditor; half of it where the team is briefed.',
  ),
  sampleBase: count(6, 'Entries of a rule that an untrained auditor reads.'),
  sampleSkill: count(2, 'Entries more that an auditor reads for each step of training.'),
  evasiveSample: count(4, 'Entries more that are read where the manager was evasive.'),
  auditorSees: share(
    550,
    'That an untrained auditor sees of an entry which was read that it is not in order.',
  ),
  seesMore: share(140, 'More of it for each step of training.'),
  auditorCrosses: share(
    150,
    'That an untrained auditor holds an entry against evidence from outside the project.',
  ),
  crossesMore: share(230, 'More of it for each step of training, and where the manager was evasive.'),
  misreads: share(
    300,
    'That an untrained auditor takes something for wrong that only looks so, where nobody shows the evidence; less by a third for each step.',
  ),
  hiredSkill: count(2, 'Training of an auditor who is hired, where the PMO sends nobody.'),
  namedSkill: count(3, 'Training of an auditor whom the scenario names.'),
  hiredTrust: points(2000, "The sponsor's trust that it costs the PMO when an auditor has to be hired."),
  sentTrust: points(1000, "The sponsor's trust that an audit by its own people gains the PMO."),
  disclosedTrust: points(1000, 'How much of it less where the PMO had helped to prepare, and said so.'),
  majorWork: days(2500, 'Work of what is to be done about a major finding.'),
  minorWork: days(1000, 'Work of what is to be done about a minor finding.'),
  observedBurden: days(200, 'Work of looking after an observation.'),
  majorQuality: assumed('points', 4, { from: 0, to: 50 }, 'Quality that a major finding costs.'),
  minorQuality: assumed('points', 1, { from: 0, to: 50 }, 'Quality that a minor finding costs.'),
  practiceQuality: assumed(
    'points',
    2,
    { from: 0, to: 50 },
    'Quality that good practice is seen to be worth.',
  ),
  majorConfidence: points(6000, 'Confidence of the sponsor that a major finding costs the manager.'),
  minorConfidence: points(2000, 'Confidence that a minor finding costs the manager.'),
  clearConfidence: points(
    2000,
    'Confidence that a manager gains where there was nothing to report; twice as much for good practice.',
  ),
  dressedConfidence: points(
    12_000,
    'Confidence that a manager loses whose papers were dressed, and found so.',
  ),
  dressedTrust: points(8000, 'Trust between manager and PMO that it costs.'),
  dressedSponsor: points(1500, "The sponsor's trust that it costs the PMO."),
  dressedBurden: days(2500, 'Work of explaining it.'),
  missedBurden: days(350, 'Work of looking for one entry that was never put right, when it is needed.'),
  missedWeeks: assumed('weeks', 1, { from: 1, to: 10 }, 'Weeks after the audit in which it is needed.'),
  missedSponsor: points(300, "The sponsor's trust that each such entry costs the PMO."),
  supportPrice: price(1, 'Attention that helping a project to prepare costs.'),
  supportedEntries: count(5, 'Entries that are put right with the help of the PMO.'),
  supportBurden: days(60, 'Work that putting one of them right leaves to the project.'),
  supportTrust: points(2000, 'Trust between manager and PMO that the help gains.'),
  checkPrice: price(1, 'Attention that a spot check costs.'),
  checkEntries: count(6, 'Entries of one rule that a spot check reads.'),
  checkBurden: days(250, 'Work of being checked.'),
  checkTrust: points(500, 'Trust between manager and PMO that a spot check costs.'),
  trainPrice: price(1, 'Attention that a day of training a colleague costs.'),
  coachPrice: price(1, 'Attention that going through an audit with whoever held it costs.'),
  sendPrice: price(0, 'Attention that naming an auditor costs.'),
  spreadPrice: price(1, 'Attention that bringing a good practice to another project costs.'),
  spreadBurden: days(300, 'Work of taking it over.'),
}
