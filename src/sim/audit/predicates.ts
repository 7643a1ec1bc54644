import type { Moment } from '../calendar.ts'
import { daysBetween } from './working-days.ts'

/** What is known of an item of a population: moments, ids, amounts; null where there is none. */
export type Mark = Moment | string | number | null
export type Marks = { readonly [name: string]: Mark }

/**
 * The few questions that controls are made of. Where what a question starts from is missing, it does not arise and
 * counts as kept; where what it asks for is missing, it is broken.
 */
export type Predicate =
  | { readonly kind: 'present'; readonly mark: string }
  | { readonly kind: 'absent'; readonly mark: string }
  | { readonly kind: 'precedes'; readonly first: string; readonly next: string; readonly grace?: number } // by so many working days it may be late
  | { readonly kind: 'notBefore'; readonly mark: string; readonly than: string } // kept where the mark is missing
  | { readonly kind: 'within'; readonly from: string; readonly to: string; readonly days: number } // working days
  | { readonly kind: 'oneOf'; readonly mark: string; readonly of: readonly string[] } // never the same person: leave them out
  | { readonly kind: 'differs'; readonly mark: string; readonly from: string } // never the same person
  | {
      readonly kind: 'atMost'
      readonly mark: string
      readonly limit: string | number // a mark, or the number itself
      readonly permille: number // more than the limit
    }
  | { readonly kind: 'atLeast'; readonly mark: string; readonly limit: string | number }
  | { readonly kind: 'same'; readonly mark: string; readonly as: string } // two papers of one thing

export function holds(predicate: Predicate, marks: Marks): boolean {
  const mark = (name: string) => marks[name] ?? null
  switch (predicate.kind) {
    case 'present':
      return mark(predicate.mark) !== null
    case 'absent':
      return mark(predicate.mark) === null
    case 'differs': {
      const found = mark(predicate.mark)
      return found === null || found !== mark(predicate.from)
    }
    case 'precedes':
      return between(mark(predicate.first), mark(predicate.next), (days) => days >= -(predicate.grace ?? 0))
    case 'notBefore': {
      const found = mark(predicate.mark)
      return found === null || between(mark(predicate.than), found, (days) => days >= 0)
    }
    case 'within':
      return between(mark(predicate.from), mark(predicate.to), (days) => days <= predicate.days)
    case 'oneOf': {
      const found = mark(predicate.mark)
      return found === null || predicate.of.some((name) => mark(name) === found)
    }
    case 'atMost': {
      const [amount, limit] = [mark(predicate.mark), limitOf(predicate.limit, mark)]
      if (typeof amount !== 'number' || typeof limit !== 'number') return true
      return (amount - limit) * 1000 <= limit * predicate.permille
    }
    case 'atLeast': {
      const [amount, limit] = [mark(predicate.mark), limitOf(predicate.limit, mark)]
      return typeof amount !== 'number' || typeof limit !== 'number' || amount >= limit
    }
    case 'same': {
      const found = mark(predicate.mark)
      return found === null || JSON.stringify(found) === JSON.stringify(mark(predicate.as))
    }
  }
}

const limitOf = (limit: string | number, mark: (name: string) => Mark): Mark =>
  typeof limit === 'number' ? limit : mark(limit)

function between(from: Mark, to: Mark, isKept: (days: number) => boolean): boolean {
  if (!isMoment(from)) return true
  return isMoment(to) && isKept(daysBetween(from, to))
}

export const isMoment = (mark: Mark): mark is Moment => typeof mark === 'object' && mark !== null
