import { daysInWeek } from '../calendar.ts'
import { factorOf } from '../factors.ts'
import type { Fact, FactOf } from '../facts.ts'
import { isInPlay, lookup } from '../lookup.ts'
import { offers, withService } from '../services.ts'
import type { PersonId, ProjectId, Setup } from '../setup.ts'
import { addWork } from './adding-work.ts'
import { applyChange, trueChange } from './changes.ts'
import { applyDefects, expose } from './defects.ts'
import { trueEffort } from './effort.ts'
import { applyGate } from './gates.ts'
import { leaveIn } from './leave.ts'
import type { PersonState, ProjectState, WorkState } from './state.ts'
import { pair } from './state.ts'

/** The work slice before week 1. */
export function beginWork(setup: Setup, seed: string): WorkState {
  return {
    projects: byId(setup.projects, (project) => ({
      activities: project.activities.map((activity) => ({
        needs: activity.needs.map(() => ({ done: 0, added: 0 })),
        started: false,
        finished: false,
        ...(isInPlay(setup, 'review') && { defects: { known: 0, hidden: 0, exposure: 0 } }),
      })),
      dueWeek: project.dueWeek,
      finishedWeek: 0,
      governance: 0,
    })),
    people: byId(setup.people, (person) => ({
      familiarity: Object.fromEntries([
        ...(person.home === null ? [] : [[person.home, 1000] as const]),
        ...person.familiar.map((f) => [f.project, f.permille] as const),
      ]),
      learnt: {},
      fatigue: 0,
      hardWeeks: 0,
      overtime: false,
      away: 0,
      awayNext: 0,
      ...(person.offer && { outside: { joins: 0 } }),
    })),
    grants: byId(
      setup.people.filter((person) => person.role === 'specialist'),
      () => ({}),
    ),
    asks: {},
    askedIn: {},
    arrived: {},
    askedSince: {},
    reported: {},
    truth: {
      effort: byId(setup.projects, (project) => trueEffort(setup, project, seed)),
      needs: {},
      ...(setup.changes && { changes: byId(setup.changes, (change) => trueChange(change, seed)) }),
    },
    tested: {},
    ...(setup.services && { services: setup.services.usual }),
  }
}

const byId = <T extends { readonly id: string }, V>(
  list: readonly T[],
  of: (item: T) => V,
): { [id: string]: V } => Object.fromEntries(list.map((item) => [item.id, of(item)]))

/** What a fact changes in the work slice. */
export function applyToWork(setup: Setup, work: WorkState, fact: Fact): void {
  switch (fact.kind) {
    case 'weekOpened':
      return openWeek(setup, work, fact.at.week)
    case 'needArose':
      work.truth.needs[fact.project] ??= {}
      ;(work.truth.needs[fact.project] as { [person: PersonId]: number })[fact.person] = fact.days
      return
    case 'peopleRequested':
      return keepAsks(work, fact)
    case 'recorded':
      if (fact.content.kind === 'statusReport')
        work.reported[fact.content.project] = {
          report: fact.content,
          week: fact.at.week,
          status: fact.content.status,
        }
      return
    case 'granted':
      return keepGrant(work, fact)
    case 'changeRaised':
    case 'analysisOrdered':
    case 'changeAssessed':
    case 'changeApproved':
    case 'changeRejected':
    case 'baselineApproved':
      return applyChange(setup, work, fact)
    case 'engaged': {
      const { outside } = personIn(work, fact.person)
      if (outside) outside.joins = fact.joins
      return
    }
    case 'joined':
      delete personIn(work, fact.person).outside
      return
    case 'mentored': {
      const state = projectIn(work, fact.project)
      state.mentoring = (state.mentoring ?? 0) - fact.milliDays
      return
    }
    case 'grantEnded':
      return endGrant(work, fact)
    case 'holdSet': {
      const state = projectIn(work, fact.project)
      delete state.heldAt
      if (fact.on) state.hold = 'handOver'
      else delete state.hold
      if (fact.on && fact.byGate !== undefined) state.heldAt = fact.byGate
      return
    }
    case 'testRun':
    case 'stageRested':
    case 'reworkOrdered':
    case 'stopOrdered':
    case 'projectStopped':
    case 'deliverableLost':
    case 'baselineSet':
      return applyGate(setup, work, fact)
    case 'claimTested':
      work.tested[pair(fact.project, fact.person)] = fact.days
      return
    case 'overtimeSet':
      personIn(work, fact.person).overtime = fact.on
      return
    case 'teamOvertimeSet':
      for (const id of fact.people) personIn(work, id).overtime = fact.on
      return
    case 'worked':
      return keepWork(setup, work, fact)
    case 'burdened':
      projectIn(work, fact.project).governance -= fact.milliDays
      return
    case 'activityStarted':
      activityIn(setup, work, fact.project, fact.activity).started = true
      return
    case 'activityFinished': {
      const state = activityIn(setup, work, fact.project, fact.activity)
      state.finished = true
      if (state.defects) state.defects.known = 0
      return
    }
    case 'reviewSet':
      projectIn(work, fact.project).review = fact.permille
      return
    case 'defectsHidden':
    case 'defectsFound':
    case 'defectsLeft':
      return applyDefects(setup, work, fact)
    case 'projectFinished':
      projectIn(work, fact.project).finishedWeek = fact.at.week
      work.asks[fact.project] = []
      return
    case 'met':
      for (const project of setup.projects)
        projectIn(work, project.id).governance += setup.factors.meetingBurden
      return
    case 'governed':
    case 'imposed':
    case 'riskRaised':
    case 'escalated':
    case 'opinionAsked':
    case 'figuresAsked':
    case 'faultSought':
      projectIn(work, fact.project).governance += fact.burden
      return
    case 'reportFoundOut':
    case 'daysUnused':
    case 'outOfMoney':
      if (setup.powers?.noticed) projectIn(work, fact.project).governance += fact.burden
      return
    case 'disputed':
    case 'answered':
    case 'served':
      if (fact.project !== null) projectIn(work, fact.project).governance += fact.burden
      return
    case 'serviceSet':
      work.services = withService(work.services ?? [], fact)
      return
    case 'took':
      return takeEffect(setup, work, fact)
    case 'weekWorked':
      return endWeek(setup, work)
    default:
      return
  }
}

