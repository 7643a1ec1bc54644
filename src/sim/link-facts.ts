import type { Certainty } from './link-terms.ts'
import type { ActivityId, ProjectId } from './setup.ts'

type Asked = { readonly project: ProjectId; readonly activity: ActivityId; readonly until: number } // the end of that week
type Said = Asked & { readonly holds: boolean; readonly sure: Certainty }

/** What the PMO tells senior management, and what came of it. */
type StatementFact =
  | ({ readonly kind: 'statementAsked' } & Asked)
  | ({
      readonly kind: 'figuresAsked'
      readonly days: number // working days until it is done, as its manager believes
      readonly reportedDays: number // by plan and report
      readonly burden: number // milli-days
      readonly price: number
    } & Asked)
  | ({ readonly kind: 'stated' } & Said)
  | ({ readonly kind: 'statementMissed'; readonly reputation: number; readonly trust: number } & Asked) // milli-points
  | ({
      readonly kind: 'statementResolved'
      readonly done: boolean // in time
      readonly brier: number // thousandths: 0 best, 1000 worst, 250 for 50 %
      readonly reputation: number // milli-points
      readonly trust: number // of the sponsor, milli-points
    } & Said)

/** What changes around the company. */
type WeatherFact =
  | { readonly kind: 'weatherHeard'; readonly weather: string }
  | { readonly kind: 'weatherCame'; readonly weather: string; readonly early: boolean } // talked through before
  | { readonly kind: 'weatherPassed'; readonly weather: string }
  | {
      readonly kind: 'talkedThrough'
      readonly weather: string
      readonly early: boolean // while it was a rumour
      readonly projects: readonly ProjectId[]
      readonly trust: number // milli-points with each manager
      readonly price: number
    }
  | { readonly kind: 'driftedApart'; readonly weather: string; readonly project: ProjectId } // a week by the old aims

/** How a fault of a common cause came to be known in a project. */
export const findings = ['itself', 'shared', 'looked', 'late'] as const
export type Finding = (typeof findings)[number]

type FaultFact =
  | {
      readonly kind: 'faultFound'
      readonly fault: string
      readonly project: ProjectId
      readonly by: Finding
      readonly told: boolean // the PMO hears of it at once
    }
  | { readonly kind: 'faultTold'; readonly fault: string; readonly project: ProjectId } // in a talk
  | { readonly kind: 'faultShared'; readonly fault: string; readonly price: number }
  | {
      readonly kind: 'faultSought'
      readonly fault: string
      readonly project: ProjectId
      readonly by: 'shared' | 'looked'
      readonly found: boolean
      readonly burden: number // milli-days of looking
      readonly price: number // 0 where managers look for themselves
    }
  | { readonly kind: 'lessonKept'; readonly fault: string; readonly price: number }
  | { readonly kind: 'blamed'; readonly fault: string; readonly project: ProjectId }

/** Facts of a scenario that has statements, weather or shared faults. */
export type LinkFact = StatementFact | WeatherFact | FaultFact
