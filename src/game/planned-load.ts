import { daysInWeek, milliDay } from '../sim/calendar.ts'
import type { Project, Setup } from '../sim/setup.ts'
import { plannedEffort } from '../sim/work/baseline.ts'
import { expected, piecesLeft } from '../sim/work/left.ts'
import type { Piece } from '../sim/work/pieces.ts'
import { addedPieces, piecesOf, shareOf } from '../sim/work/pieces.ts'
import type { WorkState } from '../sim/work/state.ts'

export const weekLength = daysInWeek * milliDay

/** Milli-days by `person/week`. */
type ByWeek = ReadonlyMap<string, number>

/**
 * What the baseline plans for each person, and what is left for them by the last reports, each piece spread evenly over the time
 * it is laid out for and shared evenly by the people the plan counts on.
 */
export function plannedAndLeft(
  setup: Setup,
  work: WorkState,
  projects: readonly Project[],
  { now, weeks }: { readonly now: number; readonly weeks: number },
): { readonly planned: ByWeek; readonly left: ByWeek } {
  const planned = new Map<string, number>()
  const left = new Map<string, number>()
  for (const project of projects) {
    for (const piece of [...piecesOf(setup, project), ...addedPieces(setup, work, project)])
      spread(planned, piece, weeks, (until) => plannedEffort(setup, work, piece, until))
    const { before, spans } = expected(setup, work, project)
    for (const piece of piecesLeft(setup, work, project)) {
      const from = now + (before[piece.activity] as number)
      const span = Math.max(1, spans[piece.activity] as number)
      spread(left, piece, weeks, (until) =>
        Math.round((piece.milliDays * Math.max(0, Math.min(span, until - from))) / span),
      )
    }
  }
  return { planned, left }
}

/** Lays a piece on the weeks of its people; `by` gives how much of it is done by a time. */
function spread(
  load: Map<string, number>,
  { people }: Piece,
  weeks: number,
  by: (until: number) => number,
): void {
  let before = 0
  for (let week = 1; week <= weeks; week++) {
    const done = by(week * weekLength)
    people.forEach((person, n) => {
      const key = `${person.id}/${week}`
      const share = shareOf(done, n, people.length) - shareOf(before, n, people.length)
      load.set(key, (load.get(key) ?? 0) + share)
    })
    before = done
  }
}
