import type { Action } from '../../sim/audit/case/case-terms.ts'
import type { KitName } from '../../sim/audit/kits/kit.ts'
import type { Opinion } from '../../sim/audit/sampling/opinion.ts'
import type { YearDeal } from '../../sim/audit/year/dealing-years.ts'
import type { Outcome } from '../../sim/audit/year/holding.ts'
import type { Choice } from '../../sim/audit/year/risks.ts'
import type { Reply, Safeguard } from '../../sim/audit/year/year-terms.ts'
import type { Digest } from '../../sim/hash.ts'
import type { PersonId, ProjectId } from '../../sim/setup.ts'
import type { Audit } from '../auditing.ts'
import type { YearAct } from './year-acts.ts'
import type { YearPhase } from './year-chart.ts'

/** An audit as it is planned. */
export type PlannedAudit = {
  readonly cell: string
  readonly lead: PersonId // or `outside`
  readonly size: number
  readonly second: PersonId | null
  readonly safeguard: Safeguard
  readonly isSat: boolean
}

/** An audit as it was held. */
export type HeldAudit = PlannedAudit & {
  readonly quarter: number
  readonly isFollow: boolean // of what was agreed before
  readonly outcome: Outcome
  readonly of: number // entries there are
  readonly rightly: readonly string[] // of those raised what holds, at a desk that was sat at by what was tied: truth, which works on the people there and is in no view
  readonly power: number
  readonly sees: number
  readonly risk: number
  readonly due: Opinion
  readonly sat: number | null // evidence work at the player's own desk
  readonly opinion: Opinion | null
  readonly action: Action | null
  readonly feedback: readonly PersonId[]
}

/** What was agreed after a finding; it is due in the quarter after. */
export type Agreement = {
  readonly cell: string
  readonly action: Action
  readonly quarter: number
  readonly closed: 'looked' | 'word' | null
  readonly closedIn: number | null // the quarter
  readonly isLooked: boolean // somebody went back and read new entries, whatever they found
}

/** A year in play: plain data, and a new one after every act. */
export type YearInPlay = {
  readonly deal: YearDeal
  readonly phase: YearPhase
  readonly quarter: number // from 0
  readonly plans: readonly PlannedAudit[]
  readonly courses: readonly { readonly person: PersonId; readonly control: KitName }[]
  readonly spreads: readonly { readonly cell: string; readonly to: ProjectId }[]
  readonly skills: YearDeal['skills']
  readonly audits: readonly HeldAudit[]
  readonly agreements: readonly Agreement[]
  readonly taken: readonly { readonly from: string; readonly to: string; readonly quarter: number }[]
  readonly learnt: readonly {
    readonly quarter: number
    readonly person: PersonId
    readonly control: string
    readonly to: number
  }[]
  readonly desks: readonly { readonly cell: string; readonly quarter: number; readonly desk: Audit }[] // sat at to their end
  readonly incidents: readonly { readonly quarter: number; readonly cell: string }[]
  readonly closed: readonly {
    readonly choices: readonly Choice[]
    readonly days: number
    readonly staffDays: number
  }[] // quarters whose audits were held
  readonly reply: Reply | null
  readonly desk: Audit | null
  readonly acts: readonly YearAct[]
  readonly checks: readonly string[]
  readonly digest: Digest
}

export type YearDone = Omit<YearInPlay, 'phase' | 'acts' | 'checks' | 'digest'>
