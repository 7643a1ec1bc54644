import type { FactKind, RecordContent } from '../../src/sim/facts.ts'
import type { Condition, Effect } from '../../src/sim/setup.ts'

/** The kinds of a union, by name: the compiler refuses one that is missing or too many. */
const named = <K extends string>(kinds: { readonly [kind in K]: true }): readonly string[] =>
  Object.keys(kinds)

export const conditionKinds = named<Condition['kind']>({
  weeks: true,
  running: true,
  behind: true,
  onTime: true,
  overBudget: true,
  trustBelow: true,
  trustAbove: true,
  qualityBelow: true,
  burdenAbove: true,
  contested: true,
  idle: true,
  needsSkill: true,
  decided: true,
  notDecided: true,
  flag: true,
  noFlag: true,
  chance: true,
})

export const effectKinds = named<Effect['kind']>({
  spend: true,
  fund: true,
  benefit: true,
  work: true,
  due: true,
  trust: true,
  sponsorTrust: true,
  quality: true,
  burden: true,
  constraint: true,
  absence: true,
  familiarity: true,
  learning: true,
  padding: true,
  attention: true,
  setFlag: true,
})

export const factKinds = named<FactKind>({
  began: true,
  weekOpened: true,
  rumourHeard: true,
  newsHeard: true,
  needArose: true,
  peopleRequested: true,
  recorded: true,
  reserveReleased: true,
  sponsorPassed: true,
  granted: true,
  grantEnded: true,
  holdSet: true,
  overtimeSet: true,
  matterRaised: true,
  matterDecided: true,
  claimTested: true,
  matterLookedInto: true,
  talked: true,
  met: true,
  weekClosed: true,
  echoSet: true,
  worked: true,
  burdened: true,
  idled: true,
  dayEnded: true,
  absent: true,
  activityStarted: true,
  activityFinished: true,
  projectFinished: true,
  delivered: true,
  waited: true,
  weekWorked: true,
  echoed: true,
  took: true,
  fellLate: true,
  leftUnfinished: true,
  gameEnded: true,
})

export const recordKinds = named<RecordContent['kind']>({ statusReport: true, timesheet: true })
