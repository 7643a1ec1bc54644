import type {
  Action,
  CaseAnswer,
  Cause,
  Consequence,
  Limit,
  OpeningWord,
  Overall,
  Pushback,
  Response,
  Threat,
} from '../../sim/audit/case/case-terms.ts'
import type { ClaimTruth } from '../../sim/audit/case/claims-checked.ts'
import type { Claim, Turn } from '../../sim/audit/case/hearing.ts'
import type { CaseDomain } from '../../sim/audit/case/judging-cases.ts'
import type { Grade } from '../../sim/audit/grading.ts'
import type { KitName } from '../../sim/audit/kits/kit.ts'
import type { Opinion } from '../../sim/audit/sampling/opinion.ts'
import type { Temperament } from '../../sim/mandates.ts'
import type { Emblem, PersonId, ProjectId, Pronoun, Role } from '../../sim/setup.ts'
import type { AuditDebrief, AuditView } from '../audit-view.ts'
import type { Sentence } from '../view.ts'
import type { CasePhase } from './case-chart.ts'

/** All that the auditor of a case may see; before the debrief it holds no truth. */
export type CaseView = {
  readonly id: string
  readonly seed: string // of an exam: its code
  readonly sitting: number // on this machine, from 1
  readonly isExam: boolean
  readonly mayGoBack: boolean // to the desks, from the facts or the findings
  readonly scenario: string
  readonly phase: CasePhase
  readonly project: ProjectId
  readonly emblem: Emblem | null
  readonly manager: PersonId
  readonly people: readonly {
    readonly id: PersonId
    readonly role: Role
    readonly pronoun: Pronoun
    readonly home: ProjectId | null
    readonly isHeard: boolean
  }[]
  readonly weeks: number
  readonly history: readonly { readonly row: number; readonly says: Sentence; readonly isMarked: boolean }[]
  readonly named: readonly Threat[]
  readonly answer: CaseAnswer | null
  readonly said: readonly OpeningWord[]
  readonly hours: { readonly spent: number; readonly agreed: number; readonly mayExtend: boolean }
  readonly parts: readonly CasePartView[]
  readonly talk: TalkNow | null // who sits at the table now
  readonly talks: { readonly left: number; readonly of: number; readonly questions: number }
  readonly hearings: readonly HearingView[]
  readonly reviewed: { readonly of: number; readonly hold: number } | null
  readonly mayReview: boolean
  readonly limits: readonly Limit[]
  readonly overall: Overall | null
  readonly choices: { readonly limits: readonly Limit[]; readonly overalls: readonly Overall[] } // of the report
  readonly name: string
  readonly debrief: CaseDebrief | null
}

/** A claim without what makes it weigh: that is named in the debrief. */
export type ClaimView = Pick<Claim, 'topic' | 'kind' | 'source' | 'item' | 'cause'>

export type HearingView = {
  readonly person: PersonId
  readonly explained: readonly string[]
  readonly isReadBack: boolean
  readonly turns: readonly {
    readonly topic: KitName
    readonly asked: Turn['form'] // how it was put; the form is named only afterwards
    readonly claims: readonly ClaimView[]
    readonly isAgain: boolean // it was asked before, and they say what they said
    readonly named: Turn['form'] | null // the form, where it may be named
  }[]
}
export type TalkNow = HearingView & { readonly left: number }

export type CasePartView = {
  readonly control: KitName
  readonly desk: AuditView
  readonly plan: {
    readonly entries: number
    readonly hard: number // entries of weeks of trouble, or past the promise
    readonly size: number
    readonly traces: boolean
    readonly risk: number
    readonly listed: number | null // entries that its list knows, once it was held against another
    readonly broken: number // of the entries, when just too many are
    readonly power: readonly number[] // thousandths, by how many are read
  }
  readonly raised: readonly string[] // entries that are tied
  readonly replies:
    | readonly { readonly item: string; readonly reply: string; readonly looks: string | null }[]
    | null
  readonly grade: Grade | null
  readonly clause: string | null
  readonly cause: Cause | null
  readonly consequence: Consequence | null
  readonly action: Action | null
  readonly opinion: Opinion | null
  readonly rate: { readonly found: number; readonly read: number; readonly of: number } | null // null: no rate can be given, for others picked the sample
  readonly pushback: {
    readonly kind: Pushback
    readonly items: readonly string[]
    readonly tied: number // entries, as the finding was written
    readonly voice: Temperament // of whoever brings it up
    readonly nth: number // answers given before this one that were given alike and met alike
    readonly back: 'right' | 'wrong' | 'unsaid' | null // what they say to the answer; in an exam nothing that would confirm it
  } | null
  readonly response: Response | null
  readonly later: AuditView | null
  readonly verdict: 'closed' | 'open' | null
}

export type CaseDebrief = {
  readonly total: number
  readonly isPassed: boolean
  readonly isShown: boolean
  readonly isDeclined: boolean
  readonly domains: readonly {
    readonly id: CaseDomain
    readonly score: number
    readonly weight: number
    readonly isLow: boolean // below it the whole does not stand
  }[]
  readonly threats: readonly Threat[]
  readonly rows: readonly { readonly row: number; readonly threat: Threat }[]
  readonly answerWorth: number
  readonly dueLimits: readonly Limit[]
  readonly dueOverall: Overall
  readonly parts: readonly {
    readonly control: KitName
    readonly view: AuditView
    readonly debrief: AuditDebrief
    readonly power: number
    readonly examined: number
    readonly risk: number
    readonly cause: Cause | null
    readonly consequence: Consequence
    readonly rightResponse: Response | null
    readonly later: { readonly due: Opinion; readonly examined: number; readonly broken: number } | null
  }[]
  readonly hearings: readonly {
    readonly person: PersonId
    readonly turns: readonly {
      readonly topic: KitName
      readonly form: Turn['form']
      readonly way: Turn['way']
      readonly reliability: number | null // of the surest thing that was said
      readonly claims: readonly (ClaimView & { readonly truth: ClaimTruth })[]
    }[]
  }[]
  readonly advice: readonly string[] // three things for next time
}
