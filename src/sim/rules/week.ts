import { comingEchoes } from '../desk/echoes.ts'
import { mattersFor } from '../desk/raising.ts'
import { factorOf } from '../factors.ts'
import type { Ask } from '../facts.ts'
import type { ProjectId, Setup } from '../setup.ts'
import { trueWeeks } from '../work/forecast.ts'
import { activityName, heldUpBy } from '../work/links.ts'
import type { WorkState } from '../work/state.ts'
import { pair } from '../work/state.ts'
import { workWeek } from '../work/working.ts'
import type { Happen, World } from '../world.ts'
import { happenIn } from '../world.ts'
import { answerFor } from './answering-for.ts'
import { announceAudits } from './auditing/announcing.ts'
import { holdAudits, missRecords } from './auditing/holding-audits.ts'
import { returnFavours } from './bargaining/favours.ts'
import { giveLent } from './bargaining/lending.ts'
import { carryOutPromises, closePromises, judgeDone, judgeLent, openBooks } from './bargaining/promises.ts'
import { raiseBargains } from './bargaining/raising.ts'
import { holdAgainst } from './bargaining/records.ts'
import { endBargains, imposeBargains } from './bargaining/striking.ts'
import { fileDelayed } from './bending.ts'
import { bringChanges } from './changing.ts'
import { endCommittees } from './committees/concluding.ts'
import { raiseCommittees } from './committees/convening.ts'
import { bringDisputes, leaveGaps } from './disputing.ts'
import { takeEffects } from './effects.ts'
import { letJoin } from './engaging.ts'
import { carryOutDecisions } from './gating/carrying-out.ts'
import { announceGates, holdGates, sittings } from './gating/holding-gates.ts'
import { endStopped, endWhatIsToStop } from './gating/stopping.ts'
import { inspectWork } from './inspecting.ts'
import { watchFaults } from './linking/finding-faults.ts'
import { askForStatement, missStatement, resolveStatements } from './linking/stating.ts'
import { watchWeather } from './linking/weathering.ts'
import { settleEscalations } from './managing/settling.ts'
import { carryOutLate, govern, isWaiting } from './mandating.ts'
import { notice } from './noticing.ts'
import { findNeeds } from './reporting.ts'
import { watchRisks } from './risking.ts'
import { endGrants, grantRoutinely } from './routine.ts'
import { serve } from './serving.ts'
import { situationOf } from './situation.ts'
import { giveOpinions } from './sponsoring/opinion.ts'
import { recordTimesheets } from './timesheets.ts'

/** Monday: the news, and what comes back from earlier weeks. Then everybody knows what they need. */
export function openWeek(setup: Setup, world: World): void {
  const happen = happenIn(setup, world)
  if (world.at.week === 0) endCommittees(setup, world, happen)
  const opened = happen({ kind: 'weekOpened' })
  bringDisputes({ setup, world, happen })
  letJoin(setup, world, happen)
  govern(setup, world, happen, opened)
  serve(setup, world, happen, opened)
  hearNews(setup, world, happen, opened)
  watchWeather(setup, world, happen, opened)
  watchFaults(setup, world, happen)
  resolveStatements(setup, world, happen)
  announceAudits(setup, world, happen, opened)
  missRecords(setup, world, happen)
  for (const due of world.desk.pending.filter((p) => p.week === world.at.week)) {
    const { matter, option, echo, project, person, cause } = due
    const number = happen({ kind: 'echoed', matter, option, echo, project, person }, cause)
    const found = setup.matters
      .find((m) => m.id === matter)
      ?.options.find((o) => o.id === option)
      ?.echoes.find((e) => e.id === echo)
    takeEffects(setup, world, happen, { effects: found?.effects ?? [], project, person, cause: number })
  }
  giveOpinions(setup, world, happen)
  answerFor(setup, world, happen)
  notice(setup, world, happen)
  watchRisks(setup, world, happen)
  bringChanges(setup, world, happen)
  carryOutDecisions(setup, world, happen)
  imposeBargains(setup, world, happen)
  carryOutPromises(setup, world, happen)
  returnFavours(setup, world, happen)
  findNeeds(setup, world, happen)
}

