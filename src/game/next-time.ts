import type { Fact } from '../sim/facts.ts'
import { ofKind } from '../sim/facts-by-kind.ts'
import type { Setup } from '../sim/setup.ts'
import type { Game } from './game.ts'
import type { Sentence, TurningPoint } from './view.ts'

/** A piece of advice with the size of what it is drawn from: the larger, the sooner it is given. */
type Advice = Omit<Sentence, 'why'> & { readonly why: string | null; readonly weight: number }

const advised = 3

/**
 * What to try next time, drawn from the game's own facts. Advice about decisions weighs what the turning points say
 * they cost, in hundredths of a point; days that were refused, asked for too much or left to routine weigh `perDay` each
 * (our assumption), so that both can be set in one order.
 */
export function nextTime({ setup, world }: Game, points: readonly TurningPoint[]): Sentence[] {
  const { facts } = world
  return [
    ...undecided(facts, points),
    ...untested(setup, facts),
    ...withoutAWord(setup, facts),
    ...leftToRoutine(setup, facts),
    ...worst(points),
    ...best(points),
  ]
    .sort((a, b) => b.weight - a.weight)
    .slice(0, advised)
    .map(({ id, args, why }) => ({ id, args, why }))
}

const perDay = 4

const only = <K extends Fact['kind']>(facts: readonly Fact[], kind: K) =>
  ofKind(facts, kind).map(({ fact, number }) => ({ ...fact, number }))
const projectName = (id: string) => `projects.${id}.name`
const personName = (id: string) => `people.${id}.name`

/** Papers that nobody decided, by the one that cost most. */
function undecided(facts: readonly Fact[], points: readonly TurningPoint[]): Advice[] {
  const left = only(facts, 'matterDecided').filter(({ by }) => by === 'nobody')
  const dear = points.filter(
    ({ sentence, hundredths }) => sentence.id === 'facts.matterDecided.nobody' && hundredths < 0,
  )
  const [first] = [...dear].sort((a, b) => a.hundredths - b.hundredths)
  if (!first) return []
  const { sentence, week } = first
  const weight = -dear.reduce((sum, { hundredths }) => sum + hundredths, 0)
  return [
    {
      id: 'nextTime.undecided',
      args: { ...sentence.args, week, count: left.length },
      why: sentence.why,
      weight,
    },
  ]
}

/** Days that were asked for beyond the need by a project of which no claim was ever tested. */
function untested(setup: Setup, facts: readonly Fact[]): Advice[] {
  const tested = new Set(only(facts, 'claimTested').map(({ project }) => project))
  const needed = new Map<string, number>()
  for (const { at, project, person, days } of only(facts, 'needArose'))
    needed.set(`${at.week}/${project}/${person}`, days)
  return setup.projects
    .flatMap(({ id }) => {
      if (tested.has(id)) return []
      const over = only(facts, 'peopleRequested')
        .filter(({ project }) => project === id)
        .map(({ at, number, asks }) => ({
          number,
          days: asks.reduce(
            (sum, { person, days }) =>
              sum + Math.max(0, days - (needed.get(`${at.week}/${id}/${person}`) ?? 0)),
            0,
          ),
        }))
        .filter(({ days }) => days > 0)
      const days = over.reduce((sum, row) => sum + row.days, 0)
      const most = over.reduce((a, b) => (b.days > a.days ? b : a), over[0] ?? { number: 0, days: 0 })
      if (days === 0) return []
      const args = { project: projectName(id), days, weeks: over.length }
      return [{ id: 'nextTime.untested', args, why: `fact/${most.number}`, weight: days * perDay }]
    })
    .sort((a, b) => b.weight - a.weight)
    .slice(0, 1)
}

/** Days asked for and refused in weeks in which the manager heard no word from the PMO. */
function withoutAWord(setup: Setup, facts: readonly Fact[]): Advice[] {
  const talks = new Set(only(facts, 'talked').map(({ at, project }) => `${at.week}/${project}`))
  const met = new Set(only(facts, 'met').map(({ at }) => at.week))
  return setup.projects
    .flatMap(({ id, manager }) => {
      const weeks = only(facts, 'weekWorked').flatMap(({ at, unmet }) => {
        const days = unmet.find(({ project }) => project === id)?.days ?? 0
        return days > 0 && !met.has(at.week) && !talks.has(`${at.week}/${id}`) ? [days] : []
      })
      const days = weeks.reduce((sum, row) => sum + row, 0)
      if (days === 0) return []
      const args = { project: projectName(id), manager: personName(manager), days, weeks: weeks.length }
      return [{ id: 'nextTime.withoutAWord', args, why: `trust/${id}`, weight: days * perDay }]
    })
    .sort((a, b) => b.weight - a.weight)
    .slice(0, 1)
}

/**
 * Whether somebody's days lay wrong in a week: one project had more of them than it needed and another fewer. A split that
 * nobody touched because it was right is no fault.
 */
function layWrong(facts: readonly Fact[], person: string, week: number): boolean {
  const given = new Map<string, number>()
  for (const fact of only(facts, 'granted'))
    if (fact.person === person && fact.at.week <= week) given.set(fact.project, fact.days)
  const spare = only(facts, 'needArose')
    .filter((fact) => fact.person === person && fact.at.week === week)
    .map(({ project, days }) => (given.get(project) ?? 0) - days)
  return spare.some((days) => days > 0) && spare.some((days) => days < 0)
}

/** Somebody wanted by several projects whose days lay wrong, and nobody shared them out. */
function leftToRoutine(setup: Setup, facts: readonly Fact[]): Advice[] {
  const shared = new Set(
    only(facts, 'granted')
      .filter(({ by }) => by === 'pmo')
      .map(({ at, person }) => `${at.week}/${person}`),
  )
  const requests = only(facts, 'peopleRequested')
  return setup.people
    .flatMap(({ id, daysPerWeek }) => {
      const asked = new Map<number, number>()
      for (const { at, asks } of requests)
        for (const { person, days } of asks)
          if (person === id) asked.set(at.week, (asked.get(at.week) ?? 0) + days)
      const contested = [...asked].filter(([, days]) => days > daysPerWeek)
      const left = contested.filter(([week]) => !shared.has(`${week}/${id}`) && layWrong(facts, id, week))
      const over = left.reduce((sum, [, days]) => sum + days - daysPerWeek, 0)
      if (left.length === 0) return []
      const args = { person: personName(id), weeks: contested.length, left: left.length }
      return [{ id: 'nextTime.leftToRoutine', args, why: null, weight: over * perDay }]
    })
    .sort((a, b) => b.weight - a.weight)
    .slice(0, 1)
}

/** The week that cost most for want of specialists. */
function worst(points: readonly TurningPoint[]): Advice[] {
  const [first] = points
    .filter(({ sentence, hundredths }) => sentence.id === 'facts.weekWorked.refused' && hundredths < 0)
    .sort((a, b) => a.hundredths - b.hundredths)
  return first
    ? [
        {
          id: 'nextTime.shortOfDays',
          args: { ...first.sentence.args, week: first.week },
          why: first.sentence.why,
          weight: -first.hundredths,
        },
      ]
    : []
}

/** What went well, where there is little else to say. */
function best(points: readonly TurningPoint[]): Advice[] {
  const [first] = points
    .filter(({ sentence, hundredths }) => sentence.id === 'facts.matterDecided.pmo' && hundredths > 0)
    .sort((a, b) => b.hundredths - a.hundredths)
  return first
    ? [
        {
          id: 'nextTime.again',
          args: { ...first.sentence.args, week: first.week },
          why: first.sentence.why,
          weight: 0,
        },
      ]
    : []
}