function openWeek(setup: Setup, work: WorkState, week: number): void {
  for (const person of setup.people) {
    const state = personIn(work, person.id)
    state.away = state.awayNext + leaveIn(person, week)
    state.awayNext = 0
    state.overtime = false
  }
  work.truth.needs = {}
  clear(work.tested)
  for (const { id } of setup.projects) {
    const state = projectIn(work, id)
    if (state.hold !== 'handOver') continue
    state.hold = 'held'
    work.asks[id] = []
  }
}

function keepAsks(work: WorkState, fact: FactOf<'peopleRequested'>): void {
  for (const ask of work.asks[fact.project] ?? [])
    if (!fact.asks.some((now) => now.person === ask.person))
      delete work.askedSince[pair(fact.project, ask.person)]
  for (const ask of fact.asks) work.askedSince[pair(fact.project, ask.person)] ??= fact.at.week
  const before = Object.values(work.askedIn).filter((week) => week === fact.at.week).length
  if (work.askedIn[fact.project] !== fact.at.week) work.arrived[fact.project] = before
  work.asks[fact.project] = fact.asks
  work.askedIn[fact.project] = fact.at.week
}

function keepGrant(work: WorkState, fact: FactOf<'granted'>): void {
  const grants = work.grants[fact.person]
  if (!grants) return
  if (fact.days === 0) delete grants[fact.project]
  else grants[fact.project] = fact.days
  keepHand(work, fact)
  keepEnd(work, fact)
}

/** What the PMO gave by hand, until it changes that or routine gives more. */
function keepHand(work: WorkState, { by, person, project, days }: FactOf<'granted'>): void {
  const key = pair(project, person)
  const given = work.byHand?.[key]
  if (by === 'pmo' && days > 0) {
    const asked = work.asks[project]?.find((ask) => ask.person === person)?.days ?? 0
    work.byHand ??= {}
    work.byHand[key] = { days, beyond: days > asked }
  } else if (given && (by !== 'routine' || (!given.beyond && (days === 0 || days > given.days))))
    delete work.byHand?.[key]
}

/** Until when a grant stands; what routine changes leaves its end as it was. */
function keepEnd(work: WorkState, fact: FactOf<'granted'>): void {
  const key = pair(fact.project, fact.person)
  if (fact.until !== undefined) {
    work.ends ??= {}
    work.ends[key] = fact.until
  } else if (work.ends && (fact.by === 'pmo' || (fact.days === 0 && !work.byHand?.[key])))
    delete work.ends[key]
}

/** The days are free; where a time box is over, who asks for them again comes last. */
function endGrant(work: WorkState, { at, person, project, reason }: FactOf<'grantEnded'>): void {
  const key = pair(project, person)
  delete work.grants[person]?.[project]
  delete work.ends?.[key]
  delete work.byHand?.[key]
  if (reason === 'time' && work.askedSince[key] !== undefined) work.askedSince[key] = at.week
}