function hearNews(setup: Setup, world: World, happen: Happen, opened: number): void {
  for (const news of setup.news) {
    if (news.rumourWeek === world.at.week) happen({ kind: 'rumourHeard', news: news.id }, opened)
    if (news.week !== world.at.week) continue
    const prepared = news.prepared !== null && world.desk.flags[news.prepared.flag] === true
    const effects = news.prepared !== null && prepared ? news.prepared.effects : news.effects
    const cause = happen({ kind: 'newsHeard', news: news.id, prepared }, opened)
    takeEffects(setup, world, happen, { effects, project: news.project, person: news.person, cause })
  }
}

/** The reports are in: what nobody contests is granted, and the week's matters come to the desk. */
export function openDesk(setup: Setup, world: World): void {
  const happen = happenIn(setup, world)
  settleEscalations(setup, world, happen)
  endGrants(setup, world, happen)
  grantRoutinely(setup, world, happen)
  carryOutLate(setup, world, happen)
  openBooks(setup, world, happen)
  holdAgainst(setup, world, happen)
  giveLent(setup, world, happen)
  for (const { matter, binding } of mattersFor(
    setup,
    world.desk,
    situationOf(setup, world),
    world.keys.matter,
  ))
    happen({
      kind: 'matterRaised',
      matter: matter.id,
      project: binding.project?.id ?? null,
      person: binding.person?.id ?? null,
    })
  announceGates(setup, world, happen)
  askForStatement(setup, world, happen)
  raiseBargains(setup, world, happen)
  raiseCommittees(setup, world, happen)
}

/** What is left undecided takes its default, echoes are set, and five days are worked. */
export function closeWeek(setup: Setup, world: World): { last: boolean } {
  const happen = happenIn(setup, world)
  takeDefaults(setup, world, happen)
  endBargains(setup, world, happen)
  endCommittees(setup, world, happen)
  judgeLent(setup, world, happen)
  leaveGaps({ setup, world, happen })
  missStatement(setup, world, happen)
  happen({ kind: 'weekClosed' })
  const boards = sittings(setup, world)
  setEchoes(setup, world, happen)
  workWeek(setup, world.work, happen)
  recordTimesheets(setup, world, happen)
  inspectWork(setup, world, happen)
  endStopped(setup, world, happen)
  holdGates(setup, world, happen, boards)
  holdAudits(setup, world, happen)
  judgeDone(setup, world, happen)
  fileDelayed(world, happen)
  endWeek(setup, world, happen)
  const allDone = setup.projects.every((project) => (world.work.projects[project.id]?.finishedWeek ?? 0) > 0)
  return { last: world.at.week >= setup.weeks || allDone }
}

function takeDefaults(setup: Setup, world: World, happen: Happen): void {
  for (const open of world.desk.matters) {
    if (open.option !== null || isWaiting(world, open.matter)) continue
    const matter = setup.matters.find((m) => m.id === open.matter)
    const option = matter?.options.find((o) => o.id === matter.standing)
    if (!option) continue
    const { project, person } = open
    const cause = happen(
      {
        kind: 'matterDecided',
        matter: open.matter,
        project,
        person,
        option: option.id,
        by: 'nobody',
        price: 0,
      },
      open.raised,
    )
    takeEffects(setup, world, happen, { effects: option.effects, project, person, cause })
  }
}

function setEchoes(setup: Setup, world: World, happen: Happen): void {
  for (const { matter, option, project, person, week, fact } of world.desk.decisions) {
    if (week !== world.at.week) continue
    for (const echo of comingEchoes(setup, matter, option, week, world.keys.echo))
      happen(
        { kind: 'echoSet', matter, option, echo: echo.id, week: week + echo.inWeeks, project, person },
        fact,
      )
  }
}

