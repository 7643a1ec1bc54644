import { factorOf } from '../factors.ts'
import type { Setup } from '../setup.ts'
import type { Played } from './keeping.ts'
import type { Item } from './kits/kit.ts'
import { kitNames } from './kits/kit.ts'
import type { PopulationName } from './populations.ts'
import { populations } from './populations.ts'
import type { Predicate } from './predicates.ts'
import { holds } from './predicates.ts'

/** A sentence of a control that can be kept or broken by one item; its text is `audit.clauses.<control>.<id>` of the words. */
export type Clause = { readonly id: string; readonly holds: (setup: Setup) => Predicate }

export type Control = {
  readonly id: string // a `ControlName`, or that of a house's own control
  readonly code: string // in the catalogue of 44 (docs/model.md, Controls)
  readonly population: PopulationName
  readonly clauses: readonly Clause[]
}

export const controlNames = [
  ...kitNames,
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
    population: 'timesheets',
    clauses: [
      clause('filed', (setup) => ({
        kind: 'within',
        from: 'worked',
        to: 'filed',
        days: factorOf(setup, 'filedDays'),
      })),
      clause('approved', (setup) => ({
        kind: 'within',
        from: 'filed',
        to: 'approved',
        days: factorOf(setup, 'approvalDays'),
      })),
      clause('another', { kind: 'oneOf', mark: 'approver', of: ['manager', 'deputy'] }),
    ],
  },
  changes: {
    id: 'changes',
    code: 'C07',
    population: 'changes',
    clauses: [
      clause('signed', { kind: 'present', mark: 'signed' }),
      clause('before', (setup) => ({
        kind: 'precedes',
        first: 'signed',
        next: 'began',
        grace: factorOf(setup, 'signGrace'),
      })),
      clause('authority', { kind: 'oneOf', mark: 'signer', of: ['authority', 'deputy'] }),
    ],
  },
  status: {
    id: 'status',
    code: 'C13',
    population: 'status',
    clauses: [
      clause('watch', { kind: 'atLeast', mark: 'rank', limit: 'leastWatch' }),
      clause('trouble', { kind: 'atLeast', mark: 'rank', limit: 'leastTrouble' }),
    ],
  },
  risks: {
    id: 'risks',
    code: 'C17',
    population: 'risks',
    clauses: [
      clause('each', (setup) => ({
        kind: 'within',
        from: 'monday',
        to: 'reviewed',
        days: factorOf(setup, 'reviewDays'),
      })),
      clause('dated', { kind: 'same', mark: 'reviewedClaimed', as: 'edited' }),
    ],
  },
  tests: {
    id: 'tests',
    code: 'C28',
    population: 'tests',
    clauses: [
      clause('ran', { kind: 'present', mark: 'ran' }),
      clause('finished', { kind: 'notBefore', mark: 'ran', than: 'finished' }),
      clause('before', (setup) => ({
        kind: 'precedes',
        first: 'ran',
        next: 'reported',
        grace: factorOf(setup, 'testGrace'),
      })),
    ],
  },
  milestones: {
    id: 'milestones',
    code: 'C30',
    population: 'milestones',
    clauses: [
      clause('accepted', { kind: 'present', mark: 'accepted' }),
      clause('before', (setup) => ({
        kind: 'precedes',
        first: 'accepted',
        next: 'reported',
        grace: factorOf(setup, 'acceptGrace'),
      })),
      clause('taker', { kind: 'oneOf', mark: 'acceptor', of: ['taker', 'deputy'] }),
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
    population: 'decisions',
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
