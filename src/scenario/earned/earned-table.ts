import type { EarnedPoint } from '../../sim/work/earned-measures.ts'
import { plannedDuration } from '../../sim/work/earned-value.ts'

/** A table of earned value as a file gives it; money in any unit, cumulative; entry i is the end of period i + 1. */
export type EarnedTable = {
  readonly plannedBy: readonly number[]
  readonly earnedBy: readonly number[] // from period 1 to the data date, or the one value at the data date
  readonly actualBy: readonly number[]
  readonly gone: number // AT: the data date, in periods
  readonly atCompletion: number // BAC
  readonly duration: number // PD, in periods
}

/** The planned duration where the file does not give it, and the budget likewise. */
export const impliedBy = (plannedBy: readonly number[]) => ({
  atCompletion: plannedBy.at(-1) ?? 0,
  duration: plannedDuration(plannedBy),
})

/** The table at the end of each period for which it has earned value; the last is the data date. */
export function pointsOf(table: EarnedTable): readonly EarnedPoint[] {
  const { plannedBy, earnedBy, actualBy, gone, atCompletion, duration } = table
  const first = gone - earnedBy.length
  return earnedBy.map((earned, at) => {
    const period = first + at + 1
    return {
      atCompletion,
      duration,
      plannedBy,
      gone: period,
      planned: plannedBy[Math.min(period, plannedBy.length) - 1] as number,
      earned,
      actual: actualBy[at] as number,
    }
  })
}
