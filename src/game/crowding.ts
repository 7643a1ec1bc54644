import type { Game } from './game.ts'

/** Weeks in which more days were asked of the specialists together than they were there by the setup. */
export function crowdedWeeks({ setup, world }: Game): number {
  const shared = setup.people.filter(({ role, offer }) => role === 'specialist' && !offer)
  const ids = new Set(shared.map(({ id }) => id))
  const asked = new Map<number, number>()
  for (const fact of world.facts) {
    if (fact.kind !== 'peopleRequested') continue
    const days = fact.asks.reduce((sum, ask) => sum + (ids.has(ask.person) ? ask.days : 0), 0)
    asked.set(fact.at.week, (asked.get(fact.at.week) ?? 0) + days)
  }
  const there = (week: number) =>
    shared.reduce((sum, { daysPerWeek, absences }) => {
      const away = absences.reduce((days, it) => days + (it.week === week ? it.days : 0), 0)
      return sum + Math.max(0, daysPerWeek - away)
    }, 0)
  return [...asked].filter(([week, days]) => days > there(week)).length
}
