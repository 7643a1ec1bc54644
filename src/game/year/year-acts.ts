import type { Action } from '../../sim/audit/case/case-terms.ts'
import type { KitName } from '../../sim/audit/kits/kit.ts'
import type { Opinion } from '../../sim/audit/sampling/opinion.ts'
import type { Reply, Safeguard } from '../../sim/audit/year/year-terms.ts'
import type { PersonId, ProjectId } from '../../sim/setup.ts'
import type { Act, AuditRefusal } from '../audit-acts.ts'

/** What whoever runs the programme does; each is an order of its recording. A cell is a rule in a project: `project/control`. */
export type YearAct =
  | { readonly kind: 'begin' }
  | { readonly kind: 'plan'; readonly cell: string; readonly lead: PersonId } // or whom else
  | { readonly kind: 'drop'; readonly cell: string }
  | { readonly kind: 'size'; readonly cell: string; readonly size: number } // entries that are read
  | { readonly kind: 'second'; readonly cell: string; readonly person: PersonId | null } // reads along, and learns
  | { readonly kind: 'safeguard'; readonly cell: string; readonly safeguard: Safeguard }
  | { readonly kind: 'sit'; readonly cell: string } // you sit at that desk yourself; again: no longer
  | { readonly kind: 'course'; readonly person: PersonId; readonly control: KitName } // again: no longer
  | { readonly kind: 'spread'; readonly cell: string; readonly to: ProjectId } // a good practice; again: no longer
  | { readonly kind: 'word'; readonly cell: string } // what was agreed is done, they say: closed without a look
  | { readonly kind: 'hold' } // the quarter's audits are held
  | { readonly kind: 'work'; readonly act: Act } // at the desk that you sit at
  | { readonly kind: 'handOver' } // the rest of it goes as your other audits go
  | { readonly kind: 'opine'; readonly cell: string; readonly opinion: Opinion }
  | { readonly kind: 'action'; readonly cell: string; readonly action: Action }
  | { readonly kind: 'feedback'; readonly cell: string; readonly person: PersonId } // what they found and missed is gone through; again: no longer
  | { readonly kind: 'endQuarter' }
  | { readonly kind: 'reply'; readonly reply: Reply } // to senior management

export type YearActKind = YearAct['kind']

export const yearRefusals = [
  'notNow',
  'unknown',
  'outOfRange',
  'noDays',
  'noOutsideDays',
  'samePerson',
  'notYou',
  'onlyOne',
  'learnt',
  'nothingDue',
  'planned',
  'unfinished',
  'tooMany',
] as const
/** Raised when recordings would play differently. It stands here, where the title can ask for it without the game. */
export const yearFormat = 2

/** So many acts are played and kept at most: a file of more is not opened. */
export const mostYearActs = 2000

export type YearRefusal = (typeof yearRefusals)[number] | AuditRefusal
