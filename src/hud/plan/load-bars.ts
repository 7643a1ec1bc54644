import type { LoadWeek } from '../../game/load-reading.ts'

/** How a row of weeks is drawn: heights in per cent of the strip. */
export type LoadBars = {
  readonly height: (milliDays: number) => string
  readonly worst: LoadWeek | null // the week that is most over; null: none is
  readonly overWeeks: number
}

/** Every strip leaves room above the days there, for the mark of what is over. */
const headroom = 1.35

export function loadBars(weeks: readonly LoadWeek[]): LoadBars {
  const highest = Math.max(
    1,
    ...weeks.map((it) => it.present * headroom),
    ...weeks.flatMap((it) => [it.planned, it.granted ?? 0, it.worked ?? 0, it.forecast ?? 0]),
  )
  const over = weeks.filter((it) => it.over > 0)
  return {
    height: (milliDays) => `${((milliDays / highest) * 100).toFixed(1)}%`,
    worst: over.reduce<LoadWeek | null>((most, it) => (most && most.over >= it.over ? most : it), null),
    overWeeks: over.length,
  }
}

/** Which weeks are numbered above the strips: all, or every second or third where there are many. */
export const isNumbered = (week: number, weeks: number): boolean => (week - 1) % Math.ceil(weeks / 14) === 0
