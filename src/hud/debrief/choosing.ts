import type { Happening, TimelineWeek } from '../../game/view.ts'

/** A label on a project's row: `at` is the middle of it and `wide` its width, in shares of the row. */
export type Label = {
  readonly week: number
  readonly event: Happening
  readonly at: number
  readonly wide: number
}

/** What is told first, where there is no room for all: the end, the first week late, own decisions, then the rest. */
const ranks: { readonly [label: string]: number } = {
  finished: 0,
  leftUnfinished: 0,
  fellLate: 1,
  decided: 2,
  granted: 3,
  reserveReleased: 3,
  'reported.trouble': 3,
  newsHeard: 4,
  'reported.watch': 4,
  'reported.onPlan': 4,
  left: 5,
  claimTested: 5,
}

export const mostLabels = 6

/** The least width of a row in rem at which labels stand on it, and what a letter and a label's frame take of it. */
const room = { row: 62, letter: 0.46, frame: 1.1, mark: 1.35, widest: 11.5, gap: 0.4 } as const

/**
 * The labels of one project: by rank, then by week; none says what another one says, none lies on another one, and the
 * sixth is the last. Everything else stands in the list of all that happened.
 */
export function labelsOf(
  weeks: readonly TimelineWeek[],
  project: string,
  words: (event: Happening) => string,
  count: number,
): Label[] {
  const chosen: Label[] = []
  const all = weeks
    .flatMap(({ week, events }) => events.map((event) => ({ week, event })))
    .filter(({ event }) => event.project === project && event.label in ranks && !isNothing(event))
    .sort((a, b) => rank(a.event) - rank(b.event) || a.week - b.week)
  for (const { week, event } of all) {
    if (chosen.length === mostLabels) break
    if (chosen.some((other) => words(other.event) === words(event))) continue
    const label = placed(week, event, words(event).length, count)
    if (chosen.every((other) => isApart(label, other))) chosen.push(label)
  }
  return chosen.sort((a, b) => a.at - b.at)
}

const rank = (event: Happening) => ranks[event.label] ?? 9
const isNothing = (event: Happening) => event.label === 'granted' && event.args.days === 0

function placed(week: number, event: Happening, letters: number, weeks: number): Label {
  const text = letters * room.letter + room.frame + (event.mark ? room.mark : 0)
  const wide = Math.min(room.widest, text) / room.row
  const middle = (week - 0.5) / weeks
  return { week, event, wide, at: Math.min(1 - wide / 2, Math.max(wide / 2, middle)) }
}

const isApart = (a: Label, b: Label) => Math.abs(a.at - b.at) >= (a.wide + b.wide) / 2 + room.gap / room.row
