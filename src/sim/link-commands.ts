import type { Certainty } from './link-terms.ts'
import type { ActivityId, ProjectId } from './setup.ts'

/** Orders of the PMO as a link between projects and to senior management: `rules/linking/`. */
export type LinkCommand =
  | {
      readonly kind: 'state' // upwards: whether what was asked about will be done in time, and how sure that is
      readonly project: ProjectId
      readonly activity: ActivityId
      readonly holds: boolean
      readonly sure: Certainty
    }
  | { readonly kind: 'askFigures'; readonly project: ProjectId } // behind the report, for the statement
  | { readonly kind: 'talkThrough'; readonly weather: string } // with every manager it touches
  | { readonly kind: 'shareFault'; readonly fault: string } // with every manager who may have it
  | { readonly kind: 'spotLook'; readonly fault: string; readonly project: ProjectId } // by quality
  | { readonly kind: 'keepLesson'; readonly fault: string }
  | { readonly kind: 'blame'; readonly fault: string } // name whose it was
