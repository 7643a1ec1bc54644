import type { Picture, PlacePicture, RoomPicture } from '../look/picture/picture.ts'

/** The week that people watch: twelve seconds, always the same for the same two pictures. */
export const weekLasts = 12_000

/** One thing that happens in them. */
export type Cue = { readonly at: number; readonly lasts: number; readonly what: What } // ms

export type What =
  | { readonly kind: 'day'; readonly day: number } // the sun crosses it
  | { readonly kind: 'night' }
  | { readonly kind: 'busy'; readonly person: string; readonly from: Stance } // somebody at work
  | { readonly kind: 'worked'; readonly person: string; readonly row: number } // a granted day is done
  | { readonly kind: 'leave'; readonly person: string }
  | { readonly kind: 'report'; readonly project: string } // a paper to the PMO
  | { readonly kind: 'charts' } // they grow
  | { readonly kind: 'change' } // to the picture after
  | { readonly kind: 'notice'; readonly project: string } // a room whose state is another now

type Stance = 'room' | 'hall'

const begins = 300
const day = { sun: 1200, night: 450 } as const
export const dayLasts = day.sun + day.night
const startOf = (n: number) => begins + n * dayLasts
const friday = 4
const charts = { at: startOf(5), lasts: 900 } as const
export const changeAt = charts.at + charts.lasts + 200
const change = 1800

/** In the order in which they begin. */
export function weekTimetable(from: Picture, to: Picture): readonly Cue[] {
  const cues = [
    ...weekdays.flatMap((n) => [
      cue(startOf(n), day.sun, { kind: 'day', day: n }),
      cue(startOf(n) + day.sun, day.night, { kind: 'night' }),
    ]),
    ...from.rooms.flatMap((room) =>
      room.people.map(({ person }, i) =>
        cue(begins + i * 90, startOf(5) - begins - i * 90, { kind: 'busy', person, from: 'room' }),
      ),
    ),
    ...from.places.flatMap(placeCues),
    ...reports(from),
    cue(charts.at, charts.lasts, { kind: 'charts' }),
    cue(changeAt, change, { kind: 'change' }),
    ...changed(from, to).map((room, i) =>
      cue(changeAt + 300 + i * 120, 700, { kind: 'notice', project: room.project }),
    ),
  ]
  return cues.sort((a, b) => a.at - b.at)
}

const weekdays = [0, 1, 2, 3, 4]
const cue = (at: number, lasts: number, what: What): Cue => ({ at, lasts, what })

/** Each granted day as the sun stands over it; absent days are the last ones, and somebody goes before they begin. */
function placeCues({ person, figure, planner }: PlacePicture, place: number): Cue[] {
  const { rows } = planner
  const away = rows.findIndex(({ kind }) => kind === 'away')
  const last = away < 0 ? 5 : away
  const worked = rows.flatMap(({ kind }, row) =>
    kind === 'granted' ? [cue(startOf(row) + 350 + place * 90, 520, { kind: 'worked', person, row })] : [],
  )
  if (!figure) return worked
  const busy = rows.flatMap(({ kind }, row) =>
    kind === 'granted' ? [cue(startOf(row), day.sun, { kind: 'busy', person, from: 'hall' })] : [],
  )
  const leaves = last < 5 ? [cue(startOf(last), changeAt - startOf(last), { kind: 'leave', person })] : []
  return [...worked, ...busy, ...leaves]
}

/** On Friday afternoon, one after the other; only where there is a PMO to bring them to. */
function reports({ rooms, offices }: Picture): Cue[] {
  if (!offices.some(({ office }) => office === 'pmo')) return []
  const lasts = 1500
  return rooms.map(({ project }, i) =>
    cue(startOf(friday) + 500 + i * 160, lasts, { kind: 'report', project }),
  )
}

const changed = (from: Picture, to: Picture): RoomPicture[] =>
  to.rooms.filter((room) =>
    from.rooms.some(({ project, state }) => project === room.project && state !== room.state),
  )
