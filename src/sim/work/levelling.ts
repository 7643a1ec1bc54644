import { daysInWeek, milliDay } from '../calendar.ts'
import { once } from '../lookup.ts'
import type { Person, Project, Setup } from '../setup.ts'
import type { Placed } from './critical-chain.ts'
import { lengthOf, piecesLeft } from './left.ts'
import { linksTo } from './links.ts'
import { predecessors } from './network.ts'
import type { Piece } from './pieces.ts'
import type { WorkState } from './state.ts'

/** What is left of all projects, laid out with everybody on one thing at a time; times in milli-days from today. */
export type Levelled = {
  readonly pieces: readonly (Piece & Placed)[]
  readonly isBefore: (before: number, piece: number) => boolean // finish-to-start, across projects too
}

/**
 * Serial scheme (Kelley 1963): of the pieces that all before them are placed, the one that must be finished first, counted back
 * from the promised week, starts as early as those before it and its people allow. Assumed: the people of the plan at full
 * crew, at the plan's pace, nobody away, and no other waiting.
 */
export function levelledLeft(setup: Setup, work: WorkState, now: number): Levelled {
  const pieces = setup.projects.flatMap((project) => piecesLeft(setup, work, project))
  const before = piecesBefore(setup, pieces)
  const limits = latestFinishes(pieces, before, (project) => dueOf(work, project) - now)
  const starts = pieces.map(() => -1)
  const busy = new Map<Person, Span[]>()
  for (let placed = 0; placed < pieces.length; placed++) {
    let next = -1
    for (let i = 0; i < pieces.length; i++)
      if (starts[i] === -1 && (before[i] as number[]).every((k) => (starts[k] as number) >= 0))
        if (next < 0 || (limits[i] as number) < (limits[next] as number)) next = i
    const piece = pieces[next] as Piece
    const ready = (before[next] as number[]).reduce(
      (latest, k) => Math.max(latest, (starts[k] as number) + lengthOf(pieces[k] as Piece)),
      0,
    )
    starts[next] = place(piece, ready, busy)
  }
  return {
    pieces: pieces.map((piece, i) => ({
      ...piece,
      start: starts[i] as number,
      end: (starts[i] as number) + lengthOf(piece),
    })),
    isBefore: (k, i) => (before[i] as number[]).includes(k),
  }
}

type Span = { readonly from: number; readonly to: number }

const dueOf = (work: WorkState, project: Project): number =>
  (work.projects[project.id]?.dueWeek ?? project.dueWeek) * daysInWeek * milliDay

/** The first time from `ready` on at which all people of a piece are free for its whole length; keeps them busy then. */
function place(piece: Piece, ready: number, busy: Map<Person, Span[]>): number {
  const length = lengthOf(piece)
  const taken = piece.people.flatMap((person) => busy.get(person) ?? []).sort((a, b) => a.from - b.from)
  let start = ready
  for (const { from, to } of taken) if (from < start + length && to > start) start = to
  for (const person of piece.people)
    busy.set(person, [...(busy.get(person) ?? []), { from: start, to: start + length }])
  return start
}

/** By piece, the pieces right before it; an activity of which nothing is left is looked through. */
function piecesBefore(setup: Setup, pieces: readonly Piece[]): number[][] {
  const places = new Map<string, number[]>()
  for (const [i, { project, activity }] of pieces.entries()) {
    const key = keyOf(project, activity)
    places.set(key, [...(places.get(key) ?? []), i])
  }
  const known = new Map<string, number[]>()
  const upTo = (key: string): number[] => {
    const found = known.get(key) ?? [
      ...new Set((activitiesBefore(setup).get(key) ?? []).flatMap((k) => places.get(k) ?? upTo(k))),
    ]
    known.set(key, found)
    return found
  }
  return pieces.map(({ project, activity }) => upTo(keyOf(project, activity)))
}

const keyOf = (project: Project, activity: number) => `${project.id}/${activity}`

/** By activity of any project, those it waits for, in its own project and in others. */
const activitiesBefore = once((setup): ReadonlyMap<string, readonly string[]> => {
  const rows = setup.projects.flatMap((project) =>
    predecessors(project.activities).map((own, i): [string, string[]] => [
      keyOf(project, i),
      [
        ...own.map((p) => keyOf(project, p)),
        ...linksTo(setup, project.id).flatMap(({ taking, giver, given }) =>
          taking === i ? [keyOf(giver, given)] : [],
        ),
      ],
    ]),
  )
  return new Map(rows)
})

/** When each piece must be finished for all that comes after it to be done in time. */
function latestFinishes(
  pieces: readonly Piece[],
  before: readonly (readonly number[])[],
  due: (project: Project) => number,
): readonly number[] {
  const after = pieces.map((_, i) => [...before.keys()].filter((k) => before[k]?.includes(i)))
  const limits = new Map<number, number>()
  const limit = (i: number): number => {
    const known = limits.get(i)
    if (known !== undefined) return known
    const found = (after[i] as number[]).reduce(
      (least, k) => Math.min(least, limit(k) - lengthOf(pieces[k] as Piece)),
      due((pieces[i] as Piece).project),
    )
    limits.set(i, found)
    return found
  }
  return pieces.map((_, i) => limit(i))
}
