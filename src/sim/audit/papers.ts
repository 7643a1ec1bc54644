import type { PersonId } from '../setup.ts'
import type { Played } from './books.ts'
import type { Item } from './populations.ts'
import type { Mark } from './predicates.ts'

/** Who made a paper: evidence is independent between groups, never between two papers of one. */
export const groups = ['team', 'system', 'facilities', 'finance', 'manager', 'office', 'word'] as const
export type Group = (typeof groups)[number]

/** What can be asked for. `entries` come for entries that were drawn; a `register` comes whole. */
export const sources = ['sheets', 'log', 'access', 'costs', 'deputies', 'reports', 'roster'] as const
export type Source = (typeof sources)[number]

export const sourceTable: {
  readonly [source in Source]: { readonly kind: 'entries' | 'register'; readonly group: Group }
} = {
  sheets: { kind: 'entries', group: 'team' },
  log: { kind: 'entries', group: 'system' },
  access: { kind: 'entries', group: 'facilities' },
  costs: { kind: 'entries', group: 'finance' },
  deputies: { kind: 'register', group: 'office' },
  reports: { kind: 'register', group: 'manager' },
  roster: { kind: 'register', group: 'office' },
}

/** One figure on a paper; its name is a column. What it says may differ from what was so. */
export type Field = { readonly name: string; readonly value: Mark }

/** A row of a paper: of an entry (`item`), or of a register. */
export type Row = {
  readonly item: string | null
  readonly person: PersonId | null
  readonly week: number | null
  readonly fields: readonly Field[]
}

const column = (name: string, value: Mark | undefined): Field => ({ name, value: value ?? null })

/** The row that a paper holds of an entry. */
export function rowOf(source: Source, { id, person, week, marks }: Item): Row {
  const isFiled = (marks.filed ?? null) !== null
  const fields = {
    sheets: () => [
      column('days', isFiled ? marks.days : null),
      column('dated', marks.dated),
      column('approvedOn', marks.approvedClaimed),
      column('approvedBy', marks.approverClaimed),
    ],
    log: () => [
      column('filed', marks.filed),
      column('approved', marks.approved),
      column('account', marks.approver),
    ],
    access: () => [column('lastDay', marks.worked), column('inside', marks.days)],
    costs: () => [column('charged', marks.days)],
    deputies: () => [],
    reports: () => [],
    roster: () => [],
  }[source]()
  return { item: id, person, week, fields }
}

/** The rows of a register, for the weeks of a drill. */
export function registerOf(
  source: Source,
  { setup, facts }: Pick<Played, 'setup' | 'facts'>,
  items: readonly Item[],
): readonly Row[] {
  const [first] = items
  if (!first) return []
  const weeks = [...new Set(items.map(({ week }) => week))]
  const register = (person: PersonId | null, week: number | null, ...fields: Field[]): Row => ({
    item: null,
    person,
    week,
    fields,
  })
  if (source === 'deputies')
    return weeks.flatMap((week) => {
      const deputy = items.find((it) => it.week === week)?.marks.deputy ?? null
      return deputy === null
        ? []
        : [register(null, week, column('away', first.marks.manager), column('deputy', deputy))]
    })
  if (source === 'roster')
    return setup.people
      .filter(({ home, role }) => home === first.project && (role === 'team' || role === 'projectManager'))
      .map(({ id, role, daysPerWeek }) =>
        register(id, null, column('role', role), column('agreedDays', daysPerWeek)),
      )
  return facts.flatMap((fact) =>
    fact.kind === 'recorded' &&
    fact.content.kind === 'statusReport' &&
    fact.content.project === first.project &&
    weeks.includes(fact.claimed.week)
      ? [
          register(
            null,
            fact.claimed.week,
            column('status', fact.content.status),
            column('spentCents', fact.content.actualCents),
            column('finish', fact.content.finishWeek),
          ),
        ]
      : [],
  )
}

/** Names a field: `log/tess-5/filed`; the head of a row, with person and week, is `entry`. */
export const fieldId = (source: Source, item: string, name: string): string => `${source}/${item}/${name}`

export type FieldRef = { readonly source: Source | 'word'; readonly item: string; readonly name: string }

/** Reads a field's name; null if it is none. */
export function fieldRef(id: string): FieldRef | null {
  const [source = '', item = '', name = '', more] = id.split('/')
  const isSource = source === 'word' || (sources as readonly string[]).includes(source)
  return isSource && item && name && more === undefined ? { source: source as Source, item, name } : null
}
