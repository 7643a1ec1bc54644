import type { BargainFact } from '../sim/bargain-facts.ts'
import type { Fact } from '../sim/facts.ts'
import type { Setup } from '../sim/setup.ts'
import { committeeMessageOf } from './committee-sentences.ts'

const isOfBargain = (fact: Fact): fact is Fact & BargainFact =>
  'bargain' in fact && committeeMessageOf(fact) === null

/** Which message of `facts` tells a fact about a bargain; null for any other. */
export function bargainMessageOf(fact: Fact): string | null {
  if (!isOfBargain(fact)) return null
  switch (fact.kind) {
    case 'bargainSaid':
      return `facts.bargainSaid.${fact.by}`
    case 'bargainStruck':
      return `facts.bargainStruck.${fact.how}`
    case 'recordBelied':
    case 'recordHeld':
    case 'favourReturned':
    case 'favourForgotten':
      return `facts.${fact.kind}`
    case 'promised':
      return `facts.promised.${fact.by}`
    case 'promiseKept':
      return `facts.promiseKept.${fact.by}`
    case 'promiseBroken':
      return `facts.promiseBroken.${fact.by}`
    default:
      return `facts.${fact.kind}`
  }
}

/** What those messages may ask for: ids of words, and numbers. */
export function bargainArgs({ bargains = [] }: Setup, fact: Fact): { [name: string]: string | number } {
  if (!isOfBargain(fact)) return {}
  const found = bargains.find(({ id }) => id === fact.bargain)
  return {
    bargain: `bargains.${fact.bargain}.title`,
    ...(found && { other: `people.${found.counterpart}.name` }),
    ...('issue' in fact && {
      issue: `bargains.${fact.bargain}.issues.${fact.issue}.name`,
      clause: `bargain.clauses.${fact.clause}`,
    }),
    ...('record' in fact && {
      record: `bargains.${fact.bargain}.records.${fact.record}`,
      weeks: fact.weeks,
      late: fact.late,
    }),
    ...('won' in fact && fact.won !== null && { won: `bargain.won.${fact.won}` }),
  }
}
