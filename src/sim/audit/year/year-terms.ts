import type { PersonId } from '../../setup.ts'
import type { Action, CaseAnswer, Cause, Threat } from '../case/case-terms.ts'
import type { KitName } from '../kits/kit.ts'

/** A year of audits: four quarters of one house that bots ran, each with its own game, and the year before. */
export type YearDef = {
  readonly id: string
  readonly scenario: string
  readonly policy: string
  readonly controls: readonly KitName[] // audited in every project
  readonly you: PersonId
  readonly colleagues: readonly PersonId[]
}

export const quarters = 4

/** The quarter, from 0, at whose end senior management asks. */
export const askedAfter = 1

/** Who leads an audit: somebody of the office, or a firm from outside. */
export const outsider = 'outside'

/** What is done about what may bend the judgement of whoever leads; to decline is to name somebody else. */
export const safeguards = ['plain', 'disclose', 'second'] as const satisfies readonly CaseAnswer[]
export type Safeguard = (typeof safeguards)[number]

/** What somebody has behind them with a project: from last year's log, or from longer ago. */
export const pasts = [
  ...(['imposed', 'supported', 'talked', 'audited'] as const), // counted in the log
  ...(['built', 'sharesHouse', 'wantsPost', 'spokeFor', 'lunch', 'course'] as const),
] as const
export type PastKind = (typeof pasts)[number]
export type Past = { readonly kind: PastKind; readonly project: string; readonly count: number }

/** What somebody else said of a rule in a project, and how surely nobody knows. */
export const earlierWords = ['none', 'clean', 'minor', 'major'] as const
export type EarlierWord = (typeof earlierWords)[number]
export const ownWords = ['fine', 'mostly', 'poor'] as const
export type OwnWord = (typeof ownWords)[number]

/** Records from which the risk of a rule in a project is judged. */
export type CellSignals = {
  readonly earlier: EarlierWord
  readonly own: OwnWord
  readonly complaints: number // 0 to 4
}
export type ProjectSignals = {
  readonly days: number // that were worked on it in the quarter before
  readonly changes: number // decisions about it that were taken in that quarter
  readonly trouble: number // weeks that its own reports called trouble
  readonly corrected: number // reports that had to be taken back
}

/** What comes over the house in the middle of the year. */
export const weathers = ['newSystem', 'teamLeft', 'merger'] as const
export type Weather = (typeof weathers)[number]

/** What senior management is told in the middle of the year. */
export const replies = ['risks', 'asTold', 'refuse', 'everything'] as const
export type Reply = (typeof replies)[number]

export const yearDomains = [
  ...(['planning', 'independence', 'evidence', 'reporting', 'programme', 'outcome'] as const),
] as const
export type YearDomain = (typeof yearDomains)[number]

export type { Action, Cause, Threat }

export const years: readonly YearDef[] = [
  {
    ...{ id: 'year-calder', scenario: 'calder-wray-auditors', policy: 'least-slack/sensible' },
    controls: ['timesheets', 'status', 'milestones'],
    ...{ you: 'bea', colleagues: ['nour', 'callum', 'hanna'] },
  },
]
