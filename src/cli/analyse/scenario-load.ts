import { poolOf } from '../../game/load-reading.ts'
import { daysInWeek, milliDay } from '../../sim/calendar.ts'
import { lookup } from '../../sim/lookup.ts'
import type { Person, PersonId, Setup } from '../../sim/setup.ts'
import { leaveIn } from '../../sim/work/leave.ts'
import type { Piece } from '../../sim/work/pieces.ts'
import { planOf } from '../../sim/work/plan.ts'

const weekDays = daysInWeek * milliDay

/** Days of work by week against the days that are there; week 1 first. */
export type Load = {
  readonly loadDays: readonly number[]
  readonly availableDays: readonly number[] // without planned leave
  readonly totalDays: number
  readonly roomDays: number // days that are there until the longest critical path ends
  readonly utilisation: number | null // all over that room: above 1 somebody has to wait; null: there is no room
}

export type PersonLoad = Load & { readonly person: PersonId; readonly role: Person['role'] }

/** A pool, the specialists whose strongest skill it is, or the team of a project; as the game shows the load. */
export type GroupLoad = Load & {
  readonly kind: 'pool' | 'team'
  readonly id: string // of the skill, or of the project
  readonly people: readonly PersonId[]
}

/**
 * The load that the baselines of all projects put on everybody who is here, for each person and summed for each pool and
 * team. Who can only be engaged carries nothing by a baseline and is left out. `longest` is that critical path, in milli-days.
 */
export function scenarioLoad(
  setup: Setup,
  pieces: readonly Piece[],
  longest: number,
): { readonly people: readonly PersonLoad[]; readonly groups: readonly GroupLoad[] } {
  const rows = lookup(setup)
    .workers.filter(({ offer }) => offer === undefined)
    .map((person) => ({ person, load: loadOf(setup, pieces, person, longest) }))
  const group = (kind: GroupLoad['kind'], id: string, isIn: (person: Person) => boolean): GroupLoad[] => {
    const members = rows.filter(({ person }) => isIn(person))
    if (members.length === 0) return []
    return [
      { kind, id, people: members.map(({ person }) => person.id), ...sumOf(members.map((it) => it.load)) },
    ]
  }
  return {
    people: rows.map(({ person, load }) => ({ person: person.id, role: person.role, ...load })),
    groups: [
      ...setup.skills.flatMap((skill) =>
        group('pool', skill, (person) => person.home === null && poolOf(person) === skill),
      ),
      ...setup.projects.flatMap(({ id }) => group('team', id, ({ home }) => home === id)),
    ],
  }
}

/** Each piece is spread evenly over its activity's time in the baseline, and shared evenly by its people. */
function loadOf(setup: Setup, pieces: readonly Piece[], person: Person, longest: number): Load {
  const loadDays = Array.from({ length: setup.weeks }, () => 0)
  let totalDays = 0
  for (const { project, activity, milliDays, people } of pieces) {
    if (!people.includes(person)) continue
    const share = milliDays / people.length / milliDay
    totalDays += share
    const plan = planOf(setup, project)
    const [from, to] = [plan.starts[activity] as number, plan.finishes[activity] as number]
    loadDays.forEach((days, week) => {
      const within = Math.max(0, Math.min(to, (week + 1) * weekDays) - Math.max(from, week * weekDays))
      loadDays[week] = days + (to > from ? (share * within) / (to - from) : 0)
    })
  }
  const there = (week: number) =>
    Math.max(0, Math.min(daysInWeek, person.daysPerWeek - leaveIn(person, week + 1)))
  let roomDays = 0
  for (let week = 0; week * weekDays < longest; week++)
    roomDays += there(week) * Math.min(1, longest / weekDays - week)
  return withUtilisation({
    loadDays,
    availableDays: loadDays.map((_, week) => there(week)),
    totalDays,
    roomDays,
  })
}

const withUtilisation = (load: Omit<Load, 'utilisation'>): Load => ({
  ...load,
  utilisation: load.roomDays === 0 ? null : load.totalDays / load.roomDays,
})

function sumOf(loads: readonly Load[]): Load {
  const sum = (of: (load: Load) => number) => loads.reduce((all, load) => all + of(load), 0)
  const byWeek = (of: (load: Load) => readonly number[]) =>
    (loads[0] as Load).loadDays.map((_, week) => sum((load) => of(load)[week] as number))
  return withUtilisation({
    loadDays: byWeek((it) => it.loadDays),
    availableDays: byWeek((it) => it.availableDays),
    totalDays: sum((it) => it.totalDays),
    roomDays: sum((it) => it.roomDays),
  })
}
