import type { FactKind } from '../facts.ts'
import type { PopulationName } from './populations.ts'

/** What is known of the entries of each population: what a control's sentences can ask about. */
export const marksIn: { readonly [name in PopulationName]: readonly string[] } = {
  timesheets: [
    ...['worked', 'days', 'manager', 'author', 'deputy', 'sheetDays', 'filed', 'dated'],
    ...['approved', 'approver', 'approvedClaimed', 'approverClaimed'],
  ],
  changes: [
    ...['raised', 'began', 'authority', 'deputy', 'studied'],
    ...['signed', 'signedClaimed', 'signer', 'signerClaimed'],
  ],
  status: [
    ...['status', 'rank', 'reportedEnd', 'believedEnd', 'due', 'firstDue', 'spentCents', 'bookedUntil'],
    ...['leastWatch', 'leastTrouble'],
  ],
  risks: [
    ...['monday', 'friday', 'noticed', 'owner', 'edited', 'reviewed', 'reviewedClaimed'],
    ...['workshop', 'isMass'],
  ],
  tests: ['finished', 'reported', 'ran', 'ranClaimed', 'minutes', 'isAutomatic'],
  milestones: [
    ...['finished', 'reported', 'taker', 'deputy', 'paid'],
    ...['accepted', 'acceptedClaimed', 'acceptor', 'acceptorClaimed'],
  ],
  reports: ['dated', 'received', 'reported', 'believed'],
  decisions: ['assessed', 'decided'],
  conditions: ['due', 'met'],
  bookings: ['assigned'],
}

/** Facts that a control may be made of, each with its plain fields; every one has `at`, when it happened, too. */
export const factFields = {
  activityFinished: ['project', 'activity'],
  activityStarted: ['project', 'activity'],
  baselineApproved: ['project', 'change', 'activity', 'dataWeek', 'cents', 'dueBefore', 'dueAfter'],
  changeApproved: ['project', 'change', 'activity', 'milliDays', 'price'],
  changeAssessed: ['project', 'change', 'low', 'high'],
  changeRaised: ['project', 'change'],
  changeRejected: ['project', 'change', 'by', 'price'],
  claimTested: ['project', 'person', 'days', 'padded', 'price'],
  conditionMet: ['project', 'gate'],
  conditionMissed: ['project', 'gate'],
  defectsFound: ['project', 'activity', 'count', 'by', 'distance', 'milliDays', 'takenCents'],
  defectsLeft: ['project', 'count'],
  delivered: ['project', 'activity', 'to'],
  engaged: ['person', 'cents', 'joins', 'price'],
  fellLate: ['project', 'cents'],
  gateDue: ['project', 'gate', 'time'],
  gateHeld: ['project', 'gate', 'time', 'outcome', 'chair', 'recommended'],
  granted: ['project', 'person', 'days', 'by', 'price', 'until'],
  holdSet: ['project', 'price', 'byGate'],
  imposed: ['project', 'decision', 'burden', 'constraint'],
  leftUnfinished: ['project', 'weeksMore', 'cents', 'toFinishCents'],
  matterDecided: ['project', 'person', 'matter', 'option', 'by', 'price'],
  matterRaised: ['project', 'person', 'matter'],
  milestoneAccepted: ['project', 'gate', 'activity'],
  overtimeSet: ['person', 'price'],
  projectFinished: ['project'],
  recommended: ['project', 'gate', 'outcome', 'price'],
  reserveReleased: ['project', 'cents'],
  riskNoticed: ['project', 'risk'],
  riskPassed: ['project', 'risk'],
  riskRaised: ['project', 'risk', 'spends', 'burden', 'face'],
  riskStruck: ['project', 'risk'],
  talked: ['project', 'price'],
  testRun: ['project', 'activity', 'permille', 'price'],
} as const satisfies { readonly [kind in FactKind]?: readonly string[] }
export const factsToAskOf = Object.keys(factFields) as (keyof typeof factFields)[]

export const populationNames = Object.keys(marksIn) as PopulationName[]
