import type { TurningPoint } from '../../game/view.ts'
import type { Pin, Reflection } from '../reflection.ts'
import { most } from '../reflection.ts'
import { before } from './flags.ts'

/** A pin on its board: without a week it still lies on its card. */
export type Slot = { week: number | null; text: string }

/** As many slots as there are pins; the ones that were set come first. */
export const slotsOf = ({ pins }: Reflection): Slot[] =>
  Array.from({ length: most.pins }, (_, i) => ({ week: pins[i]?.week ?? null, text: pins[i]?.text ?? '' }))

export const pinsOf = (slots: readonly Slot[]): Pin[] =>
  slots.flatMap(({ week, text }) => (week === null ? [] : [{ week, text }]))

/** The week under a point, from 1; the edges belong to the first and the last. */
export function weekAt(
  x: number,
  row: { readonly left: number; readonly width: number },
  weeks: number,
): number {
  const share = row.width > 0 ? (x - row.left) / row.width : 0
  return Math.min(weeks, Math.max(1, Math.floor(share * weeks) + 1))
}

/** What typing digits means: 1, then 2 soon after, is 12; what leads beyond the last week begins anew. */
export function typedWeek(
  before: string,
  digit: string,
  weeks: number,
): { typed: string; week: number | null } {
  for (const typed of [before + digit, digit]) {
    const week = Number(typed)
    if (week >= 1 && week <= weeks) return { typed, week }
  }
  return { typed: '', week: null }
}

/** Whether a pin lies in the week of a turning point: then the player named it too. */
export const namedToo = (pins: readonly Pin[], week: number): boolean => pins.some((pin) => pin.week === week)

/** The turning point nearest to a week; of those equally near, one's own, then the one that moved most. */
export const nearestTo = (points: readonly TurningPoint[], week: number): TurningPoint | undefined =>
  [...points].sort((a, b) => Math.abs(a.week - week) - Math.abs(b.week - week) || before(a, b))[0]