function keepWork(setup: Setup, work: WorkState, fact: FactOf<'worked'>): void {
  const project = lookup(setup).projects.get(fact.project)
  const index = project?.activities.findIndex((a) => a.id === fact.activity) ?? -1
  const need = project?.activities[index]?.needs.findIndex((n) => n.skill === fact.skill) ?? -1
  const state = projectIn(work, fact.project).activities[index]?.needs[need]
  if (state) state.done += fact.milliDays
  expose(setup, work, fact)
  const person = personIn(work, fact.person)
  const known = person.familiarity[fact.project] ?? 0
  if (lookup(setup).people.get(fact.person)?.offer && known < factorOf(setup, 'settledFrom')) {
    const owed = Math.round((factorOf(setup, 'mentoring') * fact.ofDay) / 1000)
    const own = projectIn(work, fact.project)
    own.mentoring = (own.mentoring ?? 0) + owed
  }
  person.familiarity[fact.project] =
    known + Math.round(((1000 - known) * gainOf(setup, work) * fact.ofDay) / 1_000_000)
}

/** Share of what is still unknown that one day on a project teaches, in per-mille. */
const gainOf = (setup: Setup, work: WorkState): number =>
  offers(work, 'training')
    ? Math.round((setup.factors.familiarityGain * (1000 + factorOf(setup, 'trainingGain'))) / 1000)
    : setup.factors.familiarityGain

/** Familiarity fades where nobody was granted; hard weeks tire, others let people recover. */
function endWeek(setup: Setup, work: WorkState): void {
  for (const { activities } of Object.values(work.projects))
    for (const { defects } of activities) if (defects) defects.exposure = 0
  for (const { id } of setup.projects) delete projectIn(work, id).mentoring // what nobody could teach is not made up for
  const { factors } = setup
  for (const person of setup.people) {
    const state = personIn(work, person.id)
    const grants = work.grants[person.id]
    if (!grants) {
      tire(setup, state, state.overtime)
      continue
    }
    for (const [project, known] of Object.entries(state.familiarity))
      if (known > 0 && grants[project] === undefined)
        state.familiarity[project] = Math.max(
          0,
          known - Math.round((known * factors.familiarityDecay * daysInWeek) / 1000),
        )
    tire(setup, state, state.overtime || Object.keys(grants).length >= factorOf(setup, 'hardProjects'))
  }
}

/** Hard weeks in a row tire; others let people recover. */
function tire(setup: Setup, state: PersonState, isHard: boolean): void {
  const { exhaustionAfterWeeks, fatiguePerWeek, recoveryPerWeek } = setup.factors
  state.hardWeeks = isHard ? state.hardWeeks + 1 : 0
  if (state.hardWeeks > exhaustionAfterWeeks)
    state.fatigue = Math.min(factorOf(setup, 'fatigueMost'), state.fatigue + fatiguePerWeek)
  else if (!isHard) state.fatigue = Math.max(0, state.fatigue - recoveryPerWeek)
}

function takeEffect(setup: Setup, work: WorkState, fact: FactOf<'took'>): void {
  const { effect } = fact
  const person = fact.person === null ? null : personIn(work, fact.person)
  switch (effect.kind) {
    case 'work':
      return addWork(setup, work, fact, effect.skill, effect.milliDays)
    case 'due':
      if (fact.project !== null) projectIn(work, fact.project).dueWeek += effect.weeks
      return
    case 'burden':
      if (fact.project !== null) projectIn(work, fact.project).governance += effect.milliDays
      return
    case 'absence':
      if (person) person.awayNext = Math.min(daysInWeek, person.awayNext + effect.days)
      return
    case 'familiarity':
      if (person && fact.project !== null)
        person.familiarity[fact.project] = Math.max(
          0,
          Math.min(1000, (person.familiarity[fact.project] ?? 0) + effect.permille),
        )
      return
    case 'learning':
      if (person) person.learnt[effect.skill] = (person.learnt[effect.skill] ?? 0) + 1
      return
    default:
      return
  }
}

function clear(record: { [key: string]: unknown }): void {
  for (const key of Object.keys(record)) delete record[key]
}

const personIn = (work: WorkState, id: PersonId): PersonState => work.people[id] as PersonState
const projectIn = (work: WorkState, id: ProjectId): ProjectState => work.projects[id] as ProjectState

function activityIn(setup: Setup, work: WorkState, project: ProjectId, activity: string) {
  const index =
    setup.projects.find((p) => p.id === project)?.activities.findIndex((a) => a.id === activity) ?? -1
  return projectIn(work, project).activities[index] as ProjectState['activities'][number]
}
