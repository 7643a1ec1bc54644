import type { Motive } from './stakes.ts'

/** Parties, issues and options are named by their places, records and consequences by their ids. */

/** An option for each issue; null: still open. A partial offer has at least one of each. */
export type Offer = readonly (number | null)[]

export type Choice = { readonly issue: number; readonly option: number }

export const questionKinds = ['ranking', 'comparison', 'why', 'constraint', 'alternative'] as const

export type Question =
  | { readonly about: 'ranking' } // which issues matter most?
  | { readonly about: 'comparison'; readonly issues: readonly [number, number] }
  | { readonly about: 'why'; readonly issue: number }
  | { readonly about: 'constraint'; readonly issue: number } // which options are out of the question?
  | { readonly about: 'alternative' } // what without a deal?

export const strengths = ['weak', 'fair', 'strong'] as const
export type Strength = (typeof strengths)[number]

/** What a party says of itself; it may be false. */
export type Claim =
  | { readonly about: 'ranking'; readonly issues: readonly number[] } // most important first, all of them
  | { readonly about: 'comparison'; readonly more: number; readonly less: number; readonly equal: boolean }
  | { readonly about: 'why'; readonly issue: number; readonly motive: Motive | null }
  | { readonly about: 'constraint'; readonly issue: number; readonly excluded: readonly number[] }
  | { readonly about: 'alternative'; readonly strength: Strength }

/** Talk keeps the floor; an offer, a package, an acceptance, a pass hand it on; walking away ends it. */
export type Act =
  | {
      readonly kind: 'ask'
      readonly to: number
      readonly question: Question
      readonly ready?: true // set down before sitting down, and asked for the first time
    }
  | {
      readonly kind: 'tell'
      readonly claim: Claim
      readonly evidence: string | null
      readonly answers: number | null
    } // answers: place in the log
  | { readonly kind: 'withhold'; readonly answers: number }
  | { readonly kind: 'threaten'; readonly to: number; readonly what: 'escalate' | 'walk' }
  | { readonly kind: 'cite'; readonly rule: string } // a rule of the house
  | { readonly kind: 'share'; readonly record: string } // laid open, with no claim
  | { readonly kind: 'favour'; readonly to: number } // done at once, deal or no deal
  | { readonly kind: 'promise'; readonly to: number; readonly issue: number; readonly option: number } // it will be in every offer
  | { readonly kind: 'offer'; readonly offer: Offer }
  | { readonly kind: 'package'; readonly takes: readonly Choice[]; readonly gives: readonly Choice[] } // if you take ... I can ...
  | { readonly kind: 'accept' }
  | { readonly kind: 'pass' }
  | { readonly kind: 'walkAway' }
  | { readonly kind: 'escalate' } // somebody above decides

export type Refusal =
  | 'ended'
  | 'notYourTurn'
  | 'unknownParty'
  | 'unknownIssue'
  | 'unknownOption'
  | 'unknownConsequence'
  | 'unknownRecord' // or one that the party does not hold
  | 'nothingOffered'
  | 'oneSided' // a package that takes or gives nothing
  | 'twiceNamed'
  | 'notAllIssues'
  | 'noOffer'
  | 'ownOffer'
  | 'offerIsPartial'
  | 'alreadyAccepted'
  | 'noSuchQuestion' // not asked of this party, or answered
  | 'beside' // an answer to another question
  | 'unknownRule'
  | 'alreadyDone'
  | 'talkedEnough'
