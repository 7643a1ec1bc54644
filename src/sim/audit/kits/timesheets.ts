import { factorOf } from '../../factors.ts'
import { lookup } from '../../lookup.ts'
import { joined } from '../../naming.ts'
import type { PersonId } from '../../setup.ts'
import type { BookFact } from '../books.ts'
import { keepBooks } from '../books.ts'
import type { Played } from '../keeping.ts'
import type { Marks } from '../predicates.ts'
import { isMoment } from '../predicates.ts'
import { daysBetween } from '../working-days.ts'
import type { Item, Kit } from './kit.ts'
import { reportRows, rosterRows, standIns } from './kit.ts'

const work = ['access/lastDay', 'access/inside', 'access/entry', 'costs/charged', 'costs/entry']
const heads = ['log/entry', 'sheets/entry']

/** C22: timesheets in time, approved by another. */
export const timesheets: Kit = {
  id: 'timesheets',
  code: 'C22',
  scope: 'project',
  papers: [
    {
      ...{ id: 'sheets', kind: 'entries', group: 'team' },
      columns: {
        days: 'sheetDays',
        dated: 'dated',
        approvedOn: 'approvedClaimed',
        approvedBy: 'approverClaimed',
      },
    },
    {
      ...{ id: 'log', kind: 'entries', group: 'system' },
      columns: { filed: 'filed', approved: 'approved', account: 'approver' },
    },
    {
      ...{ id: 'access', kind: 'entries', group: 'facilities' },
      columns: { lastDay: 'worked', inside: 'days' },
    },
    { ...{ id: 'costs', kind: 'entries', group: 'finance' }, columns: { charged: 'days' } },
    { ...{ id: 'deputies', kind: 'register', group: 'office' }, rows: standIns('manager', 'deputy') },
    { ...{ id: 'reports', kind: 'register', group: 'manager' }, rows: reportRows },
    { ...{ id: 'roster', kind: 'register', group: 'office' }, rows: rosterRows },
  ],
  read: 'log',
  traces: ['access', 'costs'],
  gather: (played) => {
    const books = keepBooks(played)
    return personWeeks(played, books).map((item) => ({ item, motive: motiveOf(books, item) }))
  },
  slots: (clause, { marks }) => {
    if (clause === 'filed') {
      const isMissing = (marks.filed ?? null) === null
      return {
        starts: isMissing ? work : [...work, ...heads, 'sheets/dated'],
        ends: ['log/filed', 'sheets/dated=filed', ...(isMissing ? [...heads, 'sheets/days'] : [])],
      }
    }
    if (clause === 'approved')
      return {
        starts: [
          ...['log/filed', 'sheets/dated', 'sheets/approvedOn'],
          ...heads,
          ...['access/lastDay', 'access/entry'],
        ],
        ends: ['log/approved', 'sheets/approvedOn=approved'],
      }
    return {
      starts: [...heads, 'sheets/approvedBy', 'access/entry', 'costs/entry'],
      ends: ['log/account', 'sheets/approvedBy=approver'],
    }
  },
  form: (broken, { marks }) => {
    if (broken.includes('another')) return 'ownApproval'
    if (broken.includes('filed')) return (marks.filed ?? null) === null ? 'missing' : 'late'
    return broken.includes('approved') ? 'lateApproval' : null
  },
  dressed: [
    ['dated', 'filed'],
    ['approvedClaimed', 'approved'],
    ['approverClaimed', 'approver'],
  ],
  lookAlike: (setup, { marks }) => {
    const { filed = null, approved = null, approver, manager } = marks
    if (approver !== undefined && approver !== manager) return 'deputy'
    if (isMoment(filed) && isMoment(approved))
      return daysBetween(filed, approved) === factorOf(setup, 'approvalDays') ? 'lastDay' : null
    return null
  },
  isGood: (setup, { marks }) => {
    const { filed = null, approved = null } = marks
    return (
      isMoment(filed) && isMoment(approved) && daysBetween(filed, approved) <= factorOf(setup, 'promptDays')
    )
  },
  knowing: [{ form: 'ownApproval', fields: ['log/account', 'sheets/approvedBy'] }],
  track: {
    from: 'worked',
    points: [
      { name: 'filed', at: 'filed', claimed: 'dated' },
      { name: 'approved', at: 'approved', claimed: 'approvedClaimed' },
    ],
  },
}

const motiveOf = (books: readonly BookFact[], { person, week }: Item) =>
  books.flatMap((it) =>
    it.kind !== 'deputyNamed' && it.person === person && it.week === week && 'motive' in it && it.motive
      ? [it.motive]
      : [],
  )[0] ?? null

/** Weeks in which somebody of a team worked, with what their books say of it. */
export function personWeeks({ setup }: Pick<Played, 'setup'>, books: readonly BookFact[]): readonly Item[] {
  const items = new Map<string, { item: Omit<Item, 'marks'>; marks: { [name: string]: Marks[string] } }>()
  const deputies = new Map<string, PersonId>()
  for (const fact of books) {
    if (fact.kind === 'deputyNamed') {
      deputies.set(joined(fact.project, String(fact.week)), fact.deputy)
      continue
    }
    const { person, project, week } = fact
    const id = `${person}-${week}`
    if (fact.kind === 'sheetDue') {
      const manager = lookup(setup).projects.get(project)?.manager ?? null
      const marks = { worked: fact.at, days: fact.milliDays, manager, author: person, sheetDays: null }
      items.set(id, { item: { id, project, person, week }, marks })
    }
    const marks = items.get(id)?.marks ?? {}
    if (fact.kind === 'sheetFiled')
      Object.assign(marks, { filed: fact.at, dated: fact.claimed, sheetDays: marks.days ?? null })
    if (fact.kind === 'sheetApproved')
      Object.assign(marks, {
        ...{ approved: fact.at, approver: fact.by },
        ...{ approvedClaimed: fact.claimed, approverClaimed: fact.claimedBy },
      })
  }
  return [...items.values()].map(({ item, marks }) => ({
    ...item,
    marks: { ...marks, deputy: deputies.get(joined(item.project, String(item.week))) ?? null },
  }))
}
