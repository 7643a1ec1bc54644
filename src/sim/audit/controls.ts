import { factorOf } from '../factors.ts'
import type { Setup } from '../setup.ts'
import type { Played } from './books.ts'
import type { Item, PopulationName } from './populations.ts'
import { populations } from './populations.ts'
import type { Predicate } from './predicates.ts'
import { holds } from './predicates.ts'

/** A sentence of a control that can be kept or broken by one item; its text is `audit.clauses.<control>.<id>` of the words. */
export type Clause = { readonly id: string; readonly holds: (setup: Setup) => Predicate }

export type Control = {
  readonly id: ControlName
  readonly code: string // in the catalogue of 44 (docs/model.md, Controls)
  readonly population: PopulationName
  readonly clauses: readonly Clause[]
}

export const controlNames = [
  'timesheets',
  'reportsInTime',
  'progressEarned',
  'changesAssessed',
  'conditionsClosed',
  'assignments',
] as const
export type ControlName = (typeof controlNames)[number]

const clause = (id: string, it: Predicate | ((setup: Setup) => Predicate)): Clause => ({
  id,
  holds: typeof it === 'function' ? it : () => it,
})

/** Controls as data over the predicates. A new one is a population, its clauses, and their words. */
export const controls: { readonly [name in ControlName]: Control } = {
  timesheets: {
    id: 'timesheets',
    code: 'C22',
    population: 'personWeeks',
    clauses: [
      clause('filed', { kind: 'within', from: 'worked', to: 'filed', days: 0 }),
      clause('approved', (setup) => ({
        kind: 'within',
        from: 'filed',
        to: 'approved',
        days: factorOf(setup, 'approvalDays'),
      })),
      clause('another', { kind: 'oneOf', mark: 'approver', of: ['manager', 'deputy'] }),
    ],
  },
  reportsInTime: {
    id: 'reportsInTime',
    code: 'C12',
    population: 'reports',
    clauses: [clause('inTime', { kind: 'within', from: 'dated', to: 'received', days: 0 })],
  },
  progressEarned: {
    id: 'progressEarned',
    code: 'C14',
    population: 'reports',
    clauses: [
      clause('earned', (setup) => ({
        kind: 'atMost',
        mark: 'reported',
        limit: 'believed',
        permille: factorOf(setup, 'trueWithin'),
      })),
    ],
  },
  changesAssessed: {
    id: 'changesAssessed',
    code: 'C08',
    population: 'changes',
    clauses: [
      clause('assessed', { kind: 'present', mark: 'assessed' }),
      clause('before', { kind: 'precedes', first: 'assessed', next: 'decided' }),
    ],
  },
  conditionsClosed: {
    id: 'conditionsClosed',
    code: 'C05',
    population: 'conditions',
    clauses: [clause('closed', { kind: 'present', mark: 'met' })],
  },
  assignments: {
    id: 'assignments',
    code: 'C25',
    population: 'bookings',
    clauses: [clause('assigned', { kind: 'present', mark: 'assigned' })],
  },
}

/** All items of a control in a finished game, in their order in the log. */
export const itemsOf = (control: Control, played: Played): readonly Item[] =>
  populations[control.population](played)

/** Ids of the clauses that an item breaks; none if it conforms. */
export const brokenBy = (control: Control, setup: Setup, item: Item): readonly string[] =>
  control.clauses.filter((it) => !holds(it.holds(setup), item.marks)).map((it) => it.id)