function endWeek(setup: Setup, world: World, happen: Happen): void {
  const { work } = world
  for (const project of setup.projects) {
    const state = work.projects[project.id]
    if (state && state.finishedWeek === 0 && world.at.week >= state.dueWeek)
      fallLate(world, happen, project.id, project.latePerWeekCents)
  }
  tellWaits(setup, work, happen)
  const rows = setup.projects.map((project) => {
    const needs = work.truth.needs[project.id] ?? {}
    const people = Object.keys(needs)
    const needed = people.reduce((sum, p) => sum + (needs[p] as number), 0)
    const refused = people.reduce(
      (sum, p) => sum + Math.max(0, (needs[p] as number) - (work.grants[p]?.[project.id] ?? 0)),
      0,
    )
    const asks = work.asks[project.id] ?? []
    const unmet = asks.reduce((sum, ask) => sum + missing(work, project.id, ask), 0)
    return { project: project.id, needed, refused, unmet, asked: asks.length > 0 }
  })
  happen({
    kind: 'weekWorked',
    needed: rows.filter((r) => r.needed > 0).map((r) => ({ project: r.project, days: r.needed })),
    refused: rows.filter((r) => r.refused > 0).map((r) => ({ project: r.project, days: r.refused })),
    unmet: rows.filter((r) => r.unmet > 0).map((r) => ({ project: r.project, days: r.unmet })),
    served: rows.filter((r) => r.asked && r.unmet === 0).map((r) => r.project),
  })
}

/** What held a project up this week although its own work before was done. */
function tellWaits(setup: Setup, work: WorkState, happen: Happen): void {
  for (const link of heldUpBy(setup, work))
    happen({
      kind: 'waited',
      project: link.taker.id,
      activity: activityName(link.taker, link.taking),
      from: link.giver.id,
      deliverable: activityName(link.giver, link.given),
    })
}

/** Days of an ask that were not given, as far as everybody knows them: of a tested claim, only what is needed counts. */
function missing(work: WorkState, project: ProjectId, { person, days }: Ask): number {
  const known = Math.min(days, work.tested[pair(project, person)] ?? days)
  return Math.max(0, known - (work.grants[person]?.[project] ?? 0))
}

function fallLate(world: World, happen: Happen, project: string, perWeek: number): void {
  const cents = Math.min(perWeek, world.ledger.balances[`value/${project}`] ?? 0)
  if (cents > 0) happen({ kind: 'fellLate', project, cents })
}

/** The end: each unfinished project is charged for the weeks it will still be late, and for not being there yet. */
export function endGame(setup: Setup, world: World): void {
  const happen = happenIn(setup, world)
  endWhatIsToStop(setup, world, happen)
  resolveStatements(setup, world, happen, true)
  for (const project of setup.projects) {
    const state = world.work.projects[project.id]
    if (!state || state.finishedWeek > 0) continue
    const weeksMore = trueWeeks(setup, world.work, project)
    const charged = Math.max(0, world.at.week + 1 - state.dueWeek) // weeks of lateness already posted
    const late = Math.max(0, world.at.week + weeksMore - state.dueWeek - charged) * project.latePerWeekCents
    const left = Math.max(0, world.ledger.balances[`value/${project.id}`] ?? 0)
    const kept = Math.floor((Math.max(0, left - late) * factorOf(setup, 'unfinishedCredit')) / 1000)
    const team = setup.people.filter((person) => person.home === project.id && person.role === 'team')
    const perWeek = team.reduce((sum, person) => sum + person.dayRateCents * person.daysPerWeek, 0)
    happen({
      kind: 'leftUnfinished',
      project: project.id,
      weeksMore,
      cents: left - kept,
      toFinishCents: weeksMore * perWeek,
    })
  }
  closePromises(setup, world, happen)
  happen({ kind: 'gameEnded' })
}
