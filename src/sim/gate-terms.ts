import type { ActivityId, Outcome, PersonId } from './setup.ts'

/** What a project was promised to bring, cost and take when it was last agreed on: what a gate compares with. */
export type Baseline = {
  readonly benefitCents: number
  readonly costCents: number // at completion
  readonly finishWeek: number
}

/** The figures a gate is held on, as reported and worked out from reports. */
export type Figures = Baseline & {
  readonly spentPermille: number // of the budget at completion
  readonly earnedPermille: number
}

export const conditionKinds = ['finish', 'defects', 'forecast', 'cost', 'change'] as const

/** A testable promise that goes with a pass: what must be so at the end of a week, and who sees to it. */
export type GateCondition = {
  readonly id: string // of its kind, and its subject if there may be several
  readonly kind: (typeof conditionKinds)[number]
  readonly subject: string // an activity to be finished, a change to be decided; else ''
  readonly limit: number // known defects at most; week of the forecast at most; cents at most; else 0
  readonly dueWeek: number
  readonly owner: PersonId
}

/** Where evidence comes from. What only the PMO has, the board sees in a pack that was read. */
export const evidenceSources = [
  'pmWord',
  'report',
  'contract',
  'finance',
  'minutes',
  'timesheets',
  'plan',
  'qa',
  'pmoTest',
] as const
export type EvidenceSource = (typeof evidenceSources)[number]

export type Vote = { readonly person: PersonId; readonly outcome: Outcome }

/** What a board decided, who was there, how each voted, and the figures they had before them. */
export type GateMinutes = {
  readonly gate: string
  readonly project: string
  readonly time: number // how often the gate has been held, this time included
  readonly outcome: Outcome
  readonly chair: PersonId
  readonly attendees: readonly PersonId[]
  readonly votes: readonly Vote[]
  readonly recommended: Outcome | null // by the PMO
  readonly conditions: readonly GateCondition[]
  readonly figures: Figures
  readonly baseline: Baseline
}

/** A deliverable whose progress was measured by a test run. */
export type Measured = { readonly activity: ActivityId; readonly permille: number; readonly week: number }
