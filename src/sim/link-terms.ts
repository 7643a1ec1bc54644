import type { Effect, OrganisationDimension, ProjectId } from './setup.ts'

/** How sure a statement may be, in per cent. */
export const certainties = [50, 70, 90] as const
export type Certainty = (typeof certainties)[number]

/** When senior management asks the PMO for a statement, and how far ahead. */
export type StatementsSetting = {
  readonly weeks: readonly number[] // in which it asks, in order
  readonly span: number // weeks that a question looks ahead, its own week included
}

export const winds = ['demand', 'law', 'merger', 'budget', 'supplier'] as const
/** What kind of thing changes around a company. */
export type Wind = (typeof winds)[number]

export type Aims = { readonly [dimension in OrganisationDimension]: number } // per cent, 100 in all

/** A change of the business around the projects: whispered first, and then so, or come to nothing. */
export type Weather = {
  readonly id: string
  readonly kind: Wind
  readonly rumour: number // week in which it is whispered
  readonly week: number // in which it comes, if it does
  readonly chancePermille: number // that it does
  readonly projects: readonly ProjectId[] // that it touches
  readonly aims: Aims | null // what the organisation weighs from then on; null: as before
  readonly effects: readonly Effect[] // on each of them whose manager hears of it when it is there
  readonly eased: readonly Effect[] // these instead, where it was talked through while it was a rumour
  readonly drift: readonly Effect[] // each week after it in which nobody has talked about it yet
}

/** One cause that may sit in several projects: found in the first, it may be looked for in the others. */
export type SharedFault = {
  readonly id: string
  readonly projects: readonly ProjectId[] // the first has it for certain
  readonly from: number // weeks in one of which the first finds it
  readonly to: number
  readonly chancePermille: number // that each of the others has it too
  readonly lateFrom: number // weeks in one of which it comes to light by itself in each of the others
  readonly lateTo: number
  readonly early: readonly Effect[] // of mending it where it was looked for, and in the first
  readonly late: readonly Effect[] // where it came to light by itself
}
