import type { Mandate } from '../../mandates.ts'
import type { ProjectId } from '../../setup.ts'
import type { KitName } from '../kits/kit.ts'

/** A whole audit: several rules of one project of a portfolio that bots ran, from the request to the follow-up. */
export type CaseDef = {
  readonly id: string
  readonly scenario: string
  readonly policy: string
  readonly mandate?: Mandate
  readonly project: ProjectId
  readonly controls: readonly KitName[]
  readonly threat: Threat // that the history must hold, whatever else it holds
  readonly examSeed: string | null // of an exam: it is the same for everybody
}

/** What may bend an auditor's judgement, and is looked for in the history (audit.md 3.6). */
export const threats = ['selfReview', 'familiarity', 'advocacy', 'selfInterest', 'intimidation'] as const
export type Threat = (typeof threats)[number]

/** What an auditor may do about it: nothing, say so, hand over what they had a hand in, let somebody outside lead, refuse. */
export const answers = ['plain', 'disclose', 'second', 'outsider', 'decline'] as const
export type CaseAnswer = (typeof answers)[number]

/** What the project says of an opening meeting, in no order that gives it away; the last three do not belong there. */
export const openingWords = [
  'purpose',
  'scope',
  'noBlame',
  'sample',
  'confidence',
  'noSurprise',
  'allWell',
  'time',
  'culprits',
  'promise',
] as const
export type OpeningWord = (typeof openingWords)[number]
export const isRightWord = (word: OpeningWord): boolean =>
  word !== 'allWell' && word !== 'culprits' && word !== 'promise'

/** What somebody is told before they are asked (PEACE: engage and explain). */
export const explanations = ['purpose', 'notes', 'use'] as const
export type ExplanationWord = (typeof explanations)[number]

/** Why a rule is broken: no time in hard weeks, nobody who looks, or somebody who wants it to look right. */
export const causes = ['load', 'habit', 'cover'] as const
export type Cause = (typeof causes)[number]

/** What came of it, as far as the records show. */
export const consequences = ['money', 'picture', 'defects', 'struck', 'none'] as const
export type Consequence = (typeof consequences)[number]

/** Why more hours are asked for; whether it fits follows from what was done. */
export const extensionReasons = ['unread', 'more', 'lead', 'thorough'] as const
export type ExtensionReason = (typeof extensionReasons)[number]

/** What is agreed to be done. Each of the first three works on one cause; training and a reminder on none of them. */
export const actions = ['retrain', 'reader', 'remind', 'relief', 'lock'] as const
export type Action = (typeof actions)[number]
export const causeHitBy: { readonly [action in Action]: Cause | null } = {
  ...{ reader: 'habit', relief: 'load', lock: 'cover' },
  ...{ retrain: null, remind: null },
}

/** How an auditor answers what is brought up at the closing meeting. */
export const responses = ['hold', 'withdraw', 'downgrade'] as const
export type Response = (typeof responses)[number]

/** What the project brings up at the closing meeting: a paper that clears entries, the count, or its displeasure. */
export type Pushback = 'paper' | 'count' | 'soften'

/** What a report says of its own limits; whether each is due follows from what was done. */
export const limits = ['sample', 'offered', 'ties', 'skipped', 'words'] as const
export type Limit = (typeof limits)[number]

/** The sentence over the report: each rule by itself, all of it well, all of it broken, or everything looked at. */
export const overalls = ['everything', 'byRule', 'systematic', 'allWell'] as const
export type Overall = (typeof overalls)[number]

const calder = { scenario: 'calder-wray', policy: 'least-slack/sensible', mandate: 'controlling' } as const

export const cases: readonly CaseDef[] = [
  {
    ...calder,
    ...{ id: 'short-harbour', project: 'harbour', threat: 'selfReview', examSeed: null },
    controls: ['changes', 'timesheets', 'milestones'],
  },
  {
    ...calder,
    ...{ id: 'full-harbour', project: 'harbour', threat: 'selfReview', examSeed: null },
    controls: ['timesheets', 'status', 'tests', 'milestones'],
  },
  {
    ...calder,
    ...{ id: 'full-whale', scenario: 'saltmere', project: 'whale', threat: 'advocacy', examSeed: null },
    controls: ['timesheets', 'status', 'tests', 'milestones'],
  },
  {
    ...calder,
    ...{ id: 'full-exam', scenario: 'calder-wray-auditors', project: 'lantern' },
    ...{ threat: 'selfReview', examSeed: 'exam-1' },
    controls: ['timesheets', 'status', 'tests', 'milestones'],
  },
]
