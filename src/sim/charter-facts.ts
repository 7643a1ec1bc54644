import type { Area, Gap, Party } from './charters.ts'
import type { ProjectId } from './setup.ts'

/** What happens about the decision-rights table. `at`: 0 when it happens before week 1. */
export type CharterFact =
  | {
      readonly kind: 'rightAgreed'
      readonly area: Area
      readonly party: Party // who decides from now on
      readonly project: ProjectId | null // of the manager who spoke for all; null: the sponsor did
      readonly price: number
      readonly atTable?: true // at the full table; else between the PMO and whoever speaks for the others
    }
  | {
      readonly kind: 'rightDeclined'
      readonly area: Area
      readonly party: Party // who would have decided
      readonly wanted: Party // whom they asked for instead
      readonly project: ProjectId | null
      readonly price: number
    }
  | {
      readonly kind: 'rightImposed' // the PMO laid it down
      readonly area: Area
      readonly party: Party
      readonly project: null // it concerns all
      readonly constraint: number // milli-days, of each PM
      readonly price: number
    }
  | { readonly kind: 'rightsTold'; readonly project: ProjectId } // its manager was shown the table as it stands
  | {
      readonly kind: 'gapLeft' // work went on with a right that nobody holds, two hold, or a manager never read
      readonly area: Area
      readonly gap: Gap
      readonly project: ProjectId | null // whose manager has not read it; null: a gap of the table
    }
  | {
      readonly kind: 'disputed'
      readonly area: Area
      readonly gap: Gap
      readonly project: ProjectId | null // whose manager disputes it; null: the sponsor
      readonly act: number // the fact that is disputed
      readonly price: number // attention that it takes
      readonly burden: number // milli-days of arguing
      readonly constraint: number // milli-days for which the project's decision waits
    }
