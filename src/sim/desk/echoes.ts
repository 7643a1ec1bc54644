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
  const index = setup.matters.findIndex((m) => m.id === matterId)
  const matter = setup.matters[index]
  const place = matter?.options.findIndex((o) => o.id === optionId) ?? -1
  const option = matter?.options[place]
  return (option?.echoes ?? []).filter((echo, n) =>
    happens(key, raisedWeek, index * 64 + place * 8 + n, echo.chancePermille),
  )
}
