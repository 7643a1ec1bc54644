import type { PersonId, ProjectId, Setup } from '../../setup.ts'
import type { Motive, Played } from '../keeping.ts'
import type { Mark, Marks } from '../predicates.ts'

/** One thing that a control is kept or broken by, read from facts; never stored. */
export type Item = {
  readonly id: string
  readonly project: ProjectId
  readonly person: PersonId | null
  readonly week: number
  readonly marks: Marks
  readonly thing?: string // id of the words that name it, where no person does
}

/** Who made a paper: evidence is independent between groups, never between two papers of one. */
export const groups = ['team', 'system', 'facilities', 'finance', 'manager', 'office', 'word'] as const
export type Group = (typeof groups)[number]

export const kitNames = ['timesheets', 'changes', 'status', 'risks', 'tests', 'milestones'] as const
export type KitName = (typeof kitNames)[number]

/** What can be asked for, over all kits. */
export const sources = [
  ...(['sheets', 'log', 'access', 'costs', 'deputies', 'reports', 'roster'] as const),
  ...(['changeLog', 'history', 'bookings', 'delegations'] as const),
  ...(['statusReports', 'planFile', 'promises', 'spending'] as const),
  ...(['riskRegister', 'editHistory', 'siteDiary', 'workshops'] as const),
  ...(['testReport', 'runLog', 'finishes', 'suites'] as const),
  ...(['certificates', 'mails', 'payments', 'takers'] as const),
] as const
export type Source = (typeof sources)[number]

/** One figure on a paper; its name is a column. What it says may differ from what was so. */
export type Field = { readonly name: string; readonly value: Mark }

/** A row of a paper: of an entry (`item`), or of a register. */
export type Row = {
  readonly item: string | null
  readonly person: PersonId | null
  readonly week: number | null
  readonly thing?: string
  readonly fields: readonly Field[]
}

/** A kind of paper. `entries` come for entries that were drawn, each column showing a mark; a `register` comes whole. */
export type PaperSpec =
  | {
      readonly id: Source
      readonly kind: 'entries'
      readonly group: Group
      readonly columns: { readonly [name: string]: string } // the mark that each shows
    }
  | {
      readonly id: Source
      readonly kind: 'register'
      readonly group: Group
      readonly rows: (played: Played, items: readonly Item[]) => readonly Row[]
    }

/** A field of a paper, `paper/column`; `paper/column=mark`: only while it says what that mark says. */
export type Slot = string

/** What shows that a clause was broken: one field of each list, of the same entry. */
export type Slots = { readonly starts: readonly Slot[]; readonly ends: readonly Slot[] }

/** An item with what bent whoever wrote of it. Truth. */
export type Gathered = { readonly item: Item; readonly motive: Motive | null }

/** All that one control needs to be audited: its entries, their papers, and what shows what. */
export type Kit = {
  readonly id: KitName
  readonly code: string // in the catalogue of 44
  readonly scope: 'project' | 'portfolio' // whose entries are looked at together
  readonly papers: readonly PaperSpec[]
  readonly read: Source // holds what an auditor reads of an entry
  readonly traces: readonly Source[] // lead from the work to the books
  readonly gather: (played: Played, rule?: Setup) => readonly Gathered[] // the rule by which it is judged, where a house has its own
  readonly slots: (clause: string, item: Item) => Slots
  readonly form: (broken: readonly string[], item: Item) => string | null // how it was broken
  readonly dressed: readonly (readonly [claimed: string, real: string])[] // marks
  readonly lookAlike: (setup: Setup, item: Item) => string | null // of what conforms and looks as if it did not
  readonly isGood: (setup: Setup, item: Item) => boolean // better than the rule asks
  readonly knowing: readonly { readonly form: string; readonly fields: readonly [string, string] }[] // tied, they show that it was done knowingly
  readonly track: {
    readonly from: string // mark from which working days are counted
    readonly points: readonly {
      readonly name: string
      readonly at: string
      readonly claimed: string | null
    }[]
  } | null
}

export const register = (
  person: PersonId | null,
  week: number | null,
  fields: readonly (readonly [string, Mark])[],
  thing?: string,
): Row => ({
  item: null,
  person,
  week,
  ...(thing === undefined ? {} : { thing }),
  fields: fields.map(([name, value]) => ({ name, value })),
})

export const weeksOf = (items: readonly Item[]): readonly number[] =>
  [...new Set(items.map(({ week }) => week))].sort((a, b) => a - b)

export const isSame = (a: Mark | undefined, b: Mark | undefined): boolean =>
  JSON.stringify(a ?? null) === JSON.stringify(b ?? null)

/** A register of who stood in for whom, by week. */
export const standIns =
  (away: string, deputy: string) =>
  (_: Played, items: readonly Item[]): readonly Row[] =>
    weeksOf(items).flatMap((week) => {
      const found = items.find((it) => it.week === week && (it.marks[deputy] ?? null) !== null)
      return found
        ? [
            register(null, week, [
              ['away', found.marks[away] ?? null],
              ['deputy', found.marks[deputy] ?? null],
            ]),
          ]
        : []
    })

/** Who belongs to whom: the team list of the projects that are looked at. */
export const rosterRows = ({ setup }: Pick<Played, 'setup'>, items: readonly Item[]): readonly Row[] => {
  const projects = new Set(items.map(({ project }) => project))
  return setup.people
    .filter(
      ({ home, role }) =>
        home !== null && projects.has(home) && (role === 'team' || role === 'projectManager'),
    )
    .map(({ id, role, daysPerWeek }) =>
      register(id, null, [
        ['role', role],
        ['agreedDays', daysPerWeek],
      ]),
    )
}

/** Status reports of the projects and weeks that are looked at, as their managers wrote them. */
export const reportRows = ({ facts }: Pick<Played, 'facts'>, items: readonly Item[]): readonly Row[] => {
  const [first] = items
  const weeks = weeksOf(items)
  return facts.flatMap((fact) =>
    fact.kind === 'recorded' &&
    fact.content.kind === 'statusReport' &&
    fact.content.project === first?.project &&
    weeks.includes(fact.claimed.week)
      ? [
          register(null, fact.claimed.week, [
            ['status', fact.content.status],
            ['spentCents', fact.content.actualCents],
            ['finish', fact.content.finishWeek],
          ]),
        ]
      : [],
  )
}
