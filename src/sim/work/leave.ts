import type { Person } from '../setup.ts'
import type { WorkState } from './state.ts'

type DaysAway = { readonly week: number; readonly days: number }

/** The planned leave of one week, in days. */
export const leaveIn = (person: Person, week: number): number =>
  person.absences.find((absence) => absence.week === week)?.days ?? 0

/** When somebody will be away after this week, as everybody knows it: planned leave, and what was settled for next week. */
export function leaveAfter(work: WorkState, person: Person, week: number): DaysAway[] {
  const settled = work.people[person.id]?.awayNext ?? 0
  const weeks = new Set([
    ...(settled > 0 ? [week + 1] : []),
    ...person.absences.map((absence) => absence.week).filter((later) => later > week),
  ])
  return [...weeks]
    .sort((a, b) => a - b)
    .map((later) => ({
      week: later,
      days: Math.min(person.daysPerWeek, leaveIn(person, later) + (later === week + 1 ? settled : 0)),
    }))
}
