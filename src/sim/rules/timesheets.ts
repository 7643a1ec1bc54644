import type { Fact } from '../facts.ts'
import { isDay } from '../facts.ts'
import type { ActivityId, PersonId, Setup } from '../setup.ts'
import type { Happen, World } from '../world.ts'

type Row = { readonly project: string; readonly activity: ActivityId | null; milliDays: number }

/** Friday: everybody files a timesheet of the week, faithful for now, from what was worked, waited and governed. */
export function recordTimesheets(setup: Setup, world: World, happen: Happen): void {
  const sheets = new Map<PersonId, Row[]>()
  for (const fact of factsSinceClosing(world.facts)) note(sheets, fact)
  for (const person of setup.people) {
    const rows = sheets.get(person.id)
    if (!rows) continue
    happen({
      kind: 'recorded',
      by: `person/${person.id}`,
      occurred: world.at,
      claimed: world.at,
      content: { kind: 'timesheet', person: person.id, rows },
    })
  }
}

function factsSinceClosing(facts: readonly Fact[]): readonly Fact[] {
  let from = facts.length
  while (from > 0 && facts[from - 1]?.kind !== 'weekClosed') from--
  return facts.slice(from)
}

/** Adds a day, or a share of one, to the row of its activity. */
function note(sheets: Map<PersonId, Row[]>, fact: Fact): void {
  if (!isDay(fact)) return
  const activity = fact.kind === 'worked' ? fact.activity : null
  const milliDays = 'ofDay' in fact ? fact.ofDay : fact.milliDays
  const rows = sheets.get(fact.person) ?? []
  sheets.set(fact.person, rows)
  const row = rows.find((r) => r.project === fact.project && r.activity === activity)
  if (row) row.milliDays += milliDays
  else rows.push({ project: fact.project, activity, milliDays })
}
