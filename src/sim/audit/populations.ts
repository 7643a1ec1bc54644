import type { Moment } from '../calendar.ts'
import type { Fact, FactOf } from '../facts.ts'
import { lookup } from '../lookup.ts'
import { joined } from '../naming.ts'
import type { Played } from './keeping.ts'
import type { Item, KitName } from './kits/kit.ts'
import { kitNames } from './kits/kit.ts'
import { kits } from './kits/kits.ts'

const registerNames = ['reports', 'decisions', 'conditions', 'bookings'] as const
export type PopulationName = KitName | (typeof registerNames)[number]

export const populations: { readonly [name in PopulationName]: (played: Played) => readonly Item[] } = {
  ...gathered(),
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
  decisions: ({ facts }) =>
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

/** The populations of controls that have papers of their own. */
function gathered(): { readonly [name in KitName]: (played: Played) => readonly Item[] } {
  const of = (name: KitName) => (played: Played) => kits[name].gather(played).map(({ item }) => item)
  return Object.fromEntries(kitNames.map((name) => [name, of(name)])) as unknown as ReturnType<
    typeof gathered
  >
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
