import type { Claim, Question } from '../acts.ts'
import type { Deal, Motive } from '../stakes.ts'

/** What somebody says of the text that lies there now, beside the one before. */
export const verdicts = ['better', 'same', 'worse'] as const
export type Verdict = (typeof verdicts)[number]

/** In a caucus and before all: what would it take for you to sign? Else as between two. */
export type CommitteeQuestion = Question | { readonly about: 'need' }

export type CommitteeClaim =
  | Claim
  | { readonly about: 'need'; readonly change: { readonly issue: number; readonly option: number } | null } // null: nothing, I would sign

/** Acts of whoever holds the pen. Talk is limited within a round; a draft, a vote and the way to a caucus end the round. */
export type PenAct =
  | { readonly kind: 'draft'; readonly text: Deal } // the single text (Fisher 1978): one draft, edited by one hand
  | {
      readonly kind: 'ask'
      readonly to: number
      readonly question: CommitteeQuestion
      readonly ready?: true // set down before sitting down, and asked of this one for the first time
    }
  | { readonly kind: 'show'; readonly record: string } // before all
  | { readonly kind: 'cite'; readonly rule: string } // before all
  | { readonly kind: 'promise'; readonly to: number; readonly issue: number; readonly option: number } // the text will have it
  | { readonly kind: 'favour'; readonly to: number } // a day's work, whatever comes of this
  | { readonly kind: 'warn'; readonly to: number } // that the matter goes upstairs
  | { readonly kind: 'caucus'; readonly with: number } // alone with one: the others do not hear
  | { readonly kind: 'rejoin' }
  | { readonly kind: 'vote' }
  | { readonly kind: 'escalate' } // somebody above decides
  | { readonly kind: 'close' } // no text today

/** Acts of the others: they answer what is due. */
export type MemberAct =
  | {
      readonly kind: 'judge'
      readonly verdict: Verdict
      readonly signs: boolean // would sign it as it is
      readonly issue: number | null // where the reason lies
      readonly motive: Motive | null
    }
  | { readonly kind: 'tell'; readonly claim: CommitteeClaim }
  | { readonly kind: 'withhold' }
  | { readonly kind: 'ballot'; readonly aye: boolean }

export type CommitteeAct = PenAct | MemberAct

export type CommitteeRefusal =
  | 'ended'
  | 'notYourTurn'
  | 'notDue'
  | 'unknownParty'
  | 'unknownIssue'
  | 'unknownOption'
  | 'unknownRecord'
  | 'unknownRule'
  | 'notAllIssues'
  | 'sameText'
  | 'talkedEnough'
  | 'atTheTable'
  | 'notInCaucus'
  | 'alreadyDone'
