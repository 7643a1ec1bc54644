import type { Ask, Status, StatusReport } from '../facts.ts'
import type { Baseline, Measured } from '../gate-terms.ts'
import { joined } from '../naming.ts'
import type { Service } from '../services.ts'
import type { ActivityId, PersonId, ProjectId } from '../setup.ts'

/** One skill's share of an activity. */
export type NeedState = {
  done: number // milli-days of effort
  added: number // milli-days that changes added to the plan, or took from it
}

/** Defects of an activity that are known and not mended, and hidden ones; and this week's chances of more. */
export type DefectState = {
  known: number
  hidden: number // truth
  exposure: number // thousandths of a defect
}

export type ActivityState = {
  readonly needs: NeedState[] // in the order of the setup
  started: boolean
  finished: boolean
  defects?: DefectState // where a scenario has defects
}

/** A baseline that was approved after the first. */
export type Revision = {
  readonly activity: string
  readonly skill: string // of the work that was added
  readonly milliDays: number // of it, as it was known when it was approved
  readonly dataWeek: number
  readonly cents: number
  readonly dueBefore: number
  readonly dueAfter: number
}

/** A change that the business asked for: how far it has come, and what is known of its work. */
export type ChangeState = {
  stage: 'raised' | 'analysed' | 'assessed' | 'approved' | 'rejected' // analysed: under analysis
  readonly week: number // in which it was raised
  closed?: number // week in which it was approved or turned down
  low: number // milli-days
  high: number
}

export type ProjectState = {
  readonly activities: ActivityState[] // in the order of the setup
  dueWeek: number
  finishedWeek: number // 0 while it runs; also the week in which it was stopped for good
  governance: number // milli-days of governance work still to be done by its team
  mentoring?: number // milli-days that those who know it still owe to those newly engaged
  review?: number // per-mille of the effort that goes into reviews
  revisions?: Revision[]
  stop?: 'handOver' | 'stopped' // a board ended it: this week its people hand over
  rests?: { readonly gate: string; readonly activities: readonly ActivityId[] } // work beyond a gate that may not go on
  baseline?: Baseline // where a board or a change has set another than the first
  hold?: 'handOver' | 'held' // this week its people hand over; from the next on it is held
  heldAt?: string // the gate at which a board holds it
}

export type PersonState = {
  readonly familiarity: { [project: ProjectId]: number } // per-mille
  readonly learnt: { [skill: string]: number } // levels gained in play
  fatigue: number // per-mille of pace lost
  hardWeeks: number // in a row
  overtime: boolean
  away: number // working days away this week, from its end
  awayNext: number // and next week
  outside?: { joins: number } // not in the house yet; the week in which they come, 0 if not engaged
}

/** A grant of the PMO: beyond what was asked for it stands whatever is asked later, else as far as it is still asked. */
export type HandGrant = { readonly days: number; readonly beyond: boolean }

/** What the PMO knows of a project: the last report, and the week it came in. */
export type Reported = { report: StatusReport; week: number; status: Status }

export type WorkState = {
  readonly projects: { [project: ProjectId]: ProjectState }
  readonly people: { [person: PersonId]: PersonState }
  readonly grants: { [person: PersonId]: { [project: ProjectId]: number } } // days a week, until changed
  readonly asks: { [project: ProjectId]: readonly Ask[] } // this week's
  readonly askedIn: { [project: ProjectId]: number } // the week in which they were asked
  readonly arrived: { [project: ProjectId]: number } // place of its asks among this week's, from 0
  readonly askedSince: { [projectAndPerson: string]: number } // first week of an unbroken row of asks
  readonly reported: { [project: ProjectId]: Reported }
  readonly truth: {
    readonly effort: { [project: ProjectId]: number[][] } // milli-days really needed, by activity and need
    needs: { [project: ProjectId]: { [person: PersonId]: number } } // days a PM could really use this week
    readonly changes?: { [change: string]: number } // milli-days that changes really take
  }
  changes?: { [change: string]: ChangeState } // that were raised
  measured?: { [projectAndActivity: string]: Measured } // by test runs
  ends?: { [projectAndPerson: string]: number } // last week of a grant that was given for some weeks
  byHand?: { [projectAndPerson: string]: HandGrant } // grants of the PMO that nobody changed since
  services?: readonly Service[] // that the PMO offers
  readonly tested: { [projectAndPerson: string]: number } // need in days, as the PMO found out this week
}

export const pair = (project: ProjectId, person: PersonId) => joined(project, person)
