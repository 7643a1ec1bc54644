import type { Outcome } from './setup.ts'

/** What an observation says of each outcome, in bars of evidence: 3 speaks strongly for it, -3 strongly against it, 0 not at all. */
export type Speaks = { readonly [outcome in Outcome]?: number }

/** The most bars for or against an outcome. */
export const mostBars = 3

type Evidence = { readonly speaks: Speaks; readonly seen: string }

const when = (seen: string, speaks: Speaks): Evidence => ({ seen, speaks })

/** Every observation that a board may have before it, and its weights. All are assumptions; a scenario may set them (`evidence`). */
export const evidenceTable = {
  doneTested: when('all deliverables are reported done, and test runs say so too', { go: 3, rework: -2 }),
  done: when('all deliverables are reported done', { go: 2, rework: -1 }),
  missing: when('some deliverables are not done', { go: -2, conditions: 2, rework: 1 }),
  mostMissing: when('fewer than `fewDone` of the deliverables are done', {
    go: -3,
    conditions: 1,
    rework: 1,
  }),
  testedTrue: when('a test run of this week bears a report out', { go: 2, rework: -1 }),
  testedBelow: when('a test run of this week lies `testGap` below the report', {
    go: -3,
    conditions: 1,
    rework: 2,
  }),
  earned: when('what is spent leads what is earned by no more than the tolerance of cost', {
    go: 2,
    stop: -1,
  }),
  earnedBehind: when('it leads by more', { go: -2, conditions: -1 }),
  earnedFarBehind: when('it leads by more than `farBeyond` that tolerance', {
    go: -3,
    conditions: -2,
    stop: 2,
  }),
  onTime: when('the forecast lies within the tolerance of weeks', { go: 2, conditions: 1 }),
  late: when('it lies behind', { go: -2, conditions: 1, hold: -1 }),
  farLate: when('it lies behind by more than `farLate` weeks', { go: -3, conditions: -1, stop: 1 }),
  fewDefects: when('known defects are within the tolerance', { go: 1, rework: -1 }),
  defects: when('there are more', { go: -2, conditions: 1, rework: 2 }),
  manyDefects: when('there are more than `manyDefects` of the tolerance', {
    go: -3,
    conditions: 1,
    rework: 3,
  }),
  benefitKept: when('the benefit still expected is within the tolerance of the baseline', {
    go: 2,
    conditions: 1,
    stop: -2,
  }),
  benefitLost: when('it is below', { go: -2, conditions: 1 }),
  benefitGone: when('`benefitGone` of it or more is lost', { go: -3, conditions: -1, stop: 2 }),
  worthClearly: when('what is to come is `worthClearly` of what is to be spent', {
    go: 2,
    conditions: 2,
    stop: -3,
  }),
  worthIt: when('it is `worthEnough` of it', { go: 1, conditions: 1, hold: -1, stop: -2 }),
  notWorthIt: when('it is less', { go: -3, conditions: -2, rework: -2, stop: 3 }),
  asDear: when('the expected cost is within the tolerance of the baseline', { go: 1 }),
  dearer: when('it is above', { go: -2, conditions: 1 }),
  farDearer: when('it is above by more than `farBeyond` that tolerance', {
    go: -2,
    conditions: -1,
    stop: 1,
  }),
  short: when('the money there is does not last for it', { go: -1, conditions: 1, stop: 1 }),
  room: when('the date leaves `roomFrom` weeks', { rework: 1, hold: 1 }),
  noRoom: when('it leaves fewer', { rework: -1, hold: -2 }),
  nobodyWaits: when('no late project waits for people of this one', { go: 1, hold: -1 }),
  frees: when('a hold would free somebody for a late project', { hold: 2 }),
  freesLate: when('for one that is `waitsLate` weeks late', { go: -1, hold: 3, stop: 1 }),
  owes: when('another project waits for something from this one', { hold: -2, stop: -2 }),
  awaits: when('this one waits for something from another', { go: -1, hold: 2 }),
  honest: when('an ask that was tested this week is needed', { go: 1, hold: -1 }),
  padded: when('an ask that was tested this week is padded', { go: -1, hold: 1 }),
  openChange: when('a change is not decided', { go: -1, conditions: 1 }),
  kept: when('promises of earlier gates were kept', { go: 1, conditions: 1 }),
  broken: when('promises of earlier gates were broken', {
    go: -2,
    conditions: -2,
    rework: 1,
    stop: 1,
  }),
}
export type EvidenceName = keyof typeof evidenceTable
