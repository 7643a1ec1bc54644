import type { Moment } from '../calendar.ts'
import type { Fact, FactOf } from '../facts.ts'
import { lookup } from '../lookup.ts'
import { joined } from '../naming.ts'
import type { PersonId, ProjectId } from '../setup.ts'
import type { BookFact, Played } from './books.ts'
import { keepBooks } from './books.ts'
import type { Marks } from './predicates.ts'

/** One thing that a control is kept or broken by, read from facts; never stored. */
export type Item = {
  readonly id: string
  readonly project: ProjectId
  readonly person: PersonId | null
  readonly week: number
  readonly marks: Marks
}

export const populationNames = ['personWeeks', 'reports', 'changes', 'conditions', 'bookings'] as const
export type PopulationName = (typeof populationNames)[number]

export const populations: { readonly [name in PopulationName]: (played: Played) => readonly Item[] } = {
  personWeeks: (played) => personWeeks(played, keepBooks(played)),
  reports: ({ facts }) =>
    recorded(facts).flatMap(({ fact, number }) => {
      const { content, claimed, at } = fact
      if (content.kind !== 'statusReport') return []
      // What a late report says was bent when it was written, by the fact that it now rests on.
      const bent = facts.find(
        (it) =>
          it.kind === 'reportBent' && (it.cause === number || (fact.cause >= 0 && it.cause === fact.cause)),
      )
      const above = bent?.kind === 'reportBent' ? bent.earnedCents : 0
      const marks = {
        ...{ dated: claimed, received: at },
        ...{ reported: content.earnedCents, believed: content.earnedCents - above },
      }
      return [{ ...numbered(number), project: content.project, person: null, week: claimed.week, marks }]
    }),
  changes: ({ facts }) =>
    facts.flatMap((fact, number) => {
      if (fact.kind !== 'changeApproved') return []
      const assessed = momentOf(facts, (it) => it.kind === 'changeAssessed' && it.change === fact.change)
      return [
        {
          ...numbered(number),
          ...{ project: fact.project, person: null, week: fact.at.week },
          marks: { assessed, decided: fact.at },
        },
      ]
    }),
  conditions: ({ facts }) =>
    facts.flatMap((fact, number) => {
      if (fact.kind !== 'conditionMet' && fact.kind !== 'conditionMissed') return []
      const met = fact.kind === 'conditionMet' ? fact.at : null
      return [
        {
          ...numbered(number),
          ...{ project: fact.project, person: fact.condition.owner, week: fact.at.week },
          marks: { due: { week: fact.condition.dueWeek, day: 0 }, met },
        },
      ]
    }),
  bookings,
}

const numbered = (number: number) => ({ id: `f${number}` })

const recorded = (facts: readonly Fact[]): { readonly fact: FactOf<'recorded'>; readonly number: number }[] =>
  facts.flatMap((fact, number) => (fact.kind === 'recorded' ? [{ fact, number }] : []))

const momentOf = (facts: readonly Fact[], is: (fact: Fact) => boolean): Moment | null =>
  facts.find(is)?.at ?? null

/** Days on a timesheet, each with who assigned the person: the PMO or its routine, or the project that is their home. */
function bookings({ setup, facts }: Played): readonly Item[] {
  const granted = new Set<string>()
  return facts.flatMap((fact, number): readonly Item[] => {
    if (fact.kind === 'granted' && fact.days > 0) granted.add(joined(fact.person, fact.project))
    if (fact.kind !== 'recorded' || fact.content.kind !== 'timesheet') return []
    const { person, rows } = fact.content
    return rows.map(({ project }, place) => {
      const isHome = lookup(setup).people.get(person)?.home === project
      const assigned = isHome ? 'home' : granted.has(joined(person, project)) ? 'grant' : null
      return { id: `f${number}-${place}`, project, person, week: fact.at.week, marks: { assigned } }
    })
  })
}

/** Weeks in which somebody of a team worked, with what their books say of it. */
export function personWeeks({ setup }: Pick<Played, 'setup'>, books: readonly BookFact[]): readonly Item[] {
  const items = new Map<string, { item: Omit<Item, 'marks'>; marks: { [name: string]: Marks[string] } }>()
  const deputies = new Map<string, PersonId>()
  for (const fact of books) {
    if (fact.kind === 'deputyNamed') {
      deputies.set(joined(fact.project, String(fact.week)), fact.deputy)
      continue
    }
    const { person, project, week } = fact
    const id = `${person}-${week}`
    if (fact.kind === 'sheetDue') {
      const manager = lookup(setup).projects.get(project)?.manager ?? null
      const marks = { worked: fact.at, days: fact.milliDays, manager, author: person }
      items.set(id, { item: { id, project, person, week }, marks })
    }
    const marks = items.get(id)?.marks ?? {}
    if (fact.kind === 'sheetFiled') Object.assign(marks, { filed: fact.at, dated: fact.claimed })
    if (fact.kind === 'sheetApproved')
      Object.assign(marks, {
        ...{ approved: fact.at, approver: fact.by },
        ...{ approvedClaimed: fact.claimed, approverClaimed: fact.claimedBy },
      })
  }
  return [...items.values()].map(({ item, marks }) => ({
    ...item,
    marks: { ...marks, deputy: deputies.get(joined(item.project, String(item.week))) ?? null },
  }))
}
