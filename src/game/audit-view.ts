import type { Grade } from '../sim/audit/grading.ts'
import type { Domain } from '../sim/audit/judging.ts'
import type { Motive } from '../sim/audit/keeping.ts'
import type { Field, Row, Source } from '../sim/audit/kits/kit.ts'
import type { Opinion } from '../sim/audit/sampling/opinion.ts'
import type { Moment } from '../sim/calendar.ts'
import type { Emblem, PersonId, ProjectId, Pronoun, Role } from '../sim/setup.ts'
import type { QuestionForm } from './audit-acts.ts'
import type { AuditPhase } from './audit-chart.ts'

/** All that an auditor may see. Before the debrief it holds no truth: what papers show is what somebody wrote. */
export type AuditView = {
  readonly drill: string
  readonly seed: string
  readonly scenario: string
  readonly control: string
  readonly currency: string
  readonly phase: AuditPhase
  readonly isOwn: boolean // of a game that somebody played
  readonly project: ProjectId | null // null: the portfolio
  readonly emblem: Emblem | null
  readonly manager: PersonId
  readonly hand: PersonId | null // whose the act is that the rule asks for, where it names one
  readonly people: readonly {
    readonly id: PersonId
    readonly role: Role
    readonly pronoun: Pronoun
    readonly home: ProjectId | null
  }[] // who can be asked
  readonly weeks: { readonly from: number; readonly to: number }
  readonly clauses: readonly string[]
  readonly entries: readonly EntryView[]
  readonly byLot: boolean
  readonly requests: { readonly left: number; readonly of: number; readonly rows: number }
  readonly questions: { readonly left: number; readonly of: number }
  readonly sources: readonly SourceView[]
  readonly papers: readonly PaperView[]
  readonly links: readonly LinkView[]
  readonly vouches: readonly Pick<LinkView, 'a' | 'b' | 'item'>[] // entries shown to be in order
  readonly bookingWeeks: number // so often finance is told until when people are booked
  readonly vouching: { readonly left: number; readonly of: number }
  readonly talks: readonly TalkView[]
  readonly power: PowerView
  readonly finding: { readonly grade: Grade; readonly clause: string | null } | null
  readonly opinion: Opinion | null
  readonly debrief: AuditDebrief | null
}

export type EntryView = {
  readonly id: string
  readonly person: PersonId | null
  readonly thing: string | null // words that name it, where no person does
  readonly project: ProjectId
  readonly week: number
  readonly isDrawn: boolean
  readonly isRead: boolean // its row of what is read is on the desk
  readonly isLinked: boolean
  readonly isVouched: boolean
}

export type SourceView = {
  readonly id: Source
  readonly kind: 'entries' | 'register'
  readonly rowsLeft: number // that the next request would bring; of a register 1 or 0
}

export type PaperView = {
  readonly id: string
  readonly source: Source
  readonly isFetched: boolean
  readonly rows: readonly Row[]
}
export type LinkView = {
  readonly a: string
  readonly b: string
  readonly clause: string
  readonly item: string
}

/** A question and its answer; its form stays unnamed until the debrief. */
export type TalkView = {
  readonly person: PersonId
  readonly question: QuestionForm
  readonly item: string | null
  readonly answer: string // which of the answers in the words
  readonly args: { readonly [name: string]: string | number }
  readonly says: readonly Field[] // what its paper says, where somebody reads from it
}

/** What the sample can show: `broken` of `of` entries, found with `permille` by `read` of them; and by one more. */
export type PowerView = {
  readonly read: number
  readonly of: number
  readonly broken: number
  readonly permille: number
  readonly next: number | null
}

export type AuditDebrief = {
  readonly total: number // thousandths, as all scores here
  readonly isPassed: boolean
  readonly isShown: boolean // without it nothing is passed
  readonly domains: readonly { readonly id: Domain; readonly score: number }[]
  readonly entries: readonly EntryTruth[]
  readonly deviating: number
  readonly isPrompt: boolean
  readonly lapses: {
    readonly hit: number
    readonly missed: number
    readonly unseen: number
    readonly false: number
  }
  readonly warranted: Grade
  readonly trueGrade: Grade
  readonly warrantedOpinion: Opinion
  readonly advice: string // one thing for next time
}

/** An entry as it was, beside what its papers say. */
export type EntryTruth = {
  readonly id: string
  readonly person: PersonId | null
  readonly thing: string | null
  readonly week: number
  readonly broken: readonly string[]
  readonly form: string | null
  readonly motive: Motive | null
  readonly isCovered: boolean
  readonly lookAlike: string | null
  readonly result: 'hit' | 'missed' | 'unseen' | 'false' | 'kept'
  readonly proof: readonly string[] // of the smallest proofs, one
  readonly track: Track | null
  readonly says: readonly Field[] // what its papers say of it, where it has no moments
  readonly hand: PersonId | null // who stood in, where that is what looked odd
}

/** Moments of an entry, as they were and as its paper claims; a step is a working day. */
export type Track = {
  readonly from: Moment
  readonly points: readonly {
    readonly name: string
    readonly at: Moment | null
    readonly claimed: Moment | null
  }[]
}
