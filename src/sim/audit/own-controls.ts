import type { Asked, FactPopulation, OwnControl } from '../audit-terms.ts'
import type { Control } from './controls.ts'
import type { Played } from './keeping.ts'
import type { Item, Kit, KitName, Slot } from './kits/kit.ts'
import { kitNames } from './kits/kit.ts'
import { kits } from './kits/kits.ts'
import type { PopulationName } from './populations.ts'
import { populations } from './populations.ts'
import type { Mark, Marks, Predicate } from './predicates.ts'

export const predicateOf = (asked: Asked): Predicate => {
  const [[kind, rest] = ['present', { mark: '' }]] = Object.entries(asked)
  return { kind, ...rest } as Predicate
}

/** The items of an own control in a finished game, in the order of its log. */
export function ownItems({ population }: Pick<OwnControl, 'population'>, played: Played): readonly Item[] {
  return typeof population === 'string'
    ? populations[population as PopulationName](played)
    : factItems(population, played)
}

function factItems({ every, marks }: FactPopulation, { facts }: Played): readonly Item[] {
  return facts.flatMap((fact, number): readonly Item[] => {
    if (fact.kind !== every) return []
    const own = fieldsOf(fact)
    const found = Object.entries(marks).map(([name, sought]): readonly [string, Mark] => {
      const other = facts.find(
        (it, place) =>
          it.kind === sought.fact &&
          place !== number &&
          (sought.when === 'ever' || (sought.when === 'after' ? place > number : place < number)) &&
          sought.same.every((field) => fieldsOf(it)[field] === own[field]),
      )
      return [name, other?.at ?? null]
    })
    return [
      {
        ...{ id: `f${number}`, project: String(own.project ?? ''), week: fact.at.week },
        person: typeof own.person === 'string' ? own.person : null,
        marks: { ...own, at: fact.at, ...Object.fromEntries(found) },
      },
    ]
  })
}

/** The plain fields of a fact: names and numbers. */
const fieldsOf = (fact: object): Marks =>
  Object.fromEntries(
    Object.entries(fact).filter(
      ([name, value]) =>
        name !== 'kind' && name !== 'cause' && (typeof value === 'string' || typeof value === 'number'),
    ),
  )

/** The kit whose papers speak of an own control; null: no paper does, so that it can be checked and not audited. */
export const kitNameOf = ({ population }: Pick<OwnControl, 'population'>): KitName | null =>
  kitNames.find((name) => name === population) ?? null

/** An own control as the engine judges it. */
export const controlOf = (id: string, { population, clauses }: OwnControl): Control => ({
  ...{ id, code: '', population: population as PopulationName },
  clauses: Object.entries(clauses).map(([clause, { holds }]) => ({
    id: clause,
    holds: () => predicateOf(holds),
  })),
})

/** The papers of its population, with what shows a breach of its sentences worked out from what they ask. */
export function kitOf(id: string, own: OwnControl): Kit | null {
  const name = kitNameOf(own)
  if (!name) return null
  const kit: Kit = kits[name]
  return {
    ...kit,
    slots: (clause) => slotsOf(kit, own.clauses[clause]?.holds ?? {}),
    form: (broken) => (broken[0] === undefined ? null : `${id}.${broken[0]}`),
    lookAlike: () => null,
    isGood: () => false, // a rule of the house's own names nothing that is better than kept
    knowing: [],
  }
}

/** A breach shows where a figure that the rule starts from stands beside the one that it asks for. */
function slotsOf(
  kit: Kit,
  asked: Asked,
): { readonly starts: readonly Slot[]; readonly ends: readonly Slot[] } {
  const { from, to } = marksAsked(predicateOf(asked))
  const starts = from.flatMap((mark) => shownBy(kit, mark))
  const heads = kit.papers.flatMap(({ kind, id }) => (kind === 'entries' ? [`${id}/entry`] : []))
  return { starts: starts.length > 0 ? starts : heads, ends: to.flatMap((mark) => shownBy(kit, mark)) }
}

/** The marks that a predicate starts from, and the one that it asks for. */
export function marksAsked(predicate: Predicate): {
  readonly from: readonly string[]
  readonly to: readonly string[]
} {
  switch (predicate.kind) {
    case 'present':
    case 'absent':
      return { from: [], to: [predicate.mark] }
    case 'precedes':
      return { from: [predicate.first], to: [predicate.next] }
    case 'notBefore':
      return { from: [predicate.than], to: [predicate.mark] }
    case 'within':
      return { from: [predicate.from], to: [predicate.to] }
    case 'oneOf':
      return { from: predicate.of, to: [predicate.mark] }
    case 'differs':
      return { from: [predicate.from], to: [predicate.mark] }
    case 'atMost':
    case 'atLeast':
      return { from: typeof predicate.limit === 'string' ? [predicate.limit] : [], to: [predicate.mark] }
    case 'same':
      return { from: [predicate.as], to: [predicate.mark] }
  }
}

/** Columns that show a mark: as it was, or as somebody wrote it where that is the same. */
function shownBy({ papers, dressed }: Kit, mark: string): readonly Slot[] {
  const claims = dressed.filter(([, real]) => real === mark).map(([claimed]) => claimed)
  return papers.flatMap((paper) =>
    paper.kind === 'entries'
      ? Object.entries(paper.columns).flatMap(([column, shown]) => {
          if (shown === mark) return [`${paper.id}/${column}`]
          return claims.includes(shown) ? [`${paper.id}/${column}=${mark}`] : []
        })
      : [],
  )
}
