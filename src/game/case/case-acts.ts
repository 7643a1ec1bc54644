import type {
  Action,
  CaseAnswer,
  Cause,
  Consequence,
  ExplanationWord,
  ExtensionReason,
  Limit,
  OpeningWord,
  Overall,
  Response,
  Threat,
} from '../../sim/audit/case/case-terms.ts'
import type { HearingForm } from '../../sim/audit/case/hearing.ts'
import type { Grade } from '../../sim/audit/grading.ts'
import type { KitName } from '../../sim/audit/kits/kit.ts'
import type { Opinion } from '../../sim/audit/sampling/opinion.ts'
import type { PersonId } from '../../sim/setup.ts'
import type { Act, AuditRefusal } from '../audit-acts.ts'

/** What an auditor does in a case; each is an order of its recording. */
export type CaseAct =
  | { readonly kind: 'mark'; readonly row: number } // of the history; again: takes the mark away
  | { readonly kind: 'name'; readonly threat: Threat } // likewise
  | { readonly kind: 'answer'; readonly answer: CaseAnswer }
  | { readonly kind: 'rate'; readonly control: KitName; readonly risk: number } // 1 low to 3 high
  | { readonly kind: 'size'; readonly control: KitName; readonly size: number } // entries that are to be read
  | { readonly kind: 'trace'; readonly control: KitName } // from the work, too; again: no longer
  | { readonly kind: 'reconcile'; readonly control: KitName } // its list is held against another before anything is drawn
  | { readonly kind: 'settlePlan' }
  | { readonly kind: 'say'; readonly word: OpeningWord } // again: not said
  | { readonly kind: 'endOpening' }
  | { readonly kind: 'work'; readonly control: KitName; readonly act: Act } // at the desk of that rule
  | { readonly kind: 'meet'; readonly person: PersonId }
  | { readonly kind: 'explain'; readonly word: ExplanationWord }
  | { readonly kind: 'hear'; readonly topic: KitName; readonly form: HearingForm }
  | { readonly kind: 'challenge'; readonly topic: KitName } // lays what is tied before them
  | { readonly kind: 'readBack' }
  | { readonly kind: 'endTalk' }
  | { readonly kind: 'extend'; readonly reason: ExtensionReason } // four hours more, agreed with whoever ordered the audit
  | { readonly kind: 'review' } // how many of what is tied hold; never in an exam
  | { readonly kind: 'endFieldwork' }
  | { readonly kind: 'backToDesk' }
  | { readonly kind: 'clear'; readonly control: KitName } // goes through the facts with the manager
  | { readonly kind: 'settleFacts' }
  | {
      readonly kind: 'grade'
      readonly control: KitName
      readonly grade: Grade
      readonly clause: string | null
    }
  | { readonly kind: 'cause'; readonly control: KitName; readonly cause: Cause }
  | { readonly kind: 'consequence'; readonly control: KitName; readonly consequence: Consequence }
  | { readonly kind: 'action'; readonly control: KitName; readonly action: Action }
  | { readonly kind: 'opine'; readonly control: KitName; readonly opinion: Opinion }
  | { readonly kind: 'endWriting' }
  | { readonly kind: 'respond'; readonly control: KitName; readonly response: Response }
  | { readonly kind: 'endClosing' }
  | { readonly kind: 'limit'; readonly limit: Limit } // again: not said
  | { readonly kind: 'overall'; readonly overall: Overall }
  | { readonly kind: 'sign'; readonly name: string }
  | { readonly kind: 'issue' }
  | { readonly kind: 'goBack'; readonly control: KitName } // weeks later: a fresh sample of what was found broken
  | { readonly kind: 'check'; readonly control: KitName; readonly act: Act } // at that desk
  | { readonly kind: 'verdict'; readonly control: KitName; readonly verdict: 'closed' | 'open' }
  | { readonly kind: 'endCase' }

export type CaseActKind = CaseAct['kind']

export const caseRefusals = [
  'notNow',
  'unknown',
  'outOfRange',
  'talking',
  'notTalking',
  'noTalk',
  'noQuestion',
  'nothingTied',
  'notInExam',
  'notYetAnswered',
  'unfinished',
  'oldSample',
  'noName',
  'settled',
  'tooMany',
  'noReason',
] as const
/** So many acts are played and kept at most: a file of more is not opened. */
export const mostActs = 3000

export type CaseRefusal = (typeof caseRefusals)[number] | AuditRefusal
