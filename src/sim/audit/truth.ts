import { factorOf } from '../factors.ts'
import type { Setup } from '../setup.ts'
import type { BookFact, Motive } from './books.ts'
import type { Control } from './controls.ts'
import { brokenBy } from './controls.ts'
import type { FieldRef, Source } from './papers.ts'
import { fieldId, sourceTable } from './papers.ts'
import type { Item } from './populations.ts'
import type { Mark } from './predicates.ts'
import { isMoment } from './predicates.ts'
import { daysBetween } from './working-days.ts'

/**
 * The truth behind an audit, computed from facts whenever it is asked for and never stored. Nothing that draws, plays or
 * answers for a seat may import this file (`tools/wall-rules.mjs`).
 */
export type ItemTruth = {
  readonly item: string
  readonly broken: readonly string[] // clauses
  readonly form: Form | null
  readonly motive: Motive | null
  readonly isCovered: boolean // its paper was made to look as it should
  readonly lookAlike: LookAlike | null // it conforms, and looks as if it did not
  readonly proofs: readonly (readonly string[])[] // minimal sets of fields; with one at least beyond the author's reach
}

export type Form = 'missing' | 'late' | 'lateApproval' | 'ownApproval'
export type LookAlike = 'deputy' | 'lastDay'

export function truthOf(control: Control, setup: Setup, books: readonly BookFact[], item: Item): ItemTruth {
  const broken = brokenBy(control, setup, item)
  const entries = books.filter(
    (it) => it.kind !== 'deputyNamed' && it.person === item.person && it.week === item.week,
  )
  const motive = entries.flatMap((it) => ('motive' in it && it.motive ? [it.motive] : []))[0] ?? null
  return {
    item: item.id,
    broken,
    form: formOf(broken, item),
    motive: broken.length > 0 ? motive : null,
    isCovered: isCovered(item),
    lookAlike: broken.length > 0 ? null : lookAlikeOf(setup, item),
    proofs: broken.flatMap((clause) => proofsOf(clause, item)),
  }
}

function formOf(broken: readonly string[], { marks }: Item): Form | null {
  if (broken.includes('another')) return 'ownApproval'
  if (broken.includes('filed')) return (marks.filed ?? null) === null ? 'missing' : 'late'
  return broken.includes('approved') ? 'lateApproval' : null
}

const isSame = (a: Mark | undefined, b: Mark | undefined): boolean =>
  JSON.stringify(a ?? null) === JSON.stringify(b ?? null)

const isCovered = ({ marks }: Item): boolean =>
  !isSame(marks.dated, marks.filed) ||
  !isSame(marks.approvedClaimed, marks.approved) ||
  !isSame(marks.approverClaimed, marks.approver)

function lookAlikeOf(setup: Setup, { marks }: Item): LookAlike | null {
  const { filed = null, approved = null, approver, manager } = marks
  if (approver !== undefined && approver !== manager) return 'deputy'
  if (
    isMoment(filed) &&
    isMoment(approved) &&
    daysBetween(filed, approved) === factorOf(setup, 'approvalDays')
  )
    return 'lastDay'
  return null
}

/** What on paper shows that a clause was broken: one field of each list, of the same entry. */
type Slots = {
  readonly starts: readonly (readonly [Source, string])[]
  readonly ends: readonly (readonly [Source, string])[]
}

function slotsOf(clause: string, { marks }: Item): Slots {
  const authentic = (claimed: string, real: string, name: string): Slots['ends'] =>
    isSame(marks[claimed], marks[real]) ? [['sheets', name]] : []
  const work: Slots['starts'] = [
    ['access', 'lastDay'],
    ['access', 'inside'],
    ['access', 'entry'],
    ['costs', 'charged'],
    ['costs', 'entry'],
  ]
  const heads: Slots['starts'] = [
    ['log', 'entry'],
    ['sheets', 'entry'],
  ]
  if (clause === 'filed') {
    const isMissing = (marks.filed ?? null) === null
    const starts: Slots['starts'] = isMissing ? work : [...work, ...heads, ['sheets', 'dated']]
    const nothing: Slots['ends'] = isMissing
      ? [
          ['log', 'entry'],
          ['sheets', 'entry'],
          ['sheets', 'days'],
        ]
      : []
    return { starts, ends: [['log', 'filed'], ...authentic('dated', 'filed', 'dated'), ...nothing] }
  }
  if (clause === 'approved') {
    const starts: Slots['starts'] = [
      ['log', 'filed'],
      ['sheets', 'dated'],
      ['sheets', 'approvedOn'],
      ...heads,
      ['access', 'lastDay'],
      ['access', 'entry'],
    ]
    return { starts, ends: [['log', 'approved'], ...authentic('approvedClaimed', 'approved', 'approvedOn')] }
  }
  const starts: Slots['starts'] = [
    ...heads,
    ['sheets', 'approvedBy'],
    ['access', 'entry'],
    ['costs', 'entry'],
  ]
  return { starts, ends: [['log', 'account'], ...authentic('approverClaimed', 'approver', 'approvedBy')] }
}

const has = (slots: readonly (readonly [Source, string])[], { source, name }: FieldRef) =>
  slots.some(([s, n]) => s === source && n === name)

/** Whether two fields of an entry show that it breaks a clause, to anybody who reads them. */
export function isProof(clause: string, item: Item, a: FieldRef, b: FieldRef): boolean {
  const { starts, ends } = slotsOf(clause, item)
  return (has(starts, a) && has(ends, b)) || (has(ends, a) && has(starts, b))
}

/** All pairs that show it, and that reach beyond whoever could have dressed the paper: team and manager. */
function proofsOf(clause: string, item: Item): readonly (readonly string[])[] {
  const { starts, ends } = slotsOf(clause, item)
  const name = ([source, field]: readonly [Source, string]) => fieldId(source, item.id, field)
  const isOutside = ([source]: readonly [Source, string]) =>
    !['team', 'manager'].includes(sourceTable[source].group)
  return starts.flatMap((start) =>
    ends
      .filter((end) => name(start) !== name(end) && (isOutside(start) || isOutside(end)))
      .map((end) => [name(start), name(end)]),
  )
}
