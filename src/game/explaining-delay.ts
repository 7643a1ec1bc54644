import { daysInWeek, milliDay } from '../sim/calendar.ts'
import type { Seat } from '../sim/facts.ts'
import type { PersonId, Project, ProjectId } from '../sim/setup.ts'
import { planOf } from '../sim/work/plan.ts'
import type { Operand } from './explanation.ts'
import type { Game } from './game.ts'
import { mayKnow } from './knowing.ts'
import { operand } from './measure.ts'
import type { PlanRow } from './plan-reading.ts'
import { planRows } from './plan-reading.ts'
import { roleOf } from './seats.ts'
import { factSentence } from './sentences.ts'
import type { Sentence } from './view.ts'

const mostPieces = 2 // of the work that sets the end: what comes after waits for these
const mostPeople = 3
const mostDoings = 3
const week = daysInWeek * milliDay

/**
 * What is behind a project's delay, as far as a seat may know: the work that sets its end and is later than planned, the
 * people who were asked for and not given, the work that was added, and what it waited for from others. It adds up to no
 * number: a piece that waits for two things waits once.
 */
export function delayOperands(game: Game, seat: Seat, id: ProjectId): Operand[] {
  const project = game.setup.projects.find((it) => it.id === id)
  const rows = project && planRows(game, seat, id)
  if (!project || !rows) return []
  const late = rows.filter((row) => row.critical && row.forecast && endOf(row) > weekOf(row.planned.to))
  return [
    ...late.slice(0, mostPieces).map((row) => pieceOperand(id, row)),
    ...refusalsOf(game, seat, project, rows),
    ...doingsTo(game, seat, id),
  ]
}

const weekOf = (milliDays: number) => Math.max(1, Math.ceil(milliDays / week))
const endOf = (row: PlanRow) => weekOf(row.forecast?.to ?? 0)

function pieceOperand(project: ProjectId, row: PlanRow): Operand {
  const [planned, now] = [weekOf(row.planned.to), endOf(row)]
  const args = { activity: `activities.${project}.${row.activity}`, planned, now }
  return operand('', now - planned, 'weeks', { id: 'formulas.delay.piece', args, why: null })
}

type Refusal = {
  readonly person: PersonId
  readonly days: number
  readonly since: number
  readonly weeks: number
}

/** By person, the days that a project asked for and did not get, in the weeks that are over; most first. No sponsor sees how a week is split. */
function refusalsOf(game: Game, seat: Seat, project: Project, rows: readonly PlanRow[]): Operand[] {
  if (roleOf(seat) === 'sponsor' && game.phase !== 'debriefing') return []
  const granted = new Map<PersonId, number>()
  const tested = new Map<PersonId, number>() // this week: of a tested ask only what is needed counts
  let asks: readonly { readonly person: PersonId; readonly days: number }[] = []
  const refused = new Map<PersonId, Refusal>()
  for (const fact of game.world.facts) {
    if (fact.kind === 'weekWorked')
      for (const { person, days } of asks) {
        const short = Math.min(days, tested.get(person) ?? days) - (granted.get(person) ?? 0)
        if (short <= 0) continue
        const known = refused.get(person) ?? { person, days: 0, since: fact.at.week, weeks: 0 }
        refused.set(person, { ...known, days: known.days + short, weeks: known.weeks + 1 })
      }
    if (fact.kind === 'weekWorked') tested.clear()
    if (!('project' in fact) || fact.project !== project.id || !mayKnow(game, seat, fact)) continue
    if (fact.kind === 'peopleRequested') asks = fact.asks
    else if (fact.kind === 'claimTested' && roleOf(seat) === 'pmo') tested.set(fact.person, fact.days)
    else if (fact.kind === 'granted') granted.set(fact.person, fact.days)
    else if (fact.kind === 'grantEnded') granted.set(fact.person, 0)
  }
  const most = [...refused.values()].sort((a, b) => b.days - a.days).slice(0, mostPeople)
  return most.map(({ person, days, since, weeks }) => {
    const activity = waitingFor(game, project, rows, person)
    const args = {
      person: `people.${person}.name`,
      since,
      weeks,
      activity: activity ? `activities.${project.id}.${activity}` : '',
      named: activity ? 'yes' : 'no',
    }
    return operand(`granted/${person}`, days, 'days', { id: 'formulas.delay.refused', args, why: null })
  })
}

/** The first piece of the work that is open, and that this person could do by the plan. */
function waitingFor({ setup }: Game, project: Project, rows: readonly PlanRow[], person: PersonId) {
  const { staff } = planOf(setup, project)
  const isFor = (i: number) => staff[i]?.some(({ able }) => able.some(({ id }) => id === person))
  return rows.find((row, i) => row.permille < 1000 && isFor(i))?.activity ?? null
}

/** Work that was added from outside, and weeks in which others kept it waiting: the first of each kind links to its causes. */
function doingsTo(game: Game, seat: Seat, id: ProjectId): Operand[] {
  const found = game.world.facts.flatMap((fact, n): Operand[] => {
    if (!('project' in fact) || fact.project !== id || !mayKnow(game, seat, fact)) return []
    if (fact.kind === 'took' && fact.effect.kind === 'work' && fact.effect.milliDays > 0)
      return [operand(`fact/${n}`, fact.effect.milliDays, 'milliDays', causeOf(game, seat, n))]
    return []
  })
  const most = found.sort((a, b) => (b.value ?? 0) - (a.value ?? 0)).slice(0, mostDoings)
  return [...most, ...waitsOf(game, seat, id)]
}

/** What led to it says more than that work was added. */
function causeOf(game: Game, seat: Seat, n: number): Sentence {
  const { facts } = game.world
  const cause = facts[n]?.cause ?? -1
  const told = facts[cause]
  const said = told && mayKnow(game, seat, told) ? cause : n
  return factSentence(game.setup, facts[said] as NonNullable<typeof told>, said)
}

function waitsOf(game: Game, seat: Seat, id: ProjectId): Operand[] {
  const waits = new Map<string, { weeks: number; since: number; from: ProjectId; deliverable: string }>()
  for (const fact of game.world.facts) {
    if (fact.kind !== 'waited' || fact.project !== id || !mayKnow(game, seat, fact)) continue
    const known = waits.get(fact.deliverable) ?? { ...fact, weeks: 0, since: fact.at.week }
    waits.set(fact.deliverable, { ...known, weeks: known.weeks + 1 })
  }
  return [...waits.values()].map(({ weeks, since, from, deliverable }) =>
    operand(`awaited/${id}`, weeks, 'weeks', {
      id: 'formulas.delay.waited',
      args: { activity: `activities.${from}.${deliverable}`, giver: `projects.${from}.name`, since },
      why: null,
    }),
  )
}
