import { daysInWeek, milliDay } from '../sim/calendar.ts'
import { lookup } from '../sim/lookup.ts'
import type { Person, PersonId, Project, Setup } from '../sim/setup.ts'
import { leaveAfter } from '../sim/work/leave.ts'
import { present } from '../sim/work/needs.ts'
import type { Game } from './game.ts'
import { plannedAndLeft, weekLength } from './planned-load.ts'
import { grantedByWeek, sheetsByWeek } from './recorded-load.ts'

/** Who carries how much in which week, of some projects. All amounts are milli-days of people's days. */
export type LoadReading = {
  readonly past: number // weeks that are over
  readonly groups: readonly LoadGroup[]
}

/** A pool: the specialists whose strongest skill it is; or the team of a project. Weeks are the sums over its people. */
export type LoadGroup = {
  readonly kind: 'pool' | 'team'
  readonly id: string // of the skill, or of the project
  readonly weeks: readonly LoadWeek[]
  readonly people: readonly { readonly person: PersonId; readonly weeks: readonly LoadWeek[] }[]
}

export type LoadWeek = {
  readonly week: number
  readonly present: number // days there, without leave as far as it is known
  readonly planned: number // by the baseline, approved changes included
  readonly granted: number | null // null: a week to come, or somebody who is not granted
  readonly worked: number | null // booked on timesheets, waiting and governance included; null: not over yet
  readonly forecast: number | null // what is left by the last reports; null: the week is over
  readonly over: number // what was planned, or is expected, beyond the days there
}

/** The load that these projects put on people, in weeks 1 to `weeks`. */
export function loadReading(
  game: Game,
  projects: readonly Project[],
  span: { readonly now: number; readonly weeks: number },
): LoadReading {
  const { setup, world } = game
  const past = Math.floor(span.now / weekLength)
  const ids = new Set(projects.map(({ id }) => id))
  const granted = grantedByWeek(world.facts, ids)
  const sheets = sheetsByWeek(world.facts, ids)
  const { planned, left } = plannedAndLeft(setup, world.work, projects, span)
  const days = presence(game, past)
  const rows = lookup(setup)
    .workers.filter((person) => !(person.offer && (world.work.people[person.id]?.outside?.joins ?? 1) === 0))
    .map((person) => ({
      person,
      weeks: Array.from({ length: span.weeks }, (_, i): LoadWeek => {
        const [week, at] = [i + 1, `${person.id}/${i + 1}`]
        const isOver = week <= past
        const isGranted = person.role === 'specialist' && week <= world.at.week
        return withOver({
          week,
          present: days(person, week),
          planned: planned.get(at) ?? 0,
          granted: isGranted ? (granted.get(at) ?? 0) * milliDay : null,
          worked: isOver ? (sheets.get(at) ?? 0) : null,
          forecast: isOver ? null : (left.get(at) ?? 0),
        })
      }),
    }))
    .filter(({ person, weeks }) => (person.home === null ? weeks.some(isLoaded) : ids.has(person.home)))
  return { past, groups: grouped(setup, rows) }
}

const isLoaded = ({ planned, granted, worked, forecast }: LoadWeek): boolean =>
  planned > 0 || (granted ?? 0) > 0 || (worked ?? 0) > 0 || (forecast ?? 0) > 0

const least = milliDay / 20 // what rounds to nothing is no overload

function withOver(week: Omit<LoadWeek, 'over'>): LoadWeek {
  const over = Math.max(week.planned, week.forecast ?? 0) - week.present
  return { ...week, over: over < least ? 0 : over }
}

type Row = { readonly person: Person; readonly weeks: readonly LoadWeek[] }

function grouped(setup: Setup, rows: readonly Row[]): LoadGroup[] {
  const group = (kind: LoadGroup['kind'], id: string, members: readonly Row[]): LoadGroup[] =>
    members.length === 0
      ? []
      : [
          {
            kind,
            id,
            weeks: (members[0] as Row).weeks.map((_, i) =>
              sumOf(members.map(({ weeks }) => weeks[i] as LoadWeek)),
            ),
            people: members.map(({ person, weeks }) => ({ person: person.id, weeks })),
          },
        ]
  return [
    ...setup.skills.flatMap((skill) =>
      group(
        'pool',
        skill,
        rows.filter(({ person }) => person.home === null && poolOf(person) === skill),
      ),
    ),
    ...setup.projects.flatMap(({ id }) =>
      group(
        'team',
        id,
        rows.filter(({ person }) => person.home === id),
      ),
    ),
  ]
}

/** The pool somebody counts to: their strongest skill, the first of equals. */
export const poolOf = ({ skills }: Person) =>
  skills.reduce((best, each) => (each.level > best.level ? each : best), skills[0] ?? { skill: '', level: 0 })
    .skill

const sumOf = (weeks: readonly LoadWeek[]): LoadWeek => {
  const sum = (of: (week: LoadWeek) => number | null) =>
    weeks.every((week) => of(week) === null) ? null : weeks.reduce((all, week) => all + (of(week) ?? 0), 0)
  return withOver({
    week: (weeks[0] as LoadWeek).week,
    present: sum((it) => it.present) ?? 0,
    planned: sum((it) => it.planned) ?? 0,
    granted: sum((it) => it.granted),
    worked: sum((it) => it.worked),
    forecast: sum((it) => it.forecast),
  })
}

/** Days somebody was there, is, or will be as far as it is known, in milli-days. */
function presence(
  { world: { at, facts, work } }: Game,
  past: number,
): (person: Person, week: number) => number {
  const absent = new Map<string, number>()
  const joined = new Map<PersonId, number>()
  for (const fact of facts) {
    if (fact.kind === 'joined') joined.set(fact.person, fact.at.week)
    if (fact.kind !== 'absent') continue
    const key = `${fact.person}/${fact.at.week}`
    absent.set(key, (absent.get(key) ?? 0) + 1)
  }
  return (person, week) => {
    const from = person.offer ? (joined.get(person.id) ?? work.people[person.id]?.outside?.joins ?? 0) : 0
    if (week < from) return 0
    if (week <= past) return (person.daysPerWeek - (absent.get(`${person.id}/${week}`) ?? 0)) * milliDay
    if (week === at.week) return present(work, person) * milliDay
    const away = leaveAfter(work, person, at.week).find((leave) => leave.week === week)?.days ?? 0
    return Math.min(daysInWeek, person.daysPerWeek - away) * milliDay
  }
}
