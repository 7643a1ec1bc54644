import type { SeatRole } from '../../game/seats.ts'
import type { Happening, TimelineWeek } from '../../game/view.ts'

/** A label on a project's row: `at` is the middle of it and `wide` its width, in shares of the row. */
export type Label = {
  readonly week: number
  readonly event: Happening
  readonly at: number
  readonly wide: number
}

/** What is told first, where there is no room for all: the end, what moved most, the first week late, then the rest. */
const ranks: { readonly [label: string]: number } = {
  finished: 0,
  leftUnfinished: 0,
  fellLate: 2,
  decided: 3,
  riskKept: 3,
  riskStruck: 3,
  reportFoundOut: 3,
  granted: 4,
  reserveReleased: 4,
  outOfMoney: 4,
  leftShort: 4,
  moneyLoose: 4,
  riskRaised: 4,
  escalated: 5,
  'reported.trouble': 4,
  newsHeard: 5,
  'reported.watch': 5,
  'reported.onPlan': 5,
  left: 6,
  short: 7,
  claimTested: 6,
}

/** In a chair of its own, what was done from it and decided about it goes before what the PMO did elsewhere. */
const ranksOfChair: { readonly [role in SeatRole]: typeof ranks } = {
  pmo: ranks,
  pm: {
    ...{ ...ranks, gateHeld: 2, reportFoundOut: 2, riskRaised: 3, changeApproved: 3, changeRejected: 3 },
    ...{ upheld: 3, denied: 3, granted: 6, decided: 7, left: 7 },
  },
  sponsor: {
    ...{ ...ranks, reserveReleased: 2, gateHeld: 3, opinionRosy: 3, opinionTrue: 3, dateExtended: 3 },
    ...{ upheld: 3, denied: 3, granted: 6, decided: 6, left: 7 },
  },
}

export const mostLabels = 6

/** The least width of a row in rem at which labels stand on it, and what a letter and a label's frame take of it. */
const room = { row: 62, letter: 0.46, frame: 1.1, mark: 1.35, widest: 11.5, gap: 0.4 } as const

/**
 * The labels of one project: by rank, the dearest first, then by week; none says what another one says, none lies on
 * another one, and the sixth is the last. Everything else stands in the list of all that happened.
 */
export function labelsOf(
  weeks: readonly TimelineWeek[],
  project: string,
  words: (event: Happening) => string,
  count: number,
  role: SeatRole = 'pmo',
): Label[] {
  const order = ranksOfChair[role]
  const isElsewhere = ({ label }: Happening) =>
    role !== 'pmo' && (label === 'decided' || label === 'left' || label === 'granted')
  const chosen: Label[] = []
  const said = new Set<string>() // words are dear: each event is put into them once
  const all = weeks
    .flatMap(({ week, events }) => events.map((event) => ({ week, event })))
    .filter(({ event }) => event.project === project && event.label in order && !isNothing(event))
  const dear = dearest(all.map(({ event }) => event).filter((event) => !isElsewhere(event)))
  const rank = (event: Happening) => (dear.includes(event) ? 1 : (order[event.label] ?? 9))
  all.sort(
    (a, b) =>
      rank(a.event) - rank(b.event) || dear.indexOf(a.event) - dear.indexOf(b.event) || a.week - b.week,
  )
  for (const { week, event } of all.filter(({ event }) => !isShort(event) || dear.includes(event))) {
    if (chosen.length === mostLabels) break
    const text = words(event)
    if (said.has(text)) continue
    const label = placed(week, event, text.length, count)
    if (!chosen.every((other) => isApart(label, other))) continue
    chosen.push(label)
    said.add(text)
  }
  return chosen.sort((a, b) => a.at - b.at)
}

const isShort = ({ label }: Happening) => label === 'short'

/** The two papers or pieces of news of a project that moved most, and its worst week without the days it needed. */
function dearest(events: readonly Happening[]): Happening[] {
  const bySize = events
    .filter(({ hundredths }) => hundredths !== 0)
    .sort((a, b) => Math.abs(b.hundredths) - Math.abs(a.hundredths))
  return [...bySize.filter((event) => !isShort(event)).slice(0, 2), ...bySize.filter(isShort).slice(0, 1)]
}

const isNothing = (event: Happening) => event.label === 'granted' && event.args.days === 0

function placed(week: number, event: Happening, letters: number, weeks: number): Label {
  const text = letters * room.letter + room.frame + (event.mark ? room.mark : 0)
  const wide = Math.min(room.widest, text) / room.row
  const middle = (week - 0.5) / weeks
  return { week, event, wide, at: Math.min(1 - wide / 2, Math.max(wide / 2, middle)) }
}

const isApart = (a: Label, b: Label) => Math.abs(a.at - b.at) >= (a.wide + b.wide) / 2 + room.gap / room.row
