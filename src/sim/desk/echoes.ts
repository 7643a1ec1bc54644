import { lookup } from '../lookup.ts'
import { happens } from '../rng.ts'
import type { Echo, Setup } from '../setup.ts'

/** The echoes of one option of a matter that will come, drawn by named dice for the week in which it was raised. */
export function comingEchoes(
  setup: Setup,
  matterId: string,
  optionId: string,
  raisedWeek: number,
  key: number,
): readonly Echo[] {
  const { matters, matterPlaces } = lookup(setup)
  const matter = matters.get(matterId)
  const index = matterPlaces.get(matterId) ?? -1
  const place = matter?.options.findIndex((o) => o.id === optionId) ?? -1
  const option = matter?.options[place]
  return (option?.echoes ?? []).filter(
    (echo, n) =>
      isInTime(setup, echo, raisedWeek) &&
      happens(key, raisedWeek, index * 64 + place * 8 + n, echo.chancePermille),
  )
}

/** Whether an echo of a matter of that week would still come before the game is over. */
export const isInTime = (setup: Setup, echo: Echo, raisedWeek: number): boolean =>
  raisedWeek + echo.inWeeks <= setup.weeks
