import type { PlanReading, Span } from '../../game/plan-reading.ts'

const week = 5000 // milli-days

/** A plan's time laid on a strip: places and widths in per cent, whole weeks as its marks. */
export type Scale = {
  readonly weeks: readonly number[]
  readonly at: (milliDays: number) => number
  readonly style: (span: Span) => string
}

export function scaleOf({ finish, now }: Pick<PlanReading, 'finish' | 'now'>): Scale {
  const count = Math.max(1, Math.ceil(Math.max(finish, now) / week))
  const at = (milliDays: number) => (milliDays / (count * week)) * 100
  return {
    weeks: Array.from({ length: count }, (_, i) => i + 1),
    at,
    style: ({ from, to }) =>
      `left:${at(from).toFixed(2)}%;width:${Math.max(0.6, at(to) - at(from)).toFixed(2)}%`,
  }
}

/** The week in which a time falls; an end belongs to the week that it ends. */
export const weekOf = (milliDays: number, isEnd = false): number =>
  Math.max(1, isEnd ? Math.ceil(milliDays / week) : Math.floor(milliDays / week) + 1)
