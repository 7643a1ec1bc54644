import type { Grade } from '../sim/audit/grading.ts'
import type { Source } from '../sim/audit/kits/kit.ts'
import type { Opinion } from '../sim/audit/sampling/opinion.ts'
import type { PersonId } from '../sim/setup.ts'

/** Ways to put a question. They are named to the auditor only in the debrief. */
export const questionForms = ['open', 'probing', 'showMe', 'closed', 'leading'] as const
export type QuestionForm = (typeof questionForms)[number]

/** Forms that are about one entry. */
export const isAboutEntry = (form: QuestionForm): boolean => form === 'probing' || form === 'showMe'

export type Act =
  | { readonly kind: 'begin' }
  | { readonly kind: 'draw'; readonly count: number; readonly by: 'lot' | 'auditee' } // so many entries more
  | { readonly kind: 'request'; readonly source: Source }
  | { readonly kind: 'link'; readonly a: string; readonly b: string; readonly clause: string } // two fields of one entry that disagree
  | { readonly kind: 'unlink'; readonly place: number } // in the list of links, from 0
  | { readonly kind: 'vouch'; readonly a: string; readonly b: string } // two fields of one entry that show it is in order
  | { readonly kind: 'unvouch'; readonly place: number }
  | {
      readonly kind: 'ask'
      readonly person: PersonId
      readonly form: QuestionForm
      readonly item: string | null
    }
  | { readonly kind: 'conclude' }
  | { readonly kind: 'reopen' }
  | { readonly kind: 'raise'; readonly grade: Grade; readonly clause: string | null }
  | { readonly kind: 'opine'; readonly opinion: Opinion }

export const auditRefusals = [
  'notNow',
  'outOfRange',
  'allDrawn',
  'nothingDrawn',
  'noRequest',
  'alreadyHere',
  'notOnDesk',
  'notSameEntry',
  'alreadyLinked',
  'allVouched',
  'noQuestion',
  'unknown',
] as const
export type AuditRefusal = (typeof auditRefusals)[number]
