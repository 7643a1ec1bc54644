import type { Moment } from '../calendar.ts'
import { daysInWeek } from '../calendar.ts'

/** So many working days later. */
export function afterDays({ week, day }: Moment, days: number): Moment {
  const all = day + days
  return { week: week + Math.floor(all / daysInWeek), day: all % daysInWeek }
}

/** Working days from one moment to another; negative if the second comes first. */
export const daysBetween = (from: Moment, to: Moment): number =>
  (to.week - from.week) * daysInWeek + to.day - from.day
